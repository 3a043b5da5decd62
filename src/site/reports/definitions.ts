/** What every indicator, series, rate, state, check and column means. */
import { FIGURE_STATES, WARNING_NAMES, WARNINGS } from '../../domain/about-readings.js';
import { CRITERIA } from '../../domain/criteria.js';
import { COMPARABILITY_WORDS, CROSSWALK } from '../../domain/crosswalk.js';
import { FORMS } from '../../domain/forms/forms.js';
import { IDENTITIES } from '../../domain/identities.js';
import { INDICATORS } from '../../domain/indicators.js';
import { RATES } from '../../domain/rates.js';
import { RATE_STATES, VALUE_STATES } from '../../domain/states.js';
import { type Defined, definitionAnchor } from '../../model/address.js';
import { meaningOf } from '../../model/column.js';
import { State, WarningCode } from '../../model/report.js';
import { DEFINED_COLUMNS } from '../../model/tables/defined.js';
import { both, type Language, type Text, template } from '../../model/words.js';
import { escapeHtml } from '../html.js';
import { labelOf, textOf } from './context.js';
import { formName } from './identity-part.js';
import { checksOf, countsOf } from './indicator-meaning.js';

const WORDS = {
  forms: both('Forms', '表式'),
  indicators: both('Indicators', '指标'),
  series: both('Series over the years', '历年序列'),
  rates: both('Rates', '比率'),
  states: both('States of a figure', '数据的状态'),
  values: both('States of series and rates', '序列与比率的状态'),
  checks: both('Checks', '核对'),
  criteria: both('Criteria of the assessment', '评估指标'),
  warnings: both('Warnings about a reading', '读取提示'),
  columns: both('Columns of the tables', '各表的列'),
  part_of: template('Part of {whole}.', '属于{whole}。'),
  checked_by: template('Checked by {checks}.', '所涉核对：{checks}。'),
  between: both('; ', '、'),
  between_forms: template('Between the forms: {how}.', '各表式之间：{how}。'),
  across: both('Compares two years of one publisher.', '同一机关两个年度之间的核对。'),
  plausible: both('A failure counts as unlikely, not as a contradiction.', '不符仅属可疑，不计为矛盾。'),
  prescribed: template('Prescribed by {basis}.', '依据：{basis}。'),
  own_form: both('The report has a table that follows no official form.', '年报所附表格不属于统一表式。'),
  prose_form: both('The report has sentences and no table.', '年报仅有文字，没有表格。'),
  in_table: template('A column of the table {table}.', '数据表 {table} 的一列。'),
  comparability: both('compares exactly', '口径一致'),
} as const;

/** One definition. */
export interface Entry {
  readonly anchor: string;
  readonly name: Text;
  /** Sentences, as HTML. */
  readonly says: readonly string[];
  readonly id: string;
}

/** Definitions of one kind: the address of their heading, what it says, and they. */
export type Group = readonly [string, Text, readonly Entry[]];

