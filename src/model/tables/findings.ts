/** The tables `findings` (what the checks found) and `evidence` (what each finding rests on). */
import { z } from 'zod';
import { columnsOf, type RowOf, tableOf } from '../column.js';
import { Finding, Review } from '../report.js';
import { ABOUT, type Placed } from './about.js';

/**
 * How much a finding weighs. There is one definition of it (checks/weight.ts), and every count of contradictions is a
 * count of this column.
 */
export const Weight = z.enum(['contradiction', 'unlikely', 'explained', 'superseded']);
export type Weight = z.infer<typeof Weight>;

/** A finding of one report, or between its year and the one before, in words. */
export interface FindingSource extends Placed {
  readonly finding: Omit<Finding, 'figures'>;
  readonly weight: Weight | null;
  readonly check: { readonly en: string; readonly zh: string | null };
  readonly topic: { readonly en: string; readonly zh: string | null };
  /** Words of the cells and sentences behind it, a line each. */
  readonly evidence: readonly string[];
  readonly evidence_zh: readonly string[];
  readonly left_words: readonly string[];
  readonly left_words_zh: readonly string[];
  readonly right_words: readonly string[];
  readonly right_words_zh: readonly string[];
  readonly in_percent: boolean;
  /** The two numbers as they are written. */
  readonly left_text: string | null;
  readonly right_text: string | null;
  readonly against: string | null;
}

const { may, has, word, oneOf } = columnsOf<FindingSource>();

