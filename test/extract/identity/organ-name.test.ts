/** Characters that begin both names and sentences: a letter too many or too few is another place. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameInHeading, nameInSentence } from '../../../src/extract/identity/organ-name.js';

describe('a title, a signature or a crumb names an organ from its first character on', () => {
  const whole = [
    // The list of townships knows these, and not those of the second line: a list is never complete.
    ...['和桥镇人民政府', '和睦街道', '全福街道', '其塔木镇', '本斋回族乡', '各莫镇', '向化镇', '由旺镇'],
    ...['由家镇人民政府', '特立镇人民政府', '请溪乡', '现龙镇', '我隆乡', '该干村镇', '与儿街道'],
    ...[
      '在妙镇',
      '从善街道',
      '对溪镇',
      '将军庙镇',
      '至德镇',
      '经楼镇',
      '为民街道',
      '以勒镇',
      '有木乡',
      '同心镇',
    ],
    // The kind of a place inside a name, behind a word that may point to one.
    ...['全州镇', '全州县教育局', '固本乡人民政府', '务本乡'],
    ...['和平区统计局', '本溪满族自治县人民政府', '向阳区人民政府', '特克斯县教育局', '中共平阳县委办公室'],
  ];
  for (const name of whole) it(name, () => assert.equal(nameInHeading(name), name));
});

describe('words that point to an organ are no name, wherever they stand', () => {
  const nobody = [
    ...[
      '我局',
      '本局',
      '我县',
      '全县教育局',
      '全市',
      '本单位',
      '本机关',
      '我们局',
      '本街道',
      '本级',
      '本镇人民政府',
    ],
    ...['各镇人民政府', '各有关局', '其他各镇', '其它部门', '该局', '各县区', '有关单位办公室', '上级部门'],
  ];
  for (const words of nobody) {
    it(words, () => {
      assert.equal(nameInHeading(words), null);
      assert.equal(nameInSentence(words), null);
    });
  }
});

describe('words before a name', () => {
  const cases: [words: string, name: string][] = [
    ['由平阳县教育局', '平阳县教育局'],
    ['现将平阳县教育局', '平阳县教育局'],
    ['现公开平阳县教育局', '平阳县教育局'],
    ['关于印发平阳县教育局', '平阳县教育局'],
    ['公布和桥镇人民政府', '和桥镇人民政府'],
  ];
  for (const [words, name] of cases) {
    it(words, () => {
      assert.equal(nameInHeading(words), name);
      assert.equal(nameInSentence(words), name);
    });
  }
});

describe('a sentence', () => {
  const cases: [words: string, lead: string, name: string | null, why: string][] = [
    ['和桥镇人民政府', '由', '和桥镇人民政府', 'the place is known'],
    ['和某镇人民政府', '', null, 'the place is not known: 和 may belong to the sentence'],
    ['各某镇人民政府', '', null, 'as 各'],
    ['由和桥镇人民政府', '现公布', '和桥镇人民政府', '由 is no place’s, 和桥镇 is one'],
    ['由旺镇人民政府', '现公布', '由旺镇人民政府', '由旺镇 is a place, 旺镇 none'],
    ['旺镇人民政府', '由', '由旺镇人民政府', '由 was taken for the sentence’s'],
    ['由旺镇人民政府', '由', '由旺镇人民政府', 'the sentence has its own 由'],
    ['由某镇人民政府', '现公布', '某镇人民政府', 'what is no known place follows the verb'],
    ['固本乡人民政府', '与', '固本乡人民政府', '本乡 inside a known name'],
    ['某某本乡人民政府', '与', null, '本乡 inside other words'],
    ['向平阳县教育局', '', null, 'an organ that somebody turns to'],
  ];
  for (const [words, lead, name, why] of cases) {
    it(`${lead}“${words}”: ${why}`, () => assert.equal(nameInSentence(words, lead), name));
  }
});
