/** The code book: what every table, column and id means. Made from the same data that the tables are made from. */
import { CRITERIA, DEADLINES, PRESCRIBED_FORMS, REQUIRED_SECTIONS } from '../domain/criteria.js';
import { CROSSWALK } from '../domain/crosswalk.js';
import { FORMS } from '../domain/forms/forms.js';
import { IDENTITIES } from '../domain/identities.js';
import { INDICATORS } from '../domain/indicators.js';
import { RATES } from '../domain/rates.js';
import { SECTIONS } from '../domain/sections.js';
import { type Columns, kindOf, meaningOf, wordsOf } from '../model/column.js';
import { Edition, Review, State, WarningCode } from '../model/report.js';
import { PUBLISHED, TABLES } from '../model/tables/tables.js';

const STATES: Readonly<Record<State, string>> = {
  reported: 'stands in the source as it is given',
  blank: 'the cell is empty: not stated, which is not 0; the value is missing',
  not_applicable: 'a mark such as / or — or 无 stands there, kept in `quote`; the value is missing',
  approximate: 'stated with 余, 多, 约 or as a rounded 万',
  derived: 'added up from other figures of the report; no sum is checked with it',
  inferred: 'the only way to split glued digits that satisfies the identity named beside it',
  unreadable: 'something stands there that has no certain reading, kept in `quote`; the value is missing',
};

const EDITIONS: Readonly<Record<Edition['standing'], string>> = {
  only: 'there is no other report for the publisher and year',
  latest: 'there are others, and this one counts',
  earlier: 'a later version counts in its place; it is in reports and figures, not in series',
  duplicate: 'the same as another, which counts in its place',
  undecided: 'there are others that differ, and which is the later version cannot be told: none is chosen',
};

const VERDICTS: Readonly<Record<Review['verdict'], string>> = {
  accepted: 'the figure is as the report has it; the finding is a contradiction of the report',
  corrected_to: 'the report means the number in `reviewed_value`; `value` stays as it is',
  not_an_error: 'the finding has an explanation',
};

const cell = (text: string) => text.replaceAll('|', '\\|');
const row = (...cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(...heads), row(...heads.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
}

const columns = (list: Columns) =>
  table(
    ['column', '列', 'type', 'meaning', '含义'],
    Object.entries(list).map(([name, column]) => {
      const { label_zh, description, description_zh, unit } = meaningOf(column);
      const words = wordsOf(column);
      const type = [kindOf(column), unit ? `, ${unit}` : '', words ? `: ${words.join(', ')}` : ''].join('');
      return [`\`${name}\``, label_zh, type, description, description_zh];
    }),
  );

const span = (from: number, to: number | null) => (to === null ? `${from} on` : `${from}–${to}`);

/** The code book in Markdown. */
export function codebook(): string {
  const parts = [
    '# Code book 数据说明\n\nA missing value is an empty field; a list is joined by " · ". Money is in 万元 (10,000 yuan). Dates are ISO 8601.',
    ...PUBLISHED.map((name) => {
      const { title, columns: list } = TABLES[name];
      return `## ${name}: ${title.en.toLowerCase()} ${title.zh}\n\n${columns(list)}`;
    }),
    `## States of a value\n\n${table(
      ['state', 'meaning'],
      State.options.map((state) => [`\`${state}\``, STATES[state]]),
    )}`,
    `## Editions of a report\n\n${table(
      ['edition', 'meaning'],
      Edition.shape.standing.options.map((standing) => [`\`${standing}\``, EDITIONS[standing]]),
    )}`,
    `## Verdicts of people (review.csv)\n\n${table(
      ['verdict', 'meaning'],
      Review.shape.verdict.options.map((verdict) => [`\`${verdict}\``, VERDICTS[verdict]]),
    )}`,
    `## Forms\n\n${table(
      ['form', 'prescribed by'],
      FORMS.map(({ id, basis }) => [`\`${id}\``, basis]),
    )}`,
    `## Indicators\n\n${table(
      ['indicator', 'meaning', '', 'unit', 'part of'],
      INDICATORS.map(({ id, label_en, label_zh, unit, parent }) => [
        `\`${id}\``,
        label_en,
        label_zh,
        unit,
        parent ? `\`${parent}\`` : '',
      ]),
    )}`,
    `## Series\n\n${table(
      ['series', 'meaning', '', 'comparability', 'note'],
      CROSSWALK.map(({ id, label_en, label_zh, comparability, note }) => [
        `\`${id}\``,
        label_en,
        label_zh,
        comparability,
        note ?? '',
      ]),
    )}`,
    `## Rates\n\n${table(
      ['rate', 'meaning', '', 'is', '', 'unit', 'comparability', 'note'],
      RATES.map((rate) => [
        `\`${rate.id}\``,
        ...[rate.label_en, rate.label_zh, rate.definition_en, rate.definition_zh],
        ...[rate.unit, rate.comparability, rate.note ?? ''],
      ]),
    )}`,
    `## Criteria of the assessment\n\n${table(
      ['criterion', 'meaning', '', 'asks', ''],
      CRITERIA.map(({ id, label_en, label_zh, asks }) => [`\`${id}\``, label_en, label_zh, asks.en, asks.zh]),
    )}\n\n${[
      ...DEADLINES.map(
        ({ from, to, levels, month_day, source }) =>
          `Due by ${month_day} of the year after, report years ${span(from, to)}${levels ? ` (${levels.join(', ')})` : ''}: ${source.en}.`,
      ),
      ...REQUIRED_SECTIONS.map(
        ({ from, to, sections, source }) =>
          `Sections, report years ${span(from, to)}: ${sections.join(', ')} (${source.en}).`,
      ),
      ...PRESCRIBED_FORMS.map(({ from, to, form }) => `Form, report years ${span(from, to)}: \`${form}\`.`),
    ]
      .map((line) => `- ${line}`)
      .join('\n')}`,
    `## Sections of a report\n\n${table(
      ['section', 'meaning', ''],
      SECTIONS.map(({ id, label_en, label_zh }) => [`\`${id}\``, label_en, label_zh]),
    )}`,
    `## Checks\n\n${table(
      ['check', 'meaning', '', 'forms', 'severity', 'note'],
      IDENTITIES.map(({ id, label_en, label_zh, forms, severity, kind, note }) => [
        `\`${id}\``,
        label_en,
        label_zh,
        `${forms.join(', ')}${kind === 'across' ? ' (two years of one publisher)' : ''}`,
        severity,
        note ?? '',
      ]),
    )}`,
    `## Warnings about a reading\n\n${WarningCode.options.map((code) => `- \`${code}\``).join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}
