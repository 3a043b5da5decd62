import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  at,
  CELLS,
  COLUMNS,
  FIRST,
  form,
  HEIGHT,
  hex,
  lines,
  type Page,
  paper,
  print,
  ROWS,
  stream,
  table,
  WIDTH,
} from './paper.js';
import { read } from './reading.js';

const WHOLE = CELLS.map((row) => row.join('|')).join(' / ');
const [x, y] = at(1, 3);
/** The table with a cell empty. */
const but = (row: number, column: number) =>
  table(CELLS.map((cells, r) => cells.map((text, c) => (r === row && c === column ? '' : text))));
const patch = (colour: string) => `q ${colour} ${x - 2} ${y - 3} 40 14 re f Q\n`;
const opaque = (filter: string) =>
  stream(
    '\xff\xff\xff\xff',
    `/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 ${filter}`,
  );
const PICTURE = `/XObject << /P ${FIRST} 0 R >>`;
const layer = (name: string) => `<< /Type /OCG /Name (${name}) >>`;
const OFF = `/OCProperties << /OCGs [${FIRST} 0 R ${FIRST + 1} 0 R] /D << /OFF [${FIRST} 0 R] >> >>`;

type Case = readonly [how: string, page: Page, others?: readonly string[], catalogue?: string];
const onLayer = (tag: string, what: string) => `/OC /${tag} BDC ${what} EMC\n`;

describe('text that nobody sees is not read', () => {
  const old = print('118', x, y);
  const cases: Case[] = [
    ['without paint, below a number', { commands: print('118', x, y, { before: '3 Tr' }) + table(CELLS) }],
    ['without paint, over a number', { commands: table(CELLS) + print('118', x, y, { before: '3 Tr' }) }],
    [
      'without paint, where nothing else stands',
      { commands: table(CELLS) + print('7', x + 40, y, { before: '3 Tr' }) },
    ],
    [
      'a stencil through which nothing is painted',
      { commands: table(CELLS) + print('7', x + 40, y, { before: '7 Tr' }) },
    ],
    ['white on paper', { commands: print('118', x, y, { before: '1 g' }) + table(CELLS) }],
    ['nearly white', { commands: table(CELLS) + print('118', x + 40, y, { before: '0.98 0.99 1 rg' }) }],
    [
      'grey on the same grey',
      { commands: `q 0.8 g 300 660 200 20 re f Q ${print('118', x, y, { before: '0.8 g' })}${table(CELLS)}` },
    ],
    ['as narrow as a line', { commands: print('118', x, y, { before: '1 Tz' }) + table(CELLS) }],
    ['pressed flat', { commands: `q 1 0 0 0.01 0 ${y} cm ${print('118', x + 40, 0)} Q ${table(CELLS)}` }],
    ['under a white patch', { commands: but(1, 3) + old + patch('1 g') + print('120', x, y) }],
    ['under a yellow patch', { commands: but(1, 3) + old + patch('1 1 0 rg') + print('120', x, y) }],
    [
      'under the stroke of a wide pen',
      {
        commands: `${but(1, 3) + old}q 1 G 12 w ${x - 2} ${y + 3} m ${x + 38} ${y + 3} l S Q\n${print('120', x, y)}`,
      },
    ],
    [
      'under a picture',
      {
        commands: `${but(1, 3) + old}q 40 0 0 14 ${x - 2} ${y - 3} cm /P Do Q\n${print('120', x, y)}`,
        resources: PICTURE,
      },
      [opaque('')],
    ],
    ['cut off by a frame', { commands: `q 0 0 50 50 re W n ${print('118', x, y)} Q ${table(CELLS)}` }],
    [
      'outside a frame, even where the frame is two',
      { commands: `q 0 0 50 50 re 60 60 9 9 re W* n ${print('118', x, y)} Q ${table(CELLS)}` },
    ],
    ['outside the page', { commands: table(CELLS) + print('118', WIDTH + 20, y) + print('9', x, -30) }],
    [
      'outside what is shown of the page',
      { commands: table(CELLS) + print('118', x, 30), entries: `/CropBox [0 60 ${WIDTH} ${HEIGHT}]` },
    ],
    ['too small', { commands: table(CELLS) + print('118', x + 40, y, { size: 0.4 }) }],
    [
      'transparent',
      {
        commands: table(CELLS) + print('118', x + 40, y, { before: '/G gs' }),
        resources: '/ExtGState << /G << /ca 0 >> >>',
      },
    ],
    [
      'on a layer that is off',
      {
        commands: table(CELLS) + onLayer('L', print('118', x + 30, y)),
        resources: `/Properties << /L ${FIRST} 0 R >>`,
      },
      [layer('a'), layer('b')],
      OFF,
    ],
    [
      'on a layer in a layer that is off',
      {
        commands: table(CELLS) + onLayer('L', onLayer('M', print('118', x + 30, y))),
        resources: `/Properties << /L ${FIRST} 0 R /M ${FIRST + 1} 0 R >>`,
      },
      [layer('a'), layer('b')],
      OFF,
    ],
    [
      'on two layers of which one must be on',
      {
        commands: table(CELLS) + onLayer('L', print('118', x + 30, y)),
        resources: `/Properties << /L << /Type /OCMD /OCGs [${FIRST} 0 R] /P /AnyOn >> >>`,
      },
      [layer('a'), layer('b')],
      OFF,
    ],
    [
      'on layers that must all be on',
      {
        commands: table(CELLS) + onLayer('L', print('118', x + 30, y)),
        resources: `/Properties << /L << /Type /OCMD /OCGs [${FIRST} 0 R ${FIRST + 1} 0 R] /P /AllOn >> >>`,
      },
      [layer('a'), layer('b')],
      OFF,
    ],
    [
      'where a layer must be on',
      {
        commands: table(CELLS) + onLayer('L', print('118', x + 30, y)),
        resources: `/Properties << /L << /Type /OCMD /OCGs ${FIRST} 0 R >> >>`,
      },
      [layer('a'), layer('b')],
      OFF,
    ],
    [
      'where a layer must be off',
      {
        commands: table(CELLS) + onLayer('L', print('118', x + 30, y)),
        resources: `/Properties << /L << /Type /OCMD /VE [/Not ${FIRST + 1} 0 R] >> >>`,
      },
      [layer('a'), layer('b')],
      OFF,
    ],
    [
      'in a form on a layer that is off',
      { commands: `${table(CELLS)} /X Do`, resources: `/XObject << /X ${FIRST + 2} 0 R >>` },
      [layer('a'), layer('b'), form(print('118', x + 30, y), `/OC ${FIRST} 0 R`)],
      OFF,
    ],
  ];
  for (const [how, page, others, catalogue] of cases)
    it(how, async () => assert.deepEqual(await read(paper([page], others, catalogue)), [WHOLE]));
});

