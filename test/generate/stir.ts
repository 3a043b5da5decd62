/** Reports stirred at random from a seed, and what must hold of every one that is read from them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkReport } from '../../src/checks/check.js';
import { parse } from '../../src/corpus/parse.js';
import type { Document } from '../../src/document/document.js';
import { readDocument } from '../../src/document/read.js';
import { OFFICIAL } from '../../src/domain/domain.js';
import { extract } from '../../src/extract/extract.js';
import type { Figure, Report, Where } from '../../src/model/report.js';
import { packageRoot } from '../../src/notebook/package-root.js';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A text as a page: a paragraph a line, a row a line with bars. */
const asPage = (text: string) =>
  `<html><body>${text
    .split('\n')
    .map((line) =>
      line.includes('|')
        ? `<table><tr>${line
            .split('|')
            .map((cell) => `<td>${escaped(cell)}</td>`)
            .join('')}</tr></table>`
        : `<p>${escaped(line)}</p>`,
    )
    .join('\n')}</body></html>`;

/** The reports that the project ships, as texts and as pages. */
export function originals(): string[] {
  const folder = path.join(packageRoot(), 'data/reports');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  return texts.flatMap((text) => [text, asPage(text)]);
}

const PIECES = [
  ...[
    '\n',
    ' ',
    '\t',
    '|',
    '，',
    '。',
    '、',
    '：',
    '（',
    '）',
    '\u3000',
    '\r\n',
    '\u200b',
    '\u0000',
    '\ufffd',
  ],
  ...['0', '7', '12', '1,234', '３', '万', '余', '%', '/', '-', '—', '无', '一', '十'],
  ...[
    '条',
    '件',
    '其中',
    '收到申请',
    '同比增长',
    '共',
    '2019年',
    '</td>',
    '<td>',
    '<br>',
    '<p>',
    '</table>',
    '<b>',
  ],
];

/** The text with one to four places changed: cut, doubled, swapped, or something put in. */
export function stirredAt(text: string, random: () => number): string {
  let out = text;
  const pick = (most: number) => Math.floor(random() * most);
  for (let change = 0, changes = 1 + pick(4); change < changes; change++) {
    const at = pick(out.length);
    const length = 1 + pick(random() < 0.2 ? 400 : 8);
    const part = out.slice(at, at + length);
    const kind = pick(4);
    if (kind === 0) out = out.slice(0, at) + out.slice(at + length);
    else if (kind === 1) out = out.slice(0, at) + part + out.slice(at);
    else if (kind === 2) out = out.slice(0, at) + PIECES[pick(PIECES.length)] + out.slice(at);
    else {
      const to = pick(out.length);
      const rest = out.slice(0, at) + out.slice(at + length);
      out = rest.slice(0, to) + part + rest.slice(to);
    }
  }
  return out;
}

function textAt({ blocks }: Document, { block, row, column, start, end }: Where): string | null {
  const found = blocks[block];
  if (!found) return null;
  if (found.kind === 'text') return found.text.slice(start, end);
  const cell = found.rows.flat().find((one) => one.row === row && one.column === column);
  return cell ? cell.text.slice(start, end) : null;
}

const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;
const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
/** Numbers as they are written: a run of digits with what groups them, on one line. */
const NUMBERS = /\d+(?:[,，'’ ]\d{3})*(?:\.\d+)?/g;
const CHINESE = /[〇零一二两三四五六七八九十百千万亿]/;

/** A figure quotes one line: of 195.4 over 万余条 the line with the digits. */
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The character that follows a place in a text, where the place ends with its line. */
function behind({ blocks }: Document, { block, row, end }: Where): string {
  const [here, next] = [blocks[block], blocks[block + 1]];
  if (row !== null || here?.kind !== 'text' || next?.kind !== 'text') return '';
  return here.text.slice(end).trim() === '' ? next.text.trimStart().charAt(0) : '';
}

/** What is wrong with one figure; null where nothing is. */
export function wrongOf(figure: Figure, document: Document): string | null {
  const { id, value, state, quote, where } = figure;
  if (state === 'derived' || value === null) return null;
  const there = textAt(document, where);
  if (there === null) return `${id}: its place is not in the document`;
  if (bare(there) !== bare(quote)) return `${id}: “${quote}” is quoted where “${there}” stands`;
  if (state === 'inferred' || CHINESE.test(quote) || figure.unit === '10k_yuan') return null;
  const said = (quote.normalize('NFKC').replace(UNSEEN, '').match(NUMBERS) ?? []).map((number) =>
    Number(number.replace(/[^\d.]/g, '')),
  );
  // What is denied (未收到) is 0, whatever else stands in its sentence.
  if (value === 0 && (said.length === 0 || /[未没无]/.test(quote))) return null;
  const scale = SCALES[behind(document, where)] ?? 1;
  const stands = said.some(
    (number) => number === Math.abs(value) || Math.round(number * scale) === Math.abs(value),
  );
  return stands ? null : `${id}: ${value} is not in its quote “${quote}”`;
}

const SLOWEST_MS = 2000;

/** What is wrong with how these bytes are read; empty where all holds. */
export async function violations(bytes: Uint8Array): Promise<string[]> {
  const before = process.cpuUsage();
  try {
    const document = await readDocument(bytes);
    const read = extract(document, OFFICIAL);
    if (read.status === 'report') checkReport({ ...read, source: SOURCE } as unknown as Report, OFFICIAL);
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    const found = read.figures.flatMap((figure) => wrongOf(figure, document) ?? []);
    if (took > SLOWEST_MS) found.push(`it took ${Math.round(took)} ms`);
    return found;
  } catch (error) {
    if (error instanceof Error && error.name === 'UnreadableError') return [];
    return [`it threw ${error instanceof Error ? error.stack : error}`];
  }
}

const SOURCE = { path: 'fuzz', sha256: '', bytes: 0, media_type: 'text/plain', charset: 'utf-8' };

/** Stirs and reads `count` files; every tenth twice. */
export async function fuzz(
  seed: number,
  until: (count: number) => boolean,
  tell: (what: string, text: string) => void,
): Promise<number> {
  const texts = originals();
  let count = 0;
  for (; !until(count); count++) {
    // Each file has a seed of its own, so that it can be made again alone.
    const random = chance(seed + count);
    const text = stirredAt(texts[Math.floor(random() * texts.length)]!, random);
    const bytes = Buffer.from(text);
    for (const wrong of await violations(bytes)) tell(`${seed + count}: ${wrong}`, text);
    if (count % 10 === 0) {
      const [one, two] = [await parse(bytes, 'fuzz'), await parse(Uint8Array.from(bytes), 'fuzz')];
      if (JSON.stringify(one) !== JSON.stringify(two))
        tell(`${seed + count}: read twice, it is not the same`, text);
    }
  }
  return count;
}
