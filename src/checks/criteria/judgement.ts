/** How a judgement is put together and into words, and what every criterion asks of a report. */
import type { CriterionRule, Words } from '../../domain/criteria.js';
import type { Judgement, Report, Support } from '../../model/report.js';

/** The first rule that is in force for a report year. */
export const inForce = <Rule extends { readonly from: number; readonly to: number | null }>(
  rules: readonly Rule[],
  year: number,
): Rule | undefined => rules.find(({ from, to }) => from <= year && (to === null || year <= to));

/** Names joined, in both languages. */
export function listed(ids: readonly string[], name: (id: string) => Words): Words {
  const names = ids.map(name);
  return { en: names.map(({ en }) => en).join('; '), zh: names.map(({ zh }) => zh).join('、') };
}

/** A judgement in the words of its criterion, with the slots filled. Throws a RangeError for a slot left open. */
export function judged(
  { id }: CriterionRule,
  status: Judgement['status'],
  words: Words,
  {
    slots = {},
    evidence = [],
    part = null,
    whole = null,
  }: {
    readonly slots?: Readonly<Record<string, string | number>>;
    readonly evidence?: readonly Support[];
    readonly part?: number | null;
    readonly whole?: number | null;
  } = {},
): Judgement {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const value = slots[slot];
      if (value === undefined) throw new RangeError(`Nothing to put in {${slot}} of ${id}`);
      return String(value);
    });
  return {
    criterion: id,
    status,
    ...{ part, whole },
    evidence: [...evidence],
    message: fill(words.en),
    message_zh: fill(words.zh),
  };
}

/** Whether something may be missing from the file that was in the report. */
export const warned = ({ warnings }: Report, ...codes: readonly string[]) =>
  warnings.some(({ code }) => codes.includes(code));

/** Whether the file is seen to hold the report to its end: the last section or an annex. A signature may stand on top. */
export function endsWhole(report: Report, sections: readonly string[]): boolean {
  const last = sections.at(-1);
  return !warned(report, 'truncated') && report.sections.some(({ id }) => id === last || id === 'annex');
}
