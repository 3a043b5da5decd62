/**
 * The statistics form (政府信息公开情况统计表) for report years 2014 to 2018: one list of indicator, unit and count.
 * Source: 国办发〔2014〕32号, annex.
 */
import { cell, type Form, type Line } from './form.js';

const line = (number: string, label: string, indicator: string, aliases: readonly string[] = []): Line => ({
  label,
  number,
  aliases,
  cells: [cell(indicator)],
});

/** A part's heading: its count column holds a dash. */
const heading = (number: string, label: string): Line => ({ label, number, cells: [] });

const lines: readonly Line[] = [
  heading('一、', '主动公开情况'),
  line('(一)', '主动公开政府信息数', 'disclosed.total', ['主动公开政府信息总数', '主动公开信息数']),
  line('', '主动公开规范性文件数', 'disclosed.normative_documents', ['主动公开规范性文件总数']),
  line('', '制发规范性文件总数', 'normative_documents.issued', ['制发规范性文件数', '制发规范性文件总件数']),
  heading('(二)', '通过不同渠道和方式公开政府信息的情况'),
  line('1.', '政府公报公开政府信息数', 'disclosed.gazette'),
  line('2.', '政府网站公开政府信息数', 'disclosed.website'),
  line('3.', '政务微博公开政府信息数', 'disclosed.weibo'),
  line('4.', '政务微信公开政府信息数', 'disclosed.wechat'),
  line('5.', '其他方式公开政府信息数', 'disclosed.other_channels'),
  heading('二、', '回应解读情况'),
  line('(一)', '回应公众关注热点或重大舆情数', 'responses.total'),
  heading('(二)', '通过不同渠道和方式回应解读的情况'),
  line('1.', '参加或举办新闻发布会总次数', 'responses.press_conferences'),
  line('', '主要负责同志参加新闻发布会次数', 'responses.press_conferences.by_leader'),
  line('2.', '政府网站在线访谈次数', 'responses.online_interviews'),
  line('', '主要负责同志参加政府网站在线访谈次数', 'responses.online_interviews.by_leader'),
  line('3.', '政策解读稿件发布数', 'responses.policy_interpretations'),
  line('4.', '微博微信回应事件数', 'responses.social_media'),
  line('5.', '其他方式回应事件数', 'responses.other_channels'),
  heading('三、', '依申请公开情况'),
  line('(一)', '收到申请数', 'requests.received'),
  line('1.', '当面申请数', 'requests.received.in_person'),
  line('2.', '传真申请数', 'requests.received.fax'),
  line('3.', '网络申请数', 'requests.received.online'),
  line('4.', '信函申请数', 'requests.received.letter'),
  line('(二)', '申请办结数', 'requests.completed'),
  line('1.', '按时办结数', 'requests.completed.on_time'),
  line('2.', '延期办结数', 'requests.completed.extended'),
  line('(三)', '申请答复数', 'requests.answered'),
  line('1.', '属于已主动公开范围数', 'requests.already_public'),
  line('2.', '同意公开答复数', 'requests.granted'),
  line('3.', '同意部分公开答复数', 'requests.granted_in_part'),
  line('4.', '不同意公开答复数', 'requests.refused'),
  line('', '涉及国家秘密', 'requests.refused.state_secret'),
  line('', '涉及商业秘密', 'requests.refused.trade_secret'),
  line('', '涉及个人隐私', 'requests.refused.privacy'),
  line('', '危及国家安全、公共安全、经济安全和社会稳定', 'requests.refused.security_stability'),
  line('', '不是《条例》所指政府信息', 'requests.refused.not_government_information', [
    '不是条例所称政府信息',
    '不属于条例所指政府信息',
  ]),
  line('', '法律法规规定的其他情形', 'requests.refused.other_law', ['法律法规规定的其它情形']),
  line('5.', '不属于本行政机关公开数', 'requests.not_this_agency'),
  line('6.', '申请信息不存在数', 'requests.not_exist'),
  line('7.', '告知作出更改补充数', 'requests.amendment_asked', [
    '告知做出更改补充数',
    '告知作出更改、补充数',
  ]),
  line('8.', '告知通过其他途径办理数', 'requests.referred', ['告知通过其它途径办理数']),
  line('四、', '行政复议数量', 'reviews.total'),
  line('(一)', '维持具体行政行为数', 'reviews.upheld'),
  line('(二)', '被依法纠错数', 'reviews.corrected'),
  line('(三)', '其他情形数', 'reviews.other', ['其它情形数']),
  line('五、', '行政诉讼数量', 'lawsuits.total'),
  line('(一)', '维持具体行政行为或者驳回原告诉讼请求数', 'lawsuits.upheld', [
    '维持具体行政行为或驳回原告诉讼请求数',
  ]),
  line('(二)', '被依法纠错数', 'lawsuits.corrected'),
  line('(三)', '其他情形数', 'lawsuits.other', ['其它情形数']),
  line('六、', '举报投诉数量', 'complaints.total'),
  line('七、', '依申请公开信息收取的费用', 'request_fees.amount', [
    '依申请公开信息收取的费用金额',
    '依申请公开政府信息收取的费用',
  ]),
  heading('八、', '机构建设和保障经费情况'),
  line('(一)', '政府信息公开工作专门机构数', 'offices.total'),
  line('(二)', '设置政府信息公开查阅点数', 'reading_points.total'),
  line('(三)', '从事政府信息公开工作人员数', 'staff.total', ['从事政府信息公开工作人员总数']),
  line('1.', '专职人员数', 'staff.full_time'),
  line('2.', '兼职人员数', 'staff.part_time'),
  line('(四)', '政府信息公开专项经费', 'budget.amount'),
  heading('九、', '政府信息公开会议和培训情况'),
  line('(一)', '召开政府信息公开工作会议或专题会议数', 'meetings.total'),
  line('(二)', '举办各类培训班数', 'training.sessions'),
  line('(三)', '接受培训人员数', 'training.participants'),
];

/** What stands over the counts; a column of another year, of all years, or of remarks may stand beside them. */
const COUNTS: readonly string[] = [
  ...['统计数', '统计数据', '统计数量', '数量', '数值', '数据', '指标值', '年数', '年度数', '年', '年度'],
  ...['本年数', '本年', '本年度', '本年度数', '本年统计数', '本年度统计数', '当年数', '当年'],
];

export const STATISTICS_2014: Form = {
  id: 'statistics-2014',
  called: {
    since: 2014,
    en: 'Form',
    zh: '统计表',
    said: { en: 'on the statistics form of 2014', zh: '2014 年表式' },
  },
  basis: '国办发〔2014〕32号',
  citations: ['政府信息公开情况统计表'],
  tables: [
    { kind: 'lines', id: 'statistics', lines, columns: [COUNTS], heads: ['统计指标', '统计数', '单位'] },
  ],
  synonyms: { 'normative_documents.made': 'normative_documents.issued' },
};
