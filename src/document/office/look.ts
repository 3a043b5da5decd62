/** What of a text is seen: not what is written in the colour of the paper, and a raised digit as the mark of a note. */

const luminance = (hex: string) => {
  const [r, g, b] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

/** White on the palest grey that Office offers has 1.12. */
const LEAST_CONTRAST = 1.1;

export const isColour = (hex: string | undefined): hex is string => /^[\da-f]{6}$/i.test(hex ?? '');

/** Pairs of colours that were compared; a document has few. */
const compared = new Map<string, boolean>();
const MOST_COMPARED = 1000;

/** Whether a colour vanishes on another (WCAG's ratio of contrast). */
export function isLost(colour: string, ground: string): boolean {
  const pair = colour + ground;
  const known = compared.get(pair);
  if (known !== undefined) return known;
  const [dark, light] = [luminance(colour), luminance(ground)].sort((a, b) => a - b);
  const lost = (light! + 0.05) / (dark! + 0.05) < LEAST_CONTRAST;
  if (compared.size < MOST_COMPARED) compared.set(pair, lost);
  return lost;
}

/** A piece of a line: on it, above it or below it. */
export interface Piece {
  text: string;
  readonly level: 'up' | 'down' | 'on';
}

/** What marks of notes look like: 1, [2], ①, 注3, *, 1,2 */
const MARK =
  /^\s*[[(（【〔]?\s*注?\s*(?:\d{1,3}(?:\s*[,，、–-]\s*\d{1,3})*|[①-⑳*※†‡#a-z]{1,3}|注)\s*[\])）】〕]?\s*$/;
const LONGEST_MARK = 20;

/** Whether raised letters look like the mark of a note. */
export const looksLikeMark = (text: string): boolean => text.length <= LONGEST_MARK && MARK.test(text);

/**
 * The text of a line without the marks of notes, which would run into the number before them. What is raised but does
 * not look like a mark stays, apart from the number.
 */
export function withoutMarks(pieces: readonly Piece[]): string {
  const [only] = pieces;
  if (!only) return '';
  if (pieces.length === 1) return only.text;
  const lines: Piece[] = [];
  for (const { text, level } of pieces) {
    const last = lines.at(-1);
    if (last?.level === level) last.text += text;
    else lines.push({ text, level });
  }
  // A line that is raised as a whole is placed so, and marks nothing.
  if (lines.every(({ text, level }) => level === 'up' || text.trim() === ''))
    return lines.map(({ text }) => text).join('');
  let line = '';
  let end = '';
  for (const { text, level } of lines) {
    const behindNumber = /\d/.test(end);
    const isMark = text.length <= LONGEST_MARK && MARK.test(text);
    // H₂O and PM₂.₅ are words; 12₁ is not.
    if (isMark && (level === 'up' || (level === 'down' && behindNumber))) continue;
    const apart = level !== 'on' && behindNumber && /^\d/.test(text.trimStart());
    line += apart ? `^${text}` : text;
    end = text.trimEnd().at(-1) ?? end;
  }
  return line;
}
