/** Text into HTML, safely. */

const ENTITIES: Record<string, string> = {
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

/** Opens a box that scrolls sideways where its table is wider than the screen, also by the keyboard. */
export function scrollBox(classes = ''): string {
  return `<div class="${classes ? `${classes} ` : ''}scroll" tabindex="0" role="group" aria-label="Table">`;
}

/** A JSON value for a <script> element: nothing in it can end the element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** Text without terminal colours. */
export function withoutAnsi(text: string): string {
  return text.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '');
}
