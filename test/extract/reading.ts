/** Reading what a test has made up, and seeing that every figure leads back to its source. */
import assert from 'node:assert/strict';
import type { Document } from '../../src/document/document.js';
import { readText } from '../../src/document/read.js';
import { type Extraction, extract } from '../../src/extract/extract.js';
import type { Figure, Where } from '../../src/model/report.js';

/** The characters of the source at a place: a block of a page, or a line of a text. */
export function sourceAt(source: string, document: Document, where: Where): string | undefined {
  if (document.media_type === 'text/plain') {
    return source.split('\n')[where.block]?.slice(where.start, where.end);
  }
  const block = document.blocks[where.block];
  if (block?.kind === 'text') return block.text.slice(where.start, where.end);
  return block?.rows
    .flat()
    .find((cell) => cell.row === where.row && cell.column === where.column)
    ?.text.slice(where.start, where.end);
}

/** Reads a page or a text and checks that each figure, claim and leftover stands where it says. */
export function read(source: string): Extraction {
  return extracted(readText(Buffer.from(source)), source);
}

/** The same for a document in any format; `source` is the text of one that is a flattened text. */
export function extracted(document: Document, source = ''): Extraction {
  const extraction = extract(document);
  const quantities = extraction.claims.flatMap(({ part, whole, difference, parts }) =>
    [part, whole, difference, ...parts].filter((quantity) => quantity !== null),
  );
  for (const { where, quote } of [...extraction.figures, ...extraction.claims, ...quantities]) {
    assert.equal(sourceAt(source, document, where) ?? null, quote, `quote at ${JSON.stringify(where)}`);
  }
  for (const { where, cells } of extraction.unmapped) {
    assert.equal(sourceAt(source, document, where) ?? null, cells[0], `leftover at ${JSON.stringify(where)}`);
  }
  assert.equal(new Set(extraction.figures.map((figure) => figure.id)).size, extraction.figures.length);
  return extraction;
}

export const keyOf = ({ indicator, applicant }: Figure) =>
  applicant ? `${indicator}@${applicant}` : indicator;

/** The figures of the tables by key; derived totals are left out unless asked for. */
export function tableCells(extraction: Extraction, derived = false): Map<string, Figure> {
  const figures = extraction.figures.filter(
    ({ via, state }) => via === 'table' && (derived || state !== 'derived'),
  );
  const cells = new Map(figures.map((figure) => [keyOf(figure), figure]));
  assert.equal(cells.size, figures.length, 'no cell is read twice');
  return cells;
}

/** What a cell was read as: its number, or its state and what stood there. */
export const readAs = (figure: Figure | undefined) =>
  figure === undefined ? 'missing' : (figure.value ?? `${figure.state} ${figure.quote}`.trim());
