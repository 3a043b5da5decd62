/** How full sheets are decides in which sizes a page is printed: what is no PDF has no sheets, and ends no run. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { filledSheets } from '../../src/site/filled-sheets.js';

/** A PDF of A4 sheets, each with a word at so many points above its foot; none on a sheet without. */
function pdfOf(...feet: readonly (number | null)[]): Uint8Array {
  const kids = feet.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${feet.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...feet.flatMap((foot, at) => {
      const content = foot === null ? '' : `BT /F 12 Tf 72 ${foot} Td (word) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  const objects = bodies.map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${objects}trailer << /Root 1 0 R >>\n%%EOF`, 'latin1');
}

it('a sheet is as full as its lowest word is low; the number of a sheet in its margin does not count', async () => {
  const [low, high, empty, numbered] = await filledSheets(pdfOf(60, 700, null, 20));
  assert.ok(low! > 0.95 && low! <= 1, String(low));
  assert.ok(high! > 0.05 && high! < 0.2, String(high));
  assert.deepEqual([empty, numbered], [0, 0]);
});

it('what a browser prints and is no PDF has no sheets', async () => {
  assert.deepEqual(await filledSheets(Buffer.from('not a PDF')), []);
});
