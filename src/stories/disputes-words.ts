/** What the charts of disputes say, in both languages. */
import { both, template } from '../model/words.js';

export const DISPUTES = {
  no_results: both(
    'No report here says how its reviews or lawsuits ended, or none was decided.',
    '没有一份年报说明行政复议、行政诉讼的结果，或均无已审结案件。',
  ),
  no_requests: both(
    'No report here states both its requests and its reviews or lawsuits, or none received a request.',
    '没有一份年报同时列出申请数与复议、诉讼数，或均未收到申请。',
  ),
  corrected: both('How often reviews and lawsuits ended with a correction', '行政复议、行政诉讼的纠错情况'),
  per_100: both('Reviews and lawsuits for each 100 requests', '每百件申请的行政复议、行政诉讼数'),
  ended_corrected: template(
    '{part} of {cases} ended with a correction: {share} ({interval})',
    '{cases}中，{part} 件结果纠正：{share}（{interval}）',
  ),
  reviews_rate: template(
    '{rate} reviews for each 100 of {requests}',
    '{requests}，每 100 件引发行政复议 {rate} 件',
  ),
  lawsuits_rate: template(
    '{rate} lawsuits for each 100 of {requests}',
    '{requests}，每 100 件引发行政诉讼 {rate} 件',
  ),
  of_which: template(
    '{claim}, {who} supplying {share} of these {base}',
    '{claim}（其中{who}占{base}的 {share}）',
  ),
  of_decided: both(
    'Share of the decided cases (结果纠正), with Wilson’s interval of 95%; the most cases first',
    '结果纠正占已审结案件的比重，横线为威尔逊 95% 置信区间；按案件数排列',
  ),
  per_100_unit: both(
    'Cases for each 100 requests, with both numbers; the most requests first; from 2019 on with pending ones',
    '每百件申请的案件数，并列两数；按申请数排列；2019 年度起含尚未审结案件',
  ),
  decided: both('decided cases', '已审结案件'),
  requests: both('requests', '收到申请'),
  share_corrected: both('Corrected, of those decided', '结果纠正与已审结'),
  per_100_measure: both('Cases, for how many requests', '案件与申请'),
  set_against: template('{part} for {whole}', '{part} 件（申请 {whole} 件）'),
  few_only: template(
    '{what}: fewer than {least} {base} in {each}{reports}, too few for a share.',
    '{what}：{reports}所列{base}均不足 {least} 件，不宜计算比率。',
  ),
  few: template('not drawn, with fewer than {least} {base}: {names}', '{base}不足 {least} 件而未画：{names}'),
  zero: template('no {base}: {names}', '没有{base}：{names}'),
  silent: template('not stated: {names}', '未说明：{names}'),
  largest: template('the {limit} largest of {reports}', '仅画出{reports}中数量最大的 {limit} 份'),
  other_forms: template(
    'not in the headline, as they count something else: {reports}',
    '口径不同、标题未计：{reports}',
  ),
};