describe('text that is seen is read', () => {
  const head = print('有效件数', ...at(0, 3), { before: '1 g' });
  const cases: Case[] = [
    ['white on a dark head', { commands: `q 0.1 0.2 0.5 rg 60 680 440 20 re f Q ${but(0, 3)}${head}` }],
    [
      'white on a picture',
      { commands: `q 440 0 0 20 60 680 cm /P Do Q\n${but(0, 3)}${head}`, resources: PICTURE },
      [opaque('')],
    ],
    [
      'under a marker',
      {
        commands: `${table(CELLS)}q /G gs 1 1 0 rg 60 640 440 60 re f Q`,
        resources: '/ExtGState << /G << /BM /Multiply >> >>',
      },
    ],
    [
      'under a shade',
      {
        commands: `${table(CELLS)}q /G gs 0.5 g 60 640 440 60 re f Q`,
        resources: '/ExtGState << /G << /ca 0.2 >> >>',
      },
    ],
    [
      'under a seal',
      { commands: `${table(CELLS)}q 90 0 0 60 ${x - 10} ${y - 20} cm /P Do Q`, resources: PICTURE },
      [
        opaque('/SMask 7 0 R'),
        stream(
          '\x00\x00\x00\x00',
          '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
        ),
      ],
    ],
    [
      'within a frame around it',
      { commands: `${table(CELLS)}q 1 0 0 rg 50 630 460 80 re 58 638 444 64 re f* Q` },
    ],
    [
      'on a ground painted cell by cell',
      { commands: [0, 1, 2].map((r) => `q 1 g 60 ${680 - 20 * r} 440 20 re f Q`).join(' ') + table(CELLS) },
    ],
    [
      'through letters as a stencil',
      {
        commands: `${but(1, 3)}q BT 7 Tr /F 10 Tf 1 0 0 1 ${x} ${y} Tm ${hex('120')} Tj ET 0 0 1 rg 0 0 595 842 re f Q`,
      },
    ],
    ['as letters filled and drawn', { commands: but(1, 3) + print('120', x, y, { before: '2 Tr 1 g' }) }],
    [
      'on a layer that is on',
      {
        commands: but(1, 3) + onLayer('L', print('120', x, y)),
        resources: `/Properties << /L ${FIRST + 1} 0 R >>`,
      },
      [layer('a'), layer('b')],
      OFF,
    ],
    [
      'in a form',
      { commands: `${but(1, 3)} /X Do`, resources: `/XObject << /X ${FIRST} 0 R >>` },
      [form(print('120', x, y))],
    ],
    [
      'in a group in a form that is moved',
      { commands: `${but(1, 3)} q 2 0 0 2 0 0 cm /X Do Q`, resources: `/XObject << /X ${FIRST} 0 R >>` },
      [
        form(
          print('120', x / 2 - 7, y / 2, { size: 5 }),
          '/Group << /S /Transparency >> /Matrix [1 0 0 1 7 0]',
        ),
      ],
    ],
  ];
  for (const [how, page, others, catalogue] of cases)
    it(how, async () => assert.deepEqual(await read(paper([page], others, catalogue)), [WHOLE]));
});

