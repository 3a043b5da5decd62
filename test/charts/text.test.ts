import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  columnsOf,
  counted,
  formatNumber,
  formatShare,
  inLatinFace,
  textWidth,
  wrap,
  wrapEvenly,
} from '../../src/charts/text.js';
import { inkOn, PARTS } from '../../src/charts/theme.js';
import { speak } from '../../src/model/language.js';

describe('the width of text', () => {
  it('a Chinese character takes a whole em, a Latin letter less', () => {
    assert.equal(textWidth('公开', 10), 20);
    assert.ok(textWidth('il', 10) < textWidth('mw', 10));
    assert.ok(textWidth('ab', 10) < 20);
  });

  it('counts characters beyond the basic plane once', () => {
    assert.equal(textWidth('𠮷', 10), 10);
    assert.equal(columnsOf('𠮷'), 2);
  });
});

describe('wrapping', () => {
  it('keeps every line within the width and loses nothing but spaces', () => {
    const text =
      'Requests received by channel 收到申请的渠道: share; number of requests (件) behind each bar';
    const lines = wrap(text, 200, 12);
    for (const line of lines) assert.ok(textWidth(line, 12) <= 200, line);
    assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
  });

  it('starts no line with a closing mark and ends none with an opening bracket', () => {
    const text = '(政府信息公开工作年度报告),收到申请。(件)'.repeat(5);
    for (let width = 40; width < 200; width += 7) {
      for (const line of wrap(text, width, 12)) assert.doesNotMatch(line, /^[),。]|\($/, `${width}: ${line}`);
    }
  });

  it('starts no line with a full-width mark behind a quotation mark', () => {
    const text =
      '未予公开的理由是“本机关不掌握相关政府信息”；这些件中（百分之八十）：为某市所报！是否？未知，'.repeat(
        3,
      );
    for (let width = 200; width < 460; width += 7) {
      for (const line of wrap(text, width, 12)) {
        assert.doesNotMatch(line, /^[\uff09\uff0c\uff1a\uff1b\uff01\uff1f”]|[\uff08“]$/, `${width}: ${line}`);
      }
    }
  });

  it('keeps a year and its 年, a number and its measure on one line', () => {
    for (let width = 60; width < 300; width += 7)
      for (const line of wrap('平潭县人民政府 2011 年 0，2013 年 7，共 3 份', width, 12))
        assert.doesNotMatch(line, /^[年份]/);
    for (let width = 120; width < 300; width += 7)
      for (const line of wrap(
        '办理结果：口径一致的仅有 3 个机关的 9 份年报，共 12 份政府信息公开工作年度报告',
        width,
        12,
      ))
        assert.doesNotMatch(line, /\d$/, `${width}: ${line}`);
  });

  it('breaks a longer Chinese text between words, and begins no line with a character that belongs to the word before', () => {
    const text = '某某市人民政府可比年份过少而不足以判断占比是否上升';
    const words = ['可比', '年份', '人民政府', '判断', '上升', '某某市'];
    for (let width = 120; width < 300; width += 7) {
      const lines = wrap(text, width, 12);
      assert.equal(lines.join(''), text);
      for (const word of words)
        assert.ok(
          lines.some((line) => line.includes(word)),
          `${width}: ${lines}`,
        );
    }
  });

  it('breaks a headline evenly, rather behind a clause, and no share from its interval', () => {
    const headline = (text: string) => wrapEvenly(text, 640, 17, true);
    assert.deepEqual(
      headline('某某综合实验区管委会：部分公开占比 2019 年 4%（0.8–21%），2025 年 26%（19–33%）'),
      ['某某综合实验区管委会：', '部分公开占比 2019 年 4%（0.8–21%），2025 年 26%（19–33%）'],
    );
    assert.deepEqual(
      headline('某某综合实验区管委会: share granted in part 4% (0.8–21%) in 2019, 26% (19–33%) in 2025'),
      ['某某综合实验区管委会: share granted in part', '4% (0.8–21%) in 2019, 26% (19–33%) in 2025'],
    );
    assert.deepEqual(
      headline('收到申请：某某综合实验区管委会 2019 年 23，2025 年 154；某某县人民政府 2011 年 0，2013 年 7'),
      ['收到申请：某某综合实验区管委会 2019 年 23，2025 年 154；', '某某县人民政府 2011 年 0，2013 年 7'],
    );
    assert.deepEqual(headline('Short'), ['Short']);
  });

  it('breaks evenly into no more lines than it must, within the width, and loses nothing', () => {
    for (const text of [
      'Requests received by channel 收到申请的渠道: 1 comparable report of 1 publisher is too few for a statement',
      '未予公开的 3,649 件申请中，67%（66–69%）的理由是“本机关不掌握相关政府信息”；这 2,450 件中，79% 为某市所报',
      'incomprehensibilities'.repeat(4),
      '公开'.repeat(200),
    ])
      for (let width = 160; width < 700; width += 13) {
        const lines = wrapEvenly(text, width, 17, true);
        const usual = wrap(text, width, 17, true);
        assert.equal(lines.length, usual.length);
        assert.ok(
          Math.max(...lines.map((line) => textWidth(line, 17, true))) <=
            Math.max(width, ...usual.map((line) => textWidth(line, 17, true))),
        );
        assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
      }
  });

  it('leaves a word that is too long on a line of its own', () => {
    assert.deepEqual(wrap('a incomprehensibilities b', 50, 12), ['a', 'incomprehensibilities', 'b']);
  });
});

describe('numbers', () => {
  it('have thousands separators in the whole part only, and a real minus', () => {
    assert.equal(formatNumber(14591), '14,591');
    assert.equal(formatNumber(1234.5678), '1,234.568');
    assert.equal(formatNumber(-10000), '−10,000');
    assert.equal(formatNumber(0), '0');
    assert.equal(formatNumber(515.6), '515.6');
  });

  it('shares and counts read as a person writes them', () => {
    assert.equal(formatShare(0.41353), '41.4%');
    assert.equal(counted(1, 'report'), '1 report');
    assert.equal(counted(1200, 'report'), '1,200 reports');
  });
});

it('the letters on every colour of the palette can be read (contrast of 3 to 1 at least)', () => {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (const colour of PARTS) {
    const [dark, light] = [luminance(colour), luminance(inkOn(colour))].sort((a, b) => a - b) as [
      number,
      number,
    ];
    assert.ok((light + 0.05) / (dark + 0.05) >= 3, colour);
  }
});

it('English in a picture has no mark that a browser takes from a Chinese face; Chinese and data stay as they are', (t) => {
  t.after(() => speak('en'));
  const spec = {
    title: { text: ['Wilson’s “state secret”', '“国家秘密”'] },
    data: { values: [{ a: 'x’s' }] },
    layer: [{ encoding: { x: { title: 'WeChat’s', scale: { domain: ['x’s'] } } } }],
  };
  const said = inLatinFace(spec);
  assert.deepEqual(said.title.text, ['Wilson\'s "state secret"', '“国家秘密”']);
  assert.deepEqual(said.layer, [{ encoding: { x: { title: "WeChat's", scale: { domain: ['x’s'] } } } }]);
  assert.deepEqual(said.data, spec.data);
  speak('zh');
  assert.deepEqual(inLatinFace(spec), spec);
});
