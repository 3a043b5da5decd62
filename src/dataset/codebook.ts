/** The code book: what every table, column and id means. Made from the same data that the tables are made from. */
import { EDITIONS, FIGURE_STATES, SCOPES, VERDICTS, WARNINGS } from '../domain/about-readings.js';
import { CRITERIA, DEADLINES, PRESCRIBED_FORMS, REQUIRED_SECTIONS } from '../domain/criteria.js';
import { CROSSWALK } from '../domain/crosswalk.js';
import { FORMS } from '../domain/forms/forms.js';
import { IDENTITIES } from '../domain/identities.js';
import { INDICATORS } from '../domain/indicators.js';
import { RATES } from '../domain/rates.js';
import { SECTIONS } from '../domain/sections.js';
import { RATE_STATES, VALUE_STATES } from '../domain/states.js';
import { UNITS } from '../domain/units.js';
import { COMPARABILITY, STATUSES } from '../domain/values.js';
import { type Columns, kindOf, meaningOf, wordsOf } from '../model/column.js';
import { PUBLISHED, TABLES } from '../model/tables/tables.js';
import { VALUE_NAMES } from '../model/value-names.js';
import { both, type Text } from '../model/words.js';

/** Words by id, a line each, in both languages. */
const words = (head: string, list: Readonly<Record<string, Text>>) =>
  table(
    [head, 'meaning', '含义'],
    Object.entries(list).map(([id, { en, zh }]) => [`\`${id}\``, en, zh]),
  );

const section = (title: Text, ...parts: readonly string[]) =>
  [`## ${title.en} ${title.zh}`, ...parts].join('\n\n');

const meanings = Object.fromEntries(
  Object.entries(FIGURE_STATES).map(([id, { name, meaning }]) => [
    id,
    both(`${name.en}. ${meaning.en}`, `${name.zh}。${meaning.zh}`),
  ]),
);

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

const span = (from: number, to: number | null): Text =>
  to === null ? both(`${from} on`, `${from}年度起`) : both(`${from}–${to}`, `${from}—${to}年度`);

/** What the law asks for, year by year: a line in each language. */
function duties(): readonly Text[] {
  const sectionName = (id: string) => SECTIONS.find((one) => one.id === id)?.label_zh ?? id;
  return [
    ...DEADLINES.map(({ from, to, levels, month_day, source }) => {
      const years = span(from, to);
      const [who, whom] = levels
        ? [
            ` (${levels.join(', ')})`,
            `（${levels.map((level) => VALUE_NAMES.level?.[level]?.zh ?? level).join('、')}）`,
          ]
        : ['', ''];
      return both(
        `Due by ${month_day} of the year after, report years ${years.en}${who}: ${source.en}.`,
        `${years.zh}年报${whom}应于次年 ${month_day} 前公布：${source.zh}。`,
      );
    }),
    ...REQUIRED_SECTIONS.map(({ from, to, sections, source }) => {
      const years = span(from, to);
      return both(
        `Sections, report years ${years.en}: ${sections.join(', ')} (${source.en}).`,
        `${years.zh}年报应有部分：${sections.map(sectionName).join('、')}（${source.zh}）。`,
      );
    }),
    ...PRESCRIBED_FORMS.map(({ from, to, form }) => {
      const years = span(from, to);
      return both(`Form, report years ${years.en}: \`${form}\`.`, `${years.zh}年报的表式：\`${form}\`。`);
    }),
  ];
}

/** The code book in Markdown, in both languages side by side. */
export function codebook(): string {
  const parts = [
    '# Code book 数据说明',
    'A missing value is an empty field; a list is joined by " · ". Money is in 万元 (10,000 yuan). Dates are ISO 8601.',
    '缺失值为空字段；列表以“ · ”相连；金额以万元计；日期采用 ISO 8601。',
    ...PUBLISHED.map((name) => {
      const { title, columns: list } = TABLES[name];
      return `## ${name}: ${title.en.toLowerCase()} ${title.zh}\n\n${columns(list)}`;
    }),
    section(both('What became of a file', '文件的读取结果'), words('status', STATUSES)),
    section(both('States of a value', '数据的状态'), words('state', meanings)),
    section(both('States of a series', '序列值的状态'), words('state', VALUE_STATES)),
    section(both('States of a rate', '比率的状态'), words('state', RATE_STATES)),
    section(both('Whom a number speaks of', '数据的范围'), words('scope', SCOPES)),
    section(both('Units', '单位'), words('unit', UNITS)),
    section(both('Editions of a report', '年报的版本'), words('edition', EDITIONS)),
    section(both('Verdicts of people (review.csv)', '人工结论（review.csv）'), words('verdict', VERDICTS)),
    section(
      both('Forms', '表式'),
      table(
        ['form', 'called', '名称', 'prescribed by 依据'],
        FORMS.map(({ id, called, basis }) => [
          `\`${id}\``,
          `${called.en} of ${called.since}`,
          `${called.since}年${called.zh}`,
          basis,
        ]),
      ),
    ),
    section(
      both('Indicators', '指标'),
      table(
        ['indicator', 'meaning', '含义', 'unit', 'part of 上级指标'],
        INDICATORS.map(({ id, label_en, label_zh, unit, parent }) => [
          `\`${id}\``,
          label_en,
          label_zh,
          unit,
          parent ? `\`${parent}\`` : '',
        ]),
      ),
    ),
    section(both('How far numbers compare', '可比程度'), words('comparability', COMPARABILITY)),
    section(
      both('Series', '序列'),
      table(
        ['series', 'meaning', '含义', 'comparability', 'note', '口径差异'],
        CROSSWALK.map(({ id, label_en, label_zh, comparability, note, note_zh }) => [
          `\`${id}\``,
          ...[label_en, label_zh, comparability, note ?? '', note_zh ?? ''],
        ]),
      ),
    ),
    section(
      both('Rates', '比率'),
      table(
        ['rate', 'meaning', '含义', 'is', '算法', 'unit', 'comparability', 'note', '口径差异'],
        RATES.map((rate) => [
          `\`${rate.id}\``,
          ...[rate.label_en, rate.label_zh, rate.definition_en, rate.definition_zh],
          ...[rate.unit, rate.comparability, rate.note ?? '', rate.note_zh ?? ''],
        ]),
      ),
    ),
    section(
      both('Criteria of the assessment', '评估指标'),
      table(
        ['criterion', 'meaning', '含义', 'asks', '要求'],
        CRITERIA.map(({ id, label_en, label_zh, asks }) => [
          `\`${id}\``,
          label_en,
          label_zh,
          asks.en,
          asks.zh,
        ]),
      ),
      duties()
        .map(({ en, zh }) => `- ${en} ${zh}`)
        .join('\n'),
    ),
    section(
      both('Sections of a report', '年报的部分'),
      table(
        ['section', 'meaning', '含义'],
        SECTIONS.map(({ id, label_en, label_zh }) => [`\`${id}\``, label_en, label_zh]),
      ),
    ),
    section(
      both('Checks', '核对'),
      table(
        ['check', 'meaning', '含义', 'forms', 'severity', 'note', '说明'],
        IDENTITIES.map(({ id, label_en, label_zh, forms, severity, kind, note, note_zh }) => [
          `\`${id}\``,
          label_en,
          label_zh,
          `${forms.join(', ')}${kind === 'across' ? ' (two years of one publisher 同一机关相邻两年)' : ''}`,
          severity,
          note ?? '',
          note_zh ?? '',
        ]),
      ),
    ),
    section(both('Warnings about a reading', '读取提示'), words('code', WARNINGS)),
  ];
  return `${parts.join('\n\n')}\n`;
}
