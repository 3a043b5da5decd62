/**
 * The sections that a report must have, and the words by which their headings are known.
 *
 * Sources: article 32 of the Regulations of 2007 (政府信息公开条例, 国务院令第492号, in force from 1 May 2008) for report
 * years to 2018; article 50 of those of 2019 (国务院令第711号), with 总体情况 put before it by the formats of
 * 国办公开办函〔2019〕60号 and 〔2021〕30号, from report year 2019 on.
 */

export interface SectionRule {
  readonly id: string;
  readonly label_en: string;
  readonly label_zh: string;
  /** Regular expression on a heading without blanks. One heading may be of several sections. */
  readonly heading: string;
  /** Indicators that only this section gives: where they stand, the section is there, whatever its heading. */
  readonly indicators: readonly string[];
}

/** What headings end with; words behind it on the same line are the text. */
export const HEADING_ENDS: readonly string[] = [
  ...['情况', '事项', '概述', '概况', '措施', '打算', '设想', '建议', '不足', '问题', '内容', '安排', '附表'],
];

/** A chapter's number: 第一部分, 第二章. */
export const CHAPTER = { before: '第', behind: '部分|章' } as const;
/** What a heading goes on with behind a word that could have ended it: 问题及改进情况. */
export const HEADING_GOES_ON = '及和与、的';
/** What the heading of an annex begins with. */
export const ANNEX = '附';

export const SECTIONS: readonly SectionRule[] = [
  {
    id: 'overview',
    label_en: 'Overview',
    label_zh: '总体情况',
    heading: '总体情况|基本情况|总体概况|工作概[述况]|^概[述况]|(?:工作)?(?:总体|开展)情况|基本概况',
    indicators: [],
  },
  {
    id: 'disclosure',
    label_en: 'Information disclosed on the agency’s own initiative',
    label_zh: '主动公开政府信息情况',
    heading: '主动公开|^公开政府信息(?:的)?情况',
    indicators: ['disclosed.', 'regulations.', 'normative_documents.', 'licences.', 'penalties.'],
  },
  {
    id: 'requests',
    label_en: 'Requests received and handled',
    label_zh: '收到和处理政府信息公开申请情况',
    heading:
      '依申请公开|收到和处理|申请(?:的)?(?:受理|处理|办理)|公开申请(?!(?:提起|引起|引发)?(?:行政)?(?:复议|诉讼))(?:情况|的情况|$)|不予公开',
    indicators: ['requests.'],
  },
  {
    id: 'fees',
    label_en: 'Fees charged and waived',
    label_zh: '政府信息公开的收费及减免情况',
    heading: '收费|费用',
    indicators: ['request_fees.'],
  },
  {
    id: 'disputes',
    label_en: 'Administrative reviews and lawsuits',
    label_zh: '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    heading: '复议|诉讼',
    indicators: ['reviews.', 'lawsuits.'],
  },
  {
    id: 'problems',
    label_en: 'Main problems and improvements',
    label_zh: '存在的主要问题及改进情况',
    heading: '问题|改进|不足|下一步',
    indicators: [],
  },
  {
    id: 'other',
    label_en: 'Other matters to be reported',
    label_zh: '其他需要报告的事项',
    heading: '其[他它](?:需要|应当|应|有关|需)?.{0,6}(?:事项|情况)|需要(?:说明|报告)的',
    indicators: [],
  },
  {
    id: 'annex',
    label_en: 'Annex with statistics',
    label_zh: '附件(统计表)',
    heading: '^附(?:件|表|录)?(?:[:\\d一二三]|$)|^附(?:件|表|录)?.{0,30}统计表|情况统计表',
    indicators: [],
  },
];

/** Headings that a text prints over the prescribed tables: where one stands and its table does not, the table is lost. */
export const TABLE_HEADINGS: readonly string[] = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '政府信息公开情况统计表',
];

/** Headings that only the formats from 2019 on have, both of them: with a citation they tell the form without a table. */
export const FORMAT_HEADINGS: readonly string[] = ['主动公开政府信息情况', '收到和处理政府信息公开申请情况'];