export const FINDINGS = tableOf('findings', ['A row a check', '每行一次核对'], ['file', 'key'], {
  ...ABOUT,
  check: has('text', ['Check', '核对编号', 'Id of the check', '核对编号'], ({ finding }) => finding.check),
  check_en: has(
    'text',
    ['What is checked', '核对（英文）', 'What is checked, in English', '核对内容的英文说法'],
    ({ check }) => check.en,
  ),
  check_zh: may(
    'text',
    ['In Chinese', '核对', 'What is checked, in Chinese', '核对内容'],
    ({ check }) => check.zh,
  ),
  topic_en: has(
    'text',
    [
      'What the numbers count',
      '事项（英文）',
      'What the numbers count, where a sentence is checked; else as check_en',
      '核对文字时为所计事项，否则同 check_en',
    ],
    ({ topic }) => topic.en,
  ),
  topic_zh: may('text', ['In Chinese', '事项', 'The same in Chinese', '同上'], ({ topic }) => topic.zh),
  status: oneOf(
    Finding.shape.status,
    [
      'Result',
      '结果',
      'holds, fails or not_assessable (a number that it needs is missing)',
      '相符、不符，或因缺数字无法核对',
    ],
    ({ finding }) => finding.status,
  ),
  weight: word(
    Weight,
    [
      'Weight',
      '分量',
      'What a failure is: a contradiction (it must hold and does not), merely unlikely, explained (by a person), or superseded (in a version in whose place another counts); missing where the check does not fail',
      '不符者属何种：矛盾（必须相符而不符）、仅属可疑、已有解释（人工结论）、已被新版本取代；未失败时缺',
    ],
    ({ weight }) => weight,
  ),
  statement: has(
    'text',
    ['Statement', '关系式', 'What must hold, with the indicators spelled out', '应成立的关系，列明指标'],
    ({ finding }) => finding.statement,
  ),
  left: may('number', ['Left', '左', 'Value of the left side', '左边的值'], ({ finding }) => finding.left),
  right: may(
    'number',
    ['Right', '右', 'Value of the right side', '右边的值'],
    ({ finding }) => finding.right,
  ),
  difference: may(
    'number',
    ['Difference', '差', 'Left minus right', '左减右'],
    ({ finding }) => finding.difference,
  ),
  left_text: may(
    'text',
    [
      'As stated',
      '报告所述',
      'The left side as it is written, with % where it is one',
      '左边的写法，百分比带 %',
    ],
    ({ left_text }) => left_text,
  ),
  right_text: may(
    'text',
    ['Against', '对照', 'The right side as it is written', '右边的写法'],
    ({ right_text }) => right_text,
  ),
  in_percent: has(
    'boolean',
    ['In percent', '百分比', 'Whether the two sides are percentages', '两边是否为百分比'],
    ({ in_percent }) => in_percent,
  ),
  message: has(
    'text',
    ['What was found', '说明（英文）', 'The finding in one sentence', '一句话说明（英文）'],
    ({ finding }) => finding.message,
  ),
  message_zh: has(
    'text',
    ['In Chinese', '说明', 'The same in Chinese', '一句话说明'],
    ({ finding }) => finding.message_zh,
  ),
  evidence: has(
    'list',
    [
      'Evidence',
      '依据（英文）',
      'The cells and sentences behind it that tell most; the table `evidence` has all',
      '最能说明问题的单元格和文字（英文说明）；全部见 evidence',
    ],
    ({ evidence }) => [...evidence],
  ),
  evidence_zh: has(
    'list',
    ['In Chinese', '依据', 'The same in Chinese', '最能说明问题的单元格和文字；全部见 evidence'],
    ({ evidence_zh }) => [...evidence_zh],
  ),
  left_words: has(
    'list',
    ['Its words', '左边原文（英文）', 'The words or cells of the left side', '左边的原文（英文说明）'],
    ({ left_words }) => [...left_words],
  ),
  left_words_zh: has(
    'list',
    ['In Chinese', '所据原文', 'The same in Chinese', '左边的原文'],
    ({ left_words_zh }) => [...left_words_zh],
  ),
  right_words: has(
    'list',
    ['Its words', '右边原文（英文）', 'The words or cells of the right side', '右边的原文（英文说明）'],
    ({ right_words }) => [...right_words],
  ),
  right_words_zh: has(
    'list',
    ['In Chinese', '对照原文', 'The same in Chinese', '右边的原文'],
    ({ right_words_zh }) => [...right_words_zh],
  ),
  against: may(
    'text',
    [
      'Against',
      '对照年报',
      'Path of the report for the year before, where two years are compared',
      '跨年核对时上一年度年报的路径',
    ],
    ({ against }) => against,
  ),
  key: has(
    'text',
    [
      'Key',
      '键',
      'Names the finding within its report, for review.csv',
      '在年报内指称该结果，用于 review.csv',
    ],
    ({ finding }) => finding.key,
  ),
  cases: has(
    'integer',
    [
      'Cases',
      '次数',
      'How often the check was tried: what could not be assessed is one row for all its cases',
      '核对次数；无法核对者合为一行',
    ],
    ({ finding }) => finding.cases,
  ),
  verdict: word(
    Review.shape.verdict,
    [
      'Verdict',
      '人工结论',
      'What a person said of it (review.csv); missing: nobody has',
      '人工结论（review.csv）；无人表态时缺',
    ],
    ({ finding }) => finding.review?.verdict ?? null,
  ),
  verdict_reason: may(
    'text',
    ['Reason', '理由', 'Why', '理由'],
    ({ finding }) => finding.review?.reason ?? null,
  ),
  verdict_by: may('text', ['By', '何人', 'Who', '何人'], ({ finding }) => finding.review?.who ?? null),
  verdict_date: may('date', ['On', '日期', 'When', '日期'], ({ finding }) => finding.review?.date ?? null),
});
export type FindingRow = RowOf<typeof FINDINGS>;

/** One figure or claim that a finding rests on. */
export interface EvidenceSource {
  readonly file: string;
  readonly key: string;
  readonly position: number;
  readonly source_file: string;
  readonly figure: string;
}
const link = columnsOf<EvidenceSource>();

export const EVIDENCE = tableOf(
  'evidence',
  ['A row a figure or claim behind a check', '每行一个核对依据'],
  ['file', 'key', 'position'],
  {
    file: link.has('text', ['File', '文件', 'Path of the report that the finding is of', '所核对年报的路径']),
    key: link.has('text', ['Key', '键', 'Key of the finding', '核对结果的键']),
    position: link.has('integer', ['No.', '序号', 'Counted from 0 within the finding', '在该结果内从 0 计']),
    source_file: link.has('text', [
      'Stands in',
      '所在文件',
      'Path of the report that it stands in',
      '依据所在年报的路径',
    ]),
    figure: link.has('text', ['Figure', '数据编号', 'Id of the figure or claim', '数据或语句的编号']),
  },
);
export type EvidenceRow = RowOf<typeof EVIDENCE>;
