/** The table `judgements`: the statutory assessment, criterion by criterion. A profile: no row adds criteria up. */
import { columnsOf, type RowOf, tableOf } from '../column.js';
import { Judgement } from '../report.js';
import { both, type Language, template } from '../words.js';
import { ABOUT, type Placed } from './about.js';

export interface JudgementSource extends Placed {
  readonly judgement: Judgement;
  readonly labels: { readonly label_en: string; readonly label_zh: string };
}

/** What the report says stands in quotation marks; a sentence of ours, on a check, does not. */
const shown = ({ kind, label }: Judgement['evidence'][number], words: string, language: Language): string => {
  if (kind === 'finding') return words;
  const said = words.trim() === '' ? EMPTY[language] : `“${words}”`;
  return label ? NAMED({ label, said })[language] : said;
};
const NAMED = template('{label} {said}', '{label}{said}');
const EMPTY = both('(empty)', '（空白）');

const { may, has, oneOf } = columnsOf<JudgementSource>();

export const JUDGEMENTS = tableOf(
  'judgements',
  ['A row a report and criterion', '每行一份年报的一项指标'],
  ['file', 'criterion'],
  {
    ...ABOUT,
    criterion: has(
      'text',
      ['Criterion', '指标编号', 'Id of the criterion', '评估指标编号'],
      ({ judgement }) => judgement.criterion,
    ),
    label_en: has(
      'text',
      ['Criterion', '指标（英文）', 'The criterion in English', '评估指标的英文名称'],
      ({ labels }) => labels.label_en,
    ),
    label_zh: has(
      'text',
      ['In Chinese', '指标', 'The criterion in Chinese', '评估指标'],
      ({ labels }) => labels.label_zh,
    ),
    status: oneOf(
      Judgement.shape.status,
      [
        'Judgement',
        '判断',
        'met, not_met or not_assessable (the message says why)',
        '符合、不符合，或无法判断（原因见说明）',
      ],
      ({ judgement }) => judgement.status,
    ),
    part: may(
      'integer',
      [
        'Count',
        '项数',
        'How many of them are there, filled in, or hold: sections, tables, cells, checks',
        '具备、已填或相符的项数：部分、表格、单元格、核对',
      ],
      ({ judgement }) => judgement.part,
    ),
    whole: may(
      'integer',
      [
        'Out of',
        '应有项数',
        'How many there are or should be; missing: nothing is counted',
        '总项数或应有项数；不计数时缺',
      ],
      ({ judgement }) => judgement.whole,
    ),
    message: has(
      'text',
      ['Why', '说明（英文）', 'The judgement in one sentence', '一句话说明（英文）'],
      ({ judgement }) => judgement.message,
    ),
    message_zh: has(
      'text',
      ['In Chinese', '说明', 'The same in Chinese', '一句话说明'],
      ({ judgement }) => judgement.message_zh,
    ),
    evidence: has(
      'list',
      [
        'Evidence',
        '依据',
        'Headings, dates, cells with what they count, and findings behind it',
        '所依据的标题、日期、单元格（附指标名称）和核对结果',
      ],
      ({ judgement }) => judgement.evidence.map((one) => shown(one, one.quote, 'en')),
    ),
    evidence_zh: has(
      'list',
      ['In Chinese', '依据', 'The same, with our own words in Chinese', '同上，本工具的说明用中文'],
      ({ judgement }) => judgement.evidence.map((one) => shown(one, one.quote_zh ?? one.quote, 'zh')),
    ),
    figures: has(
      'list',
      ['Figures', '数据编号', 'Ids of the figures among them', '其中数据的编号'],
      ({ judgement }) => judgement.evidence.flatMap(({ kind, id }) => (kind === 'figure' && id ? [id] : [])),
    ),
  },
);
export type JudgementRow = RowOf<typeof JUDGEMENTS>;
