/** The year of a report, weighed against the dates that the paper gives. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../src/corpus/parse.js';
import { domainOf, OFFICIAL } from '../../../src/domain/domain.js';
import { LAST_REPORT_YEAR } from '../../../src/domain/forms/forms.js';
import { read } from '../reading.js';

const BODY =
  '一、主动公开政府信息情况\n2016年，我局主动公开政府信息12条。2016年，我局收到政府信息公开申请3件。';

describe('a year later than the paper is not believed', () => {
  const cases: readonly (readonly [name: string, text: string])[] = [
    [
      'the day of publication tells it',
      `平阳县水利局2026年政府信息公开工作年度报告\n发布时间：2017年3月2日\n${BODY}`,
    ],
    [
      'the month of publication alone tells it',
      `平阳县水利局2026年政府信息公开工作年度报告\n发布时间：2017年3月\n${BODY}`,
    ],
    [
      'the month of the signature alone tells it',
      `平阳县水利局2026年政府信息公开工作年度报告\n${BODY}\n平阳县水利局\n2017年3月`,
    ],
  ];
  for (const [name, text] of cases) {
    it(name, () => {
      const { identity, warnings } = read(text);
      assert.equal(identity.year, 2016);
      assert.ok(warnings.some(({ code }) => code === 'year_implausible'));
    });
  }
});

describe('a year of which no official form knows is not believed', () => {
  const titled = (year: number) => `平阳县水利局${year}年政府信息公开工作年度报告\n${BODY}`;

  it('the last year that can be', () => {
    assert.equal(read(titled(LAST_REPORT_YEAR)).identity.year, LAST_REPORT_YEAR);
    assert.equal(read(titled(LAST_REPORT_YEAR + 1)).identity.year, null);
  });

  it('a form that somebody tries makes no later year possible', async () => {
    const [last] = OFFICIAL.forms.slice(-1);
    assert.ok(last);
    const tried = { ...last, called: { ...last.called, since: LAST_REPORT_YEAR + 1 } };
    const domain = domainOf({ ...OFFICIAL, forms: [...OFFICIAL.forms.slice(0, -1), tried] });
    const { identity } = await parse(Buffer.from(titled(LAST_REPORT_YEAR + 1)), 'a.txt', domain);
    assert.equal(identity.year, null);
  });
});

it('a year that the period tells is shown in the words of the paper, not in a date of ours', () => {
  const { identity } = read(
    `平阳县水利局政府信息公开工作年度报告\n统计期限自2016年1月1日起至2016年12月31日止。\n${BODY}`,
  );
  const said = identity.evidence.filter(({ field, from }) => field === 'year' && from === 'period');
  assert.deepEqual(
    said.map(({ quote }) => quote),
    ['自2016年1月1日起至2016年12月31日'],
  );
});