describe('the text of a recognised scan is read', () => {
  const text = (before: string) =>
    print('公开规章12件', 80, 700, { before }) + print('收到申请34件', 80, 670, { before });
  const picture = `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /P Do Q\n`;
  const resources = `${PICTURE} /ExtGState << /G << /ca 0 >> >>`;
  const cases: [string, string][] = [
    ['without paint over its picture', picture + text('3 Tr')],
    ['without paint under its picture', text('3 Tr') + picture],
    ['in black under its picture', text('0 g') + picture],
    ['in white under its picture', text('1 g') + picture],
    ['transparent', picture + text('/G gs')],
    ['where a page has its number besides', picture + text('3 Tr') + print('- 1 -', 280, 30)],
    [
      'where the picture is in strips',
      `q ${WIDTH} 0 0 400 0 0 cm /P Do Q q ${WIDTH} 0 0 442 0 400 cm /P Do Q\n${text('3 Tr')}`,
    ],
    ['where the picture takes a part of a page of text', `q 500 0 0 100 50 650 cm /P Do Q\n${text('3 Tr')}`],
    ['where its letters were drawn as shapes', `q 80 700 9 9 re f Q ${text('3 Tr')}`],
  ];
  for (const [how, commands] of cases) {
    it(how, async () => {
      assert.deepEqual(await read(paper([{ commands, resources }], [opaque('')])), [
        '公开规章12件',
        '收到申请34件',
      ]);
    });
  }

  it('once, where the page had text before it was recognised', async () => {
    const commands =
      picture + table(CELLS) + table(CELLS, (text, ...place) => print(text, ...place, { before: '3 Tr' }));
    assert.deepEqual(await read(paper([{ commands, resources }], [opaque('')])), [WHOLE]);
  });
});

describe('a number under a bar', () => {
  const page = (colour: string): Page => ({ commands: `${table(CELLS)}${patch(colour)}` });
  const cell = async (colour: string) =>
    (await read(paper([page(colour)])))[0]!.split(' / ')[1]!.split('|')[3];
  it('is seen and not read, and is nothing under a patch in the colour of the paper', async () => {
    assert.equal(await cell('0 g'), '\ufffc');
    assert.equal(await cell('1 g'), '');
  });
});

describe('a number of which some digits are not seen', () => {
  const cell = async (commands: string) =>
    (await read(paper([{ commands }])))[0]!.split(' / ')[1]!.split('|')[3];
  const number = print('4529', x, y);
  it('is no number where a frame cuts it, or something lies on a part of it', async () => {
    const framed = `q ${x - 2} ${y - 3} 11 14 re W n ${number} Q`;
    assert.match((await cell(but(1, 3) + framed))!, /^□+$/);
    assert.match((await cell(`${but(1, 3)}${number} q 1 g ${x - 2} ${y - 3} 11 14 re f Q`))!, /^□+$/);
  });
  it('is read where the frame leaves all of it, and beside another that is hidden', async () => {
    assert.equal(await cell(`${but(1, 3)} q ${x - 2} ${y - 3} 60 14 re W n ${number} Q`), '4529');
    const hidden = print('118', x + 30, y);
    assert.equal(await cell(`${but(1, 3)}${number}${hidden} q 1 g ${x + 29} ${y - 3} 30 14 re f Q`), '4529');
  });
});

describe('a number that the edge of the paper cuts', () => {
  it('is not the one that its first digits make', async () => {
    const [line] = await read(
      paper([{ commands: print('公开', 500, 400) + print('4529', WIDTH - 11, 400) }]),
    );
    assert.doesNotMatch(line!, /\d/);
    assert.match(line!, /^公开/);
    assert.deepEqual(await read(paper([{ commands: print('4529', WIDTH - 25, 400) }])), ['4529']);
  });
});

describe('lines that a frame cuts off', () => {
  it('make no rows', async () => {
    const below = lines([COLUMNS[0]!, COLUMNS.at(-1)!], [ROWS.at(-1)!, ROWS.at(-1)! - 20, ROWS.at(-1)! - 40]);
    const commands = `${table(CELLS)} q 0 ${ROWS.at(-1)!} ${WIDTH} ${HEIGHT} re W n ${below} Q`;
    assert.deepEqual(await read(paper([{ commands }])), [WHOLE]);
  });
});

describe('a cloud over letters that is printed as a picture', () => {
  it('is seen and not read, though it reaches beyond its row; a picture behind the table is nothing', async () => {
    const cell = async (high: number) => {
      const picture = `q 40 0 0 ${high} ${x - 2} ${y + 4 - high / 2} cm /P Do Q\n`;
      const pages: Page[] = [{ commands: but(1, 3) + picture, resources: PICTURE }];
      return (await read(paper(pages, [opaque('')])))[0]!.split(' / ')[1]!.split('|')[3];
    };
    assert.equal(await cell(40), '\ufffc');
    assert.equal(await cell(300), '');
  });
});
