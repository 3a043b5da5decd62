/** Reports under heads that are seldom met are kept, with the same publisher, level and year on the pages of sites. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../reading.js';
import { entriesOf, inSettings } from './settings.js';

const BODY = `一、总体情况
全年主动公开政府信息120条。
二、依申请公开情况
全年收到政府信息公开申请3件，均已按时答复。
三、存在的问题
公开的渠道不够多，今后将继续改进。`;

const REPORTS = entriesOf('odd-heads.txt');

function told(source: string): string {
  const { status, reason, identity } = read(source);
  if (status === 'refused') return `${reason}`;
  return `${identity.publisher} | ${identity.level} | ${identity.year}`;
}

describe('a report under an odd head', () => {
  it('is told of by many', () => assert.ok(REPORTS.length > 100));

  for (const [key, text] of REPORTS) {
    const report = text.includes('\n...') ? text.replace('\n...', `\n${BODY}`) : `${text}\n${BODY}`;
    it(`is of ${key}`, () => assert.equal(told(report), key));
    it(`is of ${key} on the pages of sites`, () => {
      const organ = key.split(' | ')[0]!;
      assert.deepEqual(
        inSettings(report, organ)
          .map(([setting, page]) => [setting, told(page)])
          .filter(([, is]) => is !== key),
        [],
      );
    });
  }
});
