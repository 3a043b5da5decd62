/** How numbers are written and text is made safe, the same in every room that shows something. */

/** `14,591`, `515.6`: thousands separators, at most `digits` decimals, the same in every locale. */
export function formatNumber(value: number, digits = 3): string {
  // Most numbers are small counts.
  if (value >= 0 && value < 1000 && Number.isInteger(value)) return String(value);
  const [whole = '', fraction] = String(Number(Math.abs(value).toFixed(digits))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for use between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** The text that `escapeHtml` was given. */
export function unescapeHtml(text: string): string {
  const signs = new Map(Object.entries(ENTITIES).map(([sign, entity]) => [entity, sign]));
  return text.replace(/&#?\w+;/g, (entity) => signs.get(entity) ?? entity);
}
