import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Claim } from '../../../src/model/report.js';
import { read } from '../reading.js';
import { report, type Section } from '../sentences.js';

/** `share 174 of 420 is 41.4%`, `growth 412 by 167 is 68%`, `parts 5+3 of 8`. */
function shown({ kind, part, whole, difference, percent, parts, complete }: Claim): string {
  if (kind === 'parts') {
    return `parts ${parts.map(({ value }) => value).join('+')} of ${whole?.value}${complete ? '' : ' or more'}`;
  }
  const of = whole ? ` of ${whole.value}` : '';
  const by = difference ? ` by ${difference.value}` : '';
  return `${kind} ${part?.value}${of}${by}${percent === null ? '' : ` is ${percent}%`}`;
}

const claims = (section: Section, ...paragraphs: string[]) => read(report(section, ...paragraphs)).claims;

describe('claims', () => {
  const cases: [section: Section, sentence: string, claims: string[]][] = [
    ['requests', '收到申请420件，其中网络申请174件，占41.4%。', ['share 174 of 420 is 41.4%']],
    [
      'requests',
      '收到申请420件，其中网络申请174件，占总数的41.4%，信函申请30件，占7.1%。',
      ['share 174 of 420 is 41.4%', 'share 30 of 420 is 7.1%'],
    ],
    [
      'disclosure',
      '主动公开政府信息457条。其中，门户网站公开信息376条，占82%。在网上公开信息中，动态类信息11条，占3%。',
      ['share 376 of 457 is 82%', 'share 11 of 376 is 3%'],
    ],
    [
      'disclosure',
      '主动公开政府信息457条。其中，门户网站公开信息376条，占82%。动态类信息11条，占3%。',
      ['share 376 of 457 is 82%', 'share 11 of 457 is 3%'],
    ],
    ['requests', '收到申请10件，较上年8件增长25%。', ['growth 10 of 8 is 25%']],
    ['requests', '收到申请420件，其中网络申请174件（占41.4%）。', ['share 174 of 420 is 41.4%']],
    // 47.328%: 约 and a nought at the end claim no more digits than there are.
    ['disclosure', '主动公开政府信息524条，其中动态类248条，占比约为47.30%。', []],
    [
      'disclosure',
      '主动公开政府信息524条。其中，机关信息248条（动态类200条、其他48条），占公开总数的47.3%。',
      ['share 248 of 524 is 47.3%'],
    ],
    [
      'disclosure',
      '在公开的524条信息中，政策类248条，其中法规200条，文件48条，占总体的比例为47.3%；其他276条，占52.7%。',
      ['share 248 of 524 is 47.3%', 'share 276 of 524 is 52.7%', 'parts 248+276 of 524'],
    ],
    ['disclosure', '主动公开政府信息524条，其中动态类248条，占比约为41.30%。', ['share 248 of 524 is 41.3%']],
    [
      'requests',
      '收到申请50件，其中网络申请40件，占80%；信函申请10件，占20%。',
      ['share 40 of 50 is 80%', 'share 10 of 50 is 20%', 'parts 40+10 of 50'],
    ],
    [
      'requests',
      '收到申请50件，其中网络申请40件，占80%；信函申请5件，占10%。',
      ['share 40 of 50 is 80%', 'share 5 of 50 is 10%'],
    ],
    [
      'requests',
      '收到申请100件，予以公开41件、部分公开15件、不予公开44件，分别占41%、15%、44%。',
      ['share 41 of 100 is 41%', 'share 15 of 100 is 15%', 'share 44 of 100 is 44%', 'parts 41+15+44 of 100'],
    ],
    ['disclosure', '主动公开政府信息由1000项缩减到640项，缩减率为36%。', ['growth 640 of 1000 is -36%']],
    ['disputes', '2018年发生行政复议22起，比2017年（31起）下降29%。', ['growth 22 of 31 is -29%']],
    ['requests', '收到申请412件，较2017年增加167件，增长率68%。', ['growth 412 by 167 is 68%']],
    ['requests', '收到申请80件，比上年减少20件，下降20%。', ['growth 80 by -20 is -20%']],
    ['requests', '收到申请38件，答复率100%。', []],
    ['requests', '收到申请38件，同比增长12%。', ['growth 38 is 12%']],
    ['requests', '收到申请36件（市级6件、县级30件），较上年下降10.5%。', ['growth 36 is -10.5%']],
    ['requests', '收到申请36件，比2017年减少了6件。', ['growth 36 by -6']],
    ['requests', '收到申请36件，其中网络申请20件，同比增长12%。', []],
    ['requests', '收到申请36件、办结30件，同比增长12%。', []],
    ['requests', '收到申请36件，办结率100%，同比上升2%。', []],
    ['requests', '收到申请36件，网络和信函申请同比分别增长12%、8%。', []],
    ['requests', '收到申请36件，同比增长2倍。', []],
    ['overview', '网站访问量占全省的12%。', []],
    ['overview', '公开率达到100%，满意度98.6%。', []],
  ];
  for (const [section, sentence, expected] of cases) {
    it(sentence, () => assert.deepEqual(claims(section, sentence).map(shown), expected));
  }

  it('say what a change is measured from, where the words do', () => {
    const since = (sentence: string) => claims('requests', sentence).map(({ since }) => since);
    assert.deepEqual(since('收到申请38件，同比增长12%。'), ['year_before']);
    assert.deepEqual(since('收到申请38件，较上一年度增加6件。'), ['year_before']);
    assert.deepEqual(since('收到申请412件，较2017年增加167件，增长率68%。'), [2017]);
    assert.deepEqual(since('收到申请22起，比2015年（31起）下降29%。'), [2015]);
    assert.deepEqual(since('主动公开政府信息由1000项缩减到640项，缩减率为36%。'), [undefined]);
  });

  it('keep the digits of a percentage, and rounded numbers as rounded', () => {
    const [claim] = claims('disclosure', '主动公开政府信息约400条，其中网站公开信息100余条，占25.00%。');
    assert.deepEqual([claim?.percent, claim?.digits], [25, 2]);
    assert.deepEqual([claim?.part?.approximate, claim?.whole?.approximate], [true, true]);
  });

  it('do not reach over a paragraph for a whole that is not there', () => {
    assert.deepEqual(claims('overview', '设置公开栏30个。', '其中6个，占50%。').map(shown), []);
  });

  it('are numbered by kind', () => {
    const ids = claims('requests', '收到申请50件，其中网络申请40件，占80%；信函申请10件，占20%。').map(
      ({ id }) => id,
    );
    assert.deepEqual(ids, ['claim:share#1', 'claim:share#2', 'claim:parts#1']);
  });
});

describe('a fall is quoted with the word that makes it one', () => {
  const cases: readonly (readonly [sentence: string, value: number, quote: string])[] = [
    ['主动公开政府信息320条，比上年减少20条，下降5.9%。', -20, '减少20条'],
    ['主动公开政府信息320条，比上年减少了20条。', -20, '减少了20条'],
    ['主动公开政府信息320条，总量较2017年下降20条，降幅5.9%。', -20, '下降20条'],
    ['主动公开政府信息320条，比上年增加20条，增长6.7%。', 20, '20条'],
    // A printed page ends between the verb and its number, and a place lies on one line.
    ['主动公开涉及民生领域的各类政府信息320条，比上年同期减少\n20条，下降5.9%。', -20, '20条'],
  ];
  for (const [sentence, value, quote] of cases) {
    it(sentence, () => {
      const [growth] = claims('disclosure', sentence);
      assert.deepEqual([growth?.difference?.value, growth?.difference?.quote], [value, quote]);
    });
  }
});
