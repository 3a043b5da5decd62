import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, CELLS, FIRST, hex, type Page, paper, print, stream, table } from './paper.js';
import { read } from './reading.js';

const WHOLE = CELLS.map((row) => row.join('|')).join(' / ');
const [x, y] = at(1, 3);
const EMPTY = table(CELLS.map((cells, r) => cells.map((text, c) => (r === 1 && c === 3 ? '' : text))));
const rect = `/Rect [${x - 5} ${y - 4} ${x + 60} ${y + 12}]`;
const page: Page = { commands: EMPTY, entries: `/Annots [${FIRST} 0 R]` };
const FORM = `/AcroForm << /Fields [${FIRST} 0 R] /DR << /Font << /F 3 0 R >> >> /DA (/F 10 Tf 0 g)`;
const field = (rest: string) => `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /F 4 ${rect} ${rest} >>`;
const note = (rest: string) =>
  `<< /Type /Annot /Subtype /FreeText /F 4 ${rect} /DA (/F 10 Tf 0 g) ${rest} >>`;
const look = stream(
  `/Tx BMC ${print('120', 5, 4)} EMC`,
  '/Type /XObject /Subtype /Form /BBox [0 0 65 16] /Resources << /Font << /F 3 0 R >> >>',
);
const blank = stream('/Tx BMC EMC', '/Type /XObject /Subtype /Form /BBox [0 0 65 16]');
const AP = `/AP << /N ${FIRST + 1} 0 R >>`;

type Case = readonly [how: string, objects: readonly string[], form?: string];
const read1 = async ([, objects, acro]: Case) =>
  read(paper([page], objects, acro === undefined ? '' : `${FORM} ${acro} >>`));

describe('what a field or a note shows is read', () => {
  const cases: Case[] = [
    ['a field with its look and its value', [field(`/V (120) ${AP}`), look], ''],
    ['a field with nothing but its look', [field(AP), look], ''],
    ['a field with nothing but its value', [field('/V (120)')], ''],
    ['a field with an empty look and its value', [field(`/V (120) ${AP}`), blank], ''],
    ['a field whose look the viewer makes', [field('/V (120) /DA (/F 10 Tf 0 g)')], '/NeedAppearances true'],
    [
      'a field with a box for each character',
      [field('/V (120) /Ff 16777216 /MaxLen 4 /DA (/F 10 Tf 0 g)')],
      '/NeedAppearances true',
    ],
    ['a field whose form is missing', [field(`/V (120) ${AP}`), look]],
    [
      'a field for a choice',
      [field('/V (120)').replace('/FT /Tx', `/FT /Ch /Ff 131072 /Opt [(118) (120)]`)],
      '',
    ],
    ['a note with its look', [note(`/Contents (120) ${AP}`), look]],
    ['a note without a look', [note('/Contents (120)')]],
    ['a stamp', [`<< /Type /Annot /Subtype /Stamp /F 4 ${rect} ${AP} >>`, look]],
  ];
  for (const one of cases) it(one[0], async () => assert.deepEqual(await read1(one), [WHOLE]));

  it('in Chinese', async () => {
    const name = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (b) /F 4 /Rect [60 600 300 616] /V <FEFF${hex('某某县水务局').slice(1)} >>`;
    const both: Page = { commands: table(CELLS), entries: `/Annots [${FIRST} 0 R]` };
    assert.deepEqual(await read(paper([both], [name], `${FORM} >>`)), [WHOLE, '某某县水务局']);
  });
});

describe('what a field goes back to', () => {
  const UNKNOWN = WHOLE.replace('|120', '|□');
  const cases: Case[] = [
    ['is not known to be shown', [field('/DV (120)')], ''],
    [
      'is not known to be shown where the viewer makes its look',
      [field('/DV (120)')],
      '/NeedAppearances true',
    ],
  ];
  for (const one of cases) it(one[0], async () => assert.deepEqual(await read1(one), [UNKNOWN]));

  it('is its value where its look shows it', async () =>
    assert.deepEqual(await read1(['', [field(`/V (120) /DV (120) ${AP}`), look], '']), [WHOLE]));
});

describe('what a field or a note does not show is not read', () => {
  const EMPTIED = WHOLE.replace('|120', '|');
  const cases: Case[] = [
    ['a hidden field', [field('/V (120)').replace('/F 4', '/F 2')], ''],
    ['a field for printing only that is not viewed', [field('/V (120)').replace('/F 4', '/F 36')], ''],
    [
      'a note that opens when it is clicked',
      [`<< /Type /Annot /Subtype /Text /F 4 ${rect} /Contents (120) >>`],
    ],
    ['a popup', [`<< /Type /Annot /Subtype /Popup /F 4 ${rect} /Contents (120) >>`]],
    ['a password', [field('/V (120) /Ff 8192')], ''],
    ['a link', [`<< /Type /Annot /Subtype /Link /F 4 ${rect} /Contents (120) >>`]],
  ];
  for (const one of cases) it(one[0], async () => assert.deepEqual(await read1(one), [EMPTIED]));

  it('the value of a field whose look says something else', async () => {
    assert.deepEqual(await read1(['', [field(`/V (118) ${AP}`), look], '']), [WHOLE]);
  });
});

describe('text that a reader of the page struck out', () => {
  const whole = (rest: string): Page => ({ commands: table(CELLS), entries: `/Annots [${rest}]` });
  const strike = (flags: number) =>
    `<< /Type /Annot /Subtype /StrikeOut /F ${flags} ${rect} /QuadPoints [${x - 5} ${y + 12} ${x + 60} ${y + 12} ${x - 5} ${y - 4} ${x + 60} ${y - 4}] >>`;
  const cell = async (flags: number) =>
    (await read(paper([whole(`${FIRST} 0 R`)], [strike(flags)])))[0]!.split(' / ')[1]!.split('|')[3];
  it('is not read, unless the note is hidden', async () => {
    assert.equal(await cell(4), '');
    assert.equal(await cell(2), CELLS[1]![3]);
  });
});
