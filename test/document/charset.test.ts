import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeBytes } from '../../src/document/charset.js';
import { encode } from './bytes.js';

const TEXT = '某某县人民政府2018年政府信息公开工作年度报告\n全年主动公开政府信息4591条，收到申请38件。\n';
const TRADITIONAL = '某某縣人民政府政府資訊公開年度報告\n本年主動公開資訊，收到申請的有三十八件。\n';
const page = (charset: string, text = TEXT) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><p>${text}</p></html>`;

describe('an encoding', () => {
  const cases: [name: string, text: string, bytes: Uint8Array, charset: string, declared: string | null][] = [
    ['UTF-8 without a declaration', TEXT, encode(TEXT, 'utf-8'), 'utf-8', null],
    ['UTF-8 as declared', page('utf-8'), encode(page('utf-8'), 'utf-8'), 'utf-8', null],
    ['UTF-8 declared as gb2312', page('gb2312'), encode(page('gb2312'), 'utf-8'), 'utf-8', 'gbk'],
    ['GBK as declared', page('gb2312'), encode(page('gb2312'), 'gb18030'), 'gb18030', null],
    ['GBK declared as utf-8', page('utf-8'), encode(page('utf-8'), 'gb18030'), 'gb18030', 'utf-8'],
    [
      'GBK declared as iso-8859-1',
      page('iso-8859-1'),
      encode(page('iso-8859-1'), 'gb18030'),
      'gb18030',
      'windows-1252',
    ],
    ['GBK of no common character', '统计指标单位', encode('统计指标单位', 'gb18030'), 'gb18030', null],
    ['GB18030 undeclared', TEXT, encode(TEXT, 'gb18030'), 'gb18030', null],
    ['Big5 as declared', page('big5', TRADITIONAL), encode(page('big5', TRADITIONAL), 'big5'), 'big5', null],
    ['Big5 undeclared', TRADITIONAL, encode(TRADITIONAL, 'big5'), 'big5', null],
    ['a declaration of nonsense', page('none'), encode(page('none'), 'utf-8'), 'utf-8', null],
    [
      'UTF-16 little-endian page without a mark',
      page('utf-16'),
      encode(page('utf-16'), 'utf-16le'),
      'utf-16le',
      null,
    ],
    ['UTF-16 big-endian page without a mark', page('x'), encode(page('x'), 'utf-16be'), 'utf-16be', null],
    [
      'UTF-16 text of hardly any ASCII without a mark',
      TEXT.replace(/\d/g, '九'),
      encode(TEXT.replace(/\d/g, '九'), 'utf-16le'),
      'utf-16le',
      null,
    ],
  ];
  for (const [name, text, bytes, charset, declared] of cases) {
    it(`is seen from the bytes: ${name}`, () => {
      const decoded = decodeBytes(bytes);
      assert.deepEqual(
        [decoded.charset, decoded.declared, decoded.lost, decoded.text],
        [charset, declared, 0, text],
      );
    });
  }

  for (const charset of ['utf-8', 'utf-16le', 'utf-16be']) {
    it(`with a byte order mark needs no guessing: ${charset}`, () => {
      const decoded = decodeBytes(encode(`\uFEFF${TEXT}`, charset));
      assert.deepEqual([decoded.charset, decoded.text.replace('\uFEFF', '')], [charset, TEXT]);
    });
  }
});

describe('an encoding that the platform does not know', () => {
  const utf32 = (text: string, little: boolean) => {
    const points = [...text].map((sign) => sign.codePointAt(0)!);
    const view = new DataView(new ArrayBuffer(points.length * 4));
    for (const [i, point] of points.entries()) view.setUint32(i * 4, point, little);
    return new Uint8Array(view.buffer);
  };
  for (const little of [true, false])
    for (const mark of ['', '\uFEFF'])
      it(`is read: UTF-32 ${little ? 'LE' : 'BE'}${mark && ' with a mark'}`, () => {
        const decoded = decodeBytes(utf32(`${mark}${TEXT}𠮷`, little));
        assert.deepEqual([decoded.text, decoded.lost], [`${TEXT}𠮷`, 0]);
        assert.equal(decoded.charset, little ? 'utf-32le' : 'utf-32be');
      });

  it('is read: HZ, seven bits a sign', () => {
    const shifted = (text: string) =>
      text.replace(/[^\x00-\x7f]+/g, (words) => {
        const bytes = Uint8Array.from(encode(words, 'gb18030'), (byte) => byte & 0x7f);
        return `~{${Buffer.from(bytes).toString('latin1')}~}`;
      });
    const text = page('hz-gb-2312');
    const decoded = decodeBytes(Buffer.from(shifted(text), 'latin1'));
    assert.deepEqual([decoded.text, decoded.charset, decoded.lost], [text, 'hz-gb-2312', 0]);
    const address = 'see ~{user} ~~ and ~} for 3';
    assert.equal(decodeBytes(Buffer.from(address)).text, address);
  });
});

describe('a page in two encodings', () => {
  const MENU = '<div>网站首页 政务公开 新闻中心</div>';
  const parts = (...list: [text: string, charset: string][]) =>
    Buffer.concat(list.map(([text, charset]) => encode(text, charset)));
  const cases: [name: string, list: [string, string][], charset: string][] = [
    [
      'UTF-8 with a header in GBK',
      [
        [MENU, 'gb18030'],
        [page('utf-8'), 'utf-8'],
      ],
      'utf-8',
    ],
    [
      'UTF-8 with a footer in GBK',
      [
        [page('utf-8'), 'utf-8'],
        [MENU, 'gb18030'],
      ],
      'utf-8',
    ],
    [
      'GBK with a header in UTF-8',
      [
        [MENU, 'utf-8'],
        [page('gbk'), 'gb18030'],
      ],
      'gb18030',
    ],
    [
      'with a mark',
      [
        ['\uFEFF', 'utf-8'],
        [MENU, 'gb18030'],
        [page('utf-8'), 'utf-8'],
      ],
      'utf-8',
    ],
  ];
  for (const [name, list, charset] of cases)
    it(`is read in both: ${name}`, () => {
      const decoded = decodeBytes(parts(...list));
      const text = list
        .map(([words]) => words)
        .join('')
        .replace('\uFEFF', '');
      assert.deepEqual([decoded.text, decoded.charset, decoded.lost], [text, charset, 0]);
    });
});

describe('damage', () => {
  it('in UTF-8 is counted and does not turn the page into another encoding', () => {
    const bytes = Uint8Array.from(encode(TEXT.repeat(3), 'utf-8'));
    bytes[1] = 0x20;
    const decoded = decodeBytes(bytes);
    assert.equal(decoded.charset, 'utf-8');
    assert.ok(decoded.lost > 0 && decoded.lost <= 3, `${decoded.lost} lost`);
    assert.equal(decoded.lost, decoded.text.split('\uFFFD').length - 1);
  });

  it('in GBK is counted', () => {
    const bytes = Uint8Array.from([...encode(TEXT, 'gb18030'), 0xff, 0x0a]);
    const decoded = decodeBytes(bytes);
    assert.deepEqual([decoded.charset, decoded.lost], ['gb18030', 1]);
  });

  it('a lying declaration in a cut-off UTF-8 page does not garble it', () => {
    const bytes = encode(page('gb2312'), 'utf-8');
    const decoded = decodeBytes(bytes.slice(0, bytes.length - 30));
    assert.equal(decoded.charset, 'utf-8');
    assert.ok(decoded.text.includes('主动公开政府信息4591条'));
  });

  it('never throws', () => {
    for (let seed = 1; seed < 50; seed++) {
      const bytes = Uint8Array.from({ length: 300 }, (_, i) => (i * i * seed * 7919 + seed) >> 3);
      assert.equal(typeof decodeBytes(bytes).text, 'string');
    }
  });
});

describe('bytes made to be decoded for long take time in proportion to their number', () => {
  const many = (bytes: Uint8Array, times: number) =>
    Buffer.concat(Array.from({ length: times }, () => bytes));
  const word = encode('政府信息', 'utf-8');
  const cases: [string, Uint8Array][] = [
    ['two encodings by turns', many(Buffer.concat([word, encode(' 啊 ', 'gb18030')]), 200_000)],
    ['signs of GBK, each alone', Buffer.concat([word, many(encode(' 啊', 'gb18030'), 1_200_000)])],
    ['HZ, each sign alone', many(Buffer.from('~{!!~}'), 600_000)],
    ['HZ that never ends', many(Buffer.from('~{!!'), 900_000)],
  ];
  for (const [name, bytes] of cases)
    it(name, () => {
      const started = process.cpuUsage();
      decodeBytes(bytes);
      const { user } = process.cpuUsage(started);
      assert.ok(user < 5_000_000, `${user / 1000} ms`);
    });
});
