import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReport } from '../../src/checks/check.js';
import type { Figure, Finding } from '../../src/model/report.js';
import { of, prose, report } from './reports.js';

const check = (id: string, ...figures: Figure[]): Finding[] => of(id, checkReport(report('prose', figures)));
const channels = (...figures: Figure[]) => check('channels-said', ...figures);
const brief = (found: readonly Finding[]) => found.map(({ status, left, right }) => [status, left, right]);

const online = (value: number, fields?: Partial<Figure>) => prose('requests.received.online', value, fields);
const letter = (value: number, fields?: Partial<Figure>) => prose('requests.received.letter', value, fields);
const received = (value: number, fields?: Partial<Figure>) => prose('requests.received', value, fields);

describe('parts that sentences give', () => {
  it('are a contradiction where they exceed the whole, whether or not the list is complete', () => {
    const [found] = channels(received(30), online(20), letter(12));
    assert.deepEqual(
      [found?.status, found?.severity, found?.left, found?.right, found?.difference, found?.key],
      ['fails', 'error', 32, 30, 2, 'channels-said@requests.received.letter:unsaid'],
    );
    assert.equal(
      found?.message,
      'The text gives 30 for “Requests received” (收到申请数), but the channels that the text names add up to ' +
        '32 (20 + 12), which is more.',
    );
    assert.equal(
      found?.message_zh,
      '正文称“收到申请数”为 30 件，而正文所列各渠道相加为 32 件（20 + 12），超出 2 件。',
    );
    assert.deepEqual(brief(channels(received(30), online(20), letter(2))), [['holds', 22, 30]]);
  });

  it('may count what was carried in among them', () => {
    const carried = prose('requests.carried_in', 1);
    assert.deepEqual(channels(received(9), carried, online(5), letter(5)), []);
    assert.deepEqual(brief(channels(received(9), carried, online(5), letter(6))), [['fails', 11, 9]]);
  });

  it('of another scope or year are no parts of it', () => {
    const area = { scope: 'area' } as const;
    assert.deepEqual(channels(received(5, { scope: 'own_level' }), online(20, area), letter(12, area)), []);
    assert.deepEqual(channels(received(5), online(20, { year: 2019 }), letter(12, { year: 2019 })), []);
  });

  it('without their whole, or one alone, claim nothing', () => {
    assert.deepEqual(channels(online(20), letter(12)), []);
    assert.deepEqual(channels(received(5), online(20)), []);
  });

  it('that are given twice count as the least, a whole that is given twice as the most', () => {
    assert.deepEqual(brief(channels(received(20), received(32), online(20), letter(12), letter(30))), [
      ['holds', 32, 32],
    ]);
  });

  it('rounded, may be less than they seem', () => {
    const about = online(300, { state: 'approximate', quote: '约300件' });
    assert.deepEqual(brief(channels(received(310), about, letter(12))), [['holds', 312, 310]]);
  });

  it('refusals may hold what is not there or is of another body, so these are never added to them', () => {
    const outcomes = (...figures: Figure[]) => check('outcomes-said', ...figures);
    const answered = prose('requests.answered', 9);
    const granted = prose('requests.granted', 7);
    const refused = prose('requests.refused', 2);
    const missing = prose('requests.not_exist', 2);
    assert.deepEqual(brief(outcomes(answered, granted, refused, missing)), [
      ['holds', 9, 9],
      ['holds', 9, 9],
    ]);
    const [, found] = outcomes(answered, granted, refused, prose('requests.not_exist', 3));
    assert.deepEqual([found?.status, found?.severity], ['fails', 'warning']);
  });
});
