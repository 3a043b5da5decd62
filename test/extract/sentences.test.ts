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
  it('are not the first of them alone on a short line that says not what it counts', () => {
    assert.equal(figures('全年收到政府信息公开申请2\n0件。'), 'requests.received=(unreadable)null');
    assert.equal(figures('全年收到政府信息公开申请8 \n 1件。'), 'requests.received=(unreadable)null');
  });
  it('are not one number where the comma or the point of a number stands at the line end', () => {
    for (const number of ['2,\n000', '2\n,000', '2.\n5万'])
      assert.equal(figures(`${long}${number}条。`), 'disclosed.total=(unreadable)null');
  });
  it('are not one number where a page parts them by a tag that ends a paragraph or a line', () => {
    for (const tag of ['<p>', '<br>', '</div><div>', '</p>\n<p>'])
      assert.deepEqual(
        read(
          `<html><body><p>${report('disclosure', '').replaceAll('\n', '<p>')}<div>${long}497${tag}0条。</div>`,
        )
          .figures.map(shown)
          .filter((one) => one.startsWith('disclosed')),
        ['disclosed.total=(unreadable)null'],
        tag,
      );
  });
  it('leave a number whole above a list number or a year', () => {
    assert.equal(figures('全年收到政府信息公开申请20\n2.办理情况良好。'), 'requests.received=20');
    assert.equal(figures('全年收到政府信息公开申请20\n2018年办理情况良好。'), 'requests.received=20');
  });
  it('are two numbers where a sign stands between them', () => {
    assert.equal(figures(`${long}300条，\n300条是新增的。`), 'disclosed.total=300');
  });
});
