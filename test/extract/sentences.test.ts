import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from './reading.js';
import { report, shown } from './sentences.js';

const CLAUSE = '我局高度重视政府信息公开工作要求';
/** A sentence without a stop whose number begins about `at`. */
const endless = (at: number, mark = '，') =>
  `${`${CLAUSE}${mark}`.repeat(Math.ceil(at / (CLAUSE.length + mark.length))).slice(0, at)}收到政府信息公开申请4591件，主动公开政府信息7788条，继续推进`;
const figures = (...paragraphs: readonly string[]) =>
  read(report('disclosure', ...paragraphs))
    .figures.map(shown)
    .join(' ');

describe('a sentence without a stop', () => {
  for (let at = 1960; at <= 2002; at++) {
    it(`is cut behind a clause and not inside the number near character ${at}`, () => {
      assert.equal(figures(endless(at)), 'requests.received=4591 disclosed.total=7788');
    });
    it(`without any clause is not cut inside the number near character ${at}`, () => {
      const all = figures(endless(at, ''));
      for (const figure of all.split(' ').filter(Boolean)) {
        assert.match(figure, /=(?:4591|7788)$/);
      }
    });
  }
});

describe('digits on both sides of a line end', () => {
  const long = '我局一直高度重视政府信息公开的各项工作，全年主动公开政府信息';
  it('are not one number, and are kept as unreadable', () => {
    assert.equal(figures(`${long}300\n300条。`), 'disclosed.total=(unreadable)null');
    assert.equal(
      figures(`${long}12\n34条，收到政府信息公开申请5件。`),
      'disclosed.total=(unreadable)null requests.received=5',
    );
  });
  it('are two numbers where a sign stands between them', () => {
    assert.equal(figures(`${long}300条，\n300条是新增的。`), 'disclosed.total=300');
  });
});