/** All definitions, as a page in this language has them. */
export function definitionGroups(language: Language): readonly Group[] {
  const say = (text: Text | string) => (typeof text === 'string' ? text : text[language]);
  const html = (text: Text | string) => escapeHtml(say(text));
  const entry = (kind: Defined, id: string, name: Text, ...says: readonly (string | null)[]): Entry => ({
    anchor: definitionAnchor(kind, id),
    name,
    id,
    says: says.filter((one): one is string => one !== null && one !== ''),
  });
  /** With a full stop, where it has none. */
  const sentence = (text: Text) => `${html(text).replace(/[.。]$/, '')}${language === 'zh' ? '。' : '.'}`;
  const link = (kind: Defined, id: string, text: Text) =>
    `<a href="#${definitionAnchor(kind, id)}">${html(text)}</a>`;
  const compared = (how: string) => {
    const words = COMPARABILITY_WORDS[how as keyof typeof COMPARABILITY_WORDS] ?? sinceOrUntil(how);
    return html(WORDS.between_forms({ how: words }));
  };

  const groups: readonly Group[] = [
    [
      'forms',
      WORDS.forms,
      [
        ...FORMS.map(({ id, basis }) => entry('form', id, formName(id), html(WORDS.prescribed({ basis })))),
        entry('form', 'own', formName('own'), html(WORDS.own_form)),
        entry('form', 'prose', formName('prose'), html(WORDS.prose_form)),
      ],
    ],
    [
      'indicators',
      WORDS.indicators,
      INDICATORS.map(({ id, label_en, label_zh, unit, parent }) => {
        const checks = checksOf(id).map((one) => link('check', one.id, textOf(one.label_en, one.label_zh)));
        return entry(
          'indicator',
          id,
          textOf(label_en, label_zh),
          ...countsOf({ id, unit }).map(html),
          parent === null ? null : say(WORDS.part_of({ whole: link('indicator', parent, labelOf(parent)) })),
          checks.length === 0 ? null : say(WORDS.checked_by({ checks: checks.join(say(WORDS.between)) })),
        );
      }),
    ],
    [
      'series',
      WORDS.series,
      CROSSWALK.map(({ id, label_en, label_zh, comparability, note, note_zh }) =>
        entry(
          'series',
          id,
          textOf(label_en, label_zh),
          compared(comparability),
          note === null ? null : sentence(textOf(note, note_zh)),
        ),
      ),
    ],
    [
      'rates',
      WORDS.rates,
      RATES.map(({ id, label_en, label_zh, definition_en, definition_zh, comparability, note, note_zh }) =>
        entry(
          'rate',
          id,
          textOf(label_en, label_zh),
          sentence(textOf(definition_en, definition_zh)),
          compared(comparability),
          note === null ? null : sentence(textOf(note, note_zh)),
        ),
      ),
    ],
    [
      'states',
      WORDS.states,
      State.options.map((state) =>
        entry('state', state, FIGURE_STATES[state].name, html(FIGURE_STATES[state].meaning)),
      ),
    ],
    [
      'values',
      WORDS.values,
      [...Object.entries(VALUE_STATES), ...Object.entries(RATE_STATES)].map(([state, text]) =>
        // The id without what tells its address from that of a state of a figure.
        ({ ...entry('state', `of-${state}`, text), id: state }),
      ),
    ],
    ['checks', WORDS.checks, checks(entry, html, language)],
    [
      'criteria',
      WORDS.criteria,
      CRITERIA.map(({ id, label_en, label_zh, asks }) =>
        entry('criterion', id, textOf(label_en, label_zh), html(asks)),
      ),
    ],
    [
      'warnings',
      WORDS.warnings,
      WarningCode.options.map((code) => entry('warning', code, WARNING_NAMES[code], html(WARNINGS[code]))),
    ],
    [
      'columns',
      WORDS.columns,
      DEFINED_COLUMNS.map(({ anchor, name, table, column }) => {
        const { label, label_zh, description, description_zh } = meaningOf(column);
        const says = [sentence(textOf(description, description_zh)), html(WORDS.in_table({ table }))];
        return { anchor, name: textOf(label, label_zh), id: name, says };
      }),
    ],
  ];
  return groups.map(([id, title, entries]) => [id, title, distinct(entries)]);
}

/** `from 2019`, `until 2018`: as the crosswalk says how far a series goes. */
function sinceOrUntil(how: string): Text {
  const [word, year = ''] = how.split(' ');
  return word === 'from' ? both(how, `自 ${year} 年度起填报`) : both(how, `填报至 ${year} 年度`);
}

/** One entry a check: a rule may stand on the list once for each form. */
function checks(
  entry: (kind: Defined, id: string, name: Text, ...says: readonly (string | null)[]) => Entry,
  html: (text: Text | string) => string,
  language: Language,
): Entry[] {
  return IDENTITIES.map(({ id, label_en, label_zh, kind, severity, note }) =>
    entry(
      'check',
      id,
      textOf(label_en, label_zh),
      kind === 'across' ? html(WORDS.across) : null,
      severity === 'warning' ? html(WORDS.plausible) : null,
      // Notes on rules are for who keeps the lists, in English.
      note !== null && language === 'en' ? html(note) : null,
    ),
  );
}

/** Each address once. */
function distinct(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((one) => [one.anchor, one] as const).reverse()).values()].reverse();
}
