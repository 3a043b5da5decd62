import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeBytes } from '../../src/document/charset.js';
import { readBack } from '../../src/document/encoded-twice.js';
import { encode } from './bytes.js';

const TEXT =
  '清溪县水务局2018年政府信息公开工作年度报告\n本报告由清溪县水务局编制。全年主动公开政府信息4591条，收到申请38件。\n地址：清溪县城关镇Main Rd 12号“三楼”·电话0577—87654321…\n';
/** No run of Chinese in it has an odd number of bytes, and no byte 80 is the first of two: GBK would lose the rest. */
const EVEN = '清溪县水务局2018年度报告\n全年主动公开信息二千条，收到申请二件\n上年结转的申请有两件\n';

/** The text as it shows where its bytes are taken for another encoding. */
const taken = (text: string, own: string, as: string) => new TextDecoder(as).decode(encode(text, own));

describe('text encoded twice', () => {
  const cases: [name: string, text: string, misread: string, twice: string][] = [
    ['UTF-8 as windows-1252', TEXT, taken(TEXT, 'utf-8', 'windows-1252'), 'utf-8 as windows-1252'],
    // Not every decoder at hand knows the letters between 0x80 and 0x9f.
    [
      'UTF-8 as windows-1252, spelled out',
      '政府信息公开的报告',
      'æ”¿åºœä¿¡æ\u0081¯å…¬å¼€çš„æŠ¥å‘Š',
      'utf-8 as windows-1252',
    ],
    ['UTF-8 as ISO 8859-1', TEXT, Buffer.from(TEXT).toString('latin1'), 'utf-8 as windows-1252'],
    ['GBK as windows-1252', TEXT, taken(TEXT, 'gb18030', 'windows-1252'), 'gb18030 as windows-1252'],
    [
      'GBK as ISO 8859-1',
      TEXT,
      Buffer.from(encode(TEXT, 'gb18030')).toString('latin1'),
      'gb18030 as windows-1252',
    ],
    ['UTF-8 as GBK', EVEN, taken(EVEN, 'utf-8', 'gb18030'), 'utf-8 as gb18030'],
    [
      'a text whose heading is right',
      `首页 > 公开\n${TEXT}`,
      `首页 > 公开\n${taken(TEXT, 'utf-8', 'windows-1252')}`,
      'utf-8 as windows-1252',
    ],
    [
      'signs of Chinese text beside it stay',
      `3×A 25°C “Abc”\n附注\n${TEXT}`,
      `3×A 25°C “Abc”\n附注\n${taken(TEXT, 'gb18030', 'windows-1252')}`,
      'gb18030 as windows-1252',
    ],
    [
      'three times',
      TEXT,
      taken(taken(TEXT, 'utf-8', 'windows-1252'), 'utf-8', 'windows-1252'),
      'utf-8 as windows-1252, then utf-8 as windows-1252',
    ],
  ];
  for (const [name, text, misread, twice] of cases)
    it(`is read back: ${name}`, () => {
      assert.notEqual(misread, text);
      assert.deepEqual(readBack(misread), { text, twice });
      const decoded = decodeBytes(Buffer.from(`\uFEFF${misread}`));
      assert.deepEqual([decoded.text, decoded.twice, decoded.lost], [text, twice, 0]);
    });

  const lost: [name: string, misread: string][] = [
    ['a byte is a question mark', taken(TEXT, 'utf-8', 'windows-1252').replace(/\u0081|\u008d|\u0090/, '?')],
    ['a control is a blank', taken(TEXT, 'utf-8', 'windows-1252').replace('\u00a0', ' ').replace('å', '')],
    ['GBK had no character for the last byte', taken(TEXT, 'utf-8', 'gb18030')],
  ];
  for (const [name, misread] of lost)
    it(`stays as it is where ${name}`, () => assert.equal(readBack(misread), null));
});

describe('text encoded once', () => {
  const reports = readdirSync('data/reports').filter((name) => /\.(?:txt|html)$/.test(name));
  it('is never changed: the reports of the panel', () => {
    assert.ok(reports.length > 0);
    for (const name of reports)
      assert.equal(decodeBytes(readFileSync(`data/reports/${name}`)).twice, undefined, name);
  });

  const signs = [
    ...'政府信息公开的年度报告收到申请二件0123456789，。：、《》“”‘’·—…×°±©®éüöÄß€£ \n<>p/æçåèäïïï鐨銆锛',
  ];
  it('is never changed: Chinese with signs and names of other languages', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 200 }), (some) => {
        assert.equal(readBack(some.join('')), null);
      }),
    );
  });
  it('is never changed: French, German, Greek and Russian', () => {
    for (const text of [
      'Où êtes-vous, à l’été ? Ça « coûte » 5 €.',
      'Größe über Äpfel für Öl',
      'Ελληνικά',
      'Привет',
    ])
      assert.equal(readBack(text.repeat(20)), null, text);
  });
  it('is never changed: any text in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        assert.equal(readBack(text), null);
      }),
    );
  });
});
