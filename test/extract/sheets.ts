/**
 * The official tables as sheets of paper: labels, spans and cells, written down again from the forms' annexes so
 * that a slip in src/forms shows. A sheet says what it holds, render.ts how a page prints it.
 */

/** What a cell is printed with: '' is a blank. */
export type Print = number | string;

export interface SheetCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** `indicator` or `indicator@applicant`; null for labels and heads. */
  readonly key: string | null;
}

export interface Sheet {
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What is printed for each key. */
export type Fill = (key: string, index: number) => Print;

const label = (text: string, colspan = 1, rowspan = 1): SheetCell => ({ text, colspan, rowspan, key: null });
const filled = (key: string, text: Print): SheetCell => ({ text: `${text}`, colspan: 1, rowspan: 1, key });

export const APPLICANTS = [
  ...['natural_person', 'business', 'research', 'social_organization', 'legal_services'],
  ...['other_organization', 'total'],
];

type Group = readonly [head: string, lines: readonly (readonly [label: string, id: string])[]];

const GROUPS: readonly Group[] = [
  [
    '（三）不予公开',
    [
      ['1.属于国家秘密', 'refused.state_secret'],
      ['2.其他法律行政法规禁止公开', 'refused.other_law'],
      ['3.危及“三安全一稳定”', 'refused.security_stability'],
      ['4.保护第三方合法权益', 'refused.third_party'],
      ['5.属于三类内部事务信息', 'refused.internal_affairs'],
      ['6.属于四类过程性信息', 'refused.deliberative'],
      ['7.属于行政执法案卷', 'refused.enforcement_files'],
      ['8.属于行政查询事项', 'refused.enquiry_matters'],
    ],
  ],
  [
    '（四）无法提供',
    [
      ['1.本机关不掌握相关政府信息', 'unable.not_held'],
      ['2.没有现成信息需要另行制作', 'unable.needs_creation'],
      ['3.补正后申请内容仍不明确', 'unable.unclear'],
    ],
  ],
  [
    '（五）不予处理',
    [
      ['1.信访举报投诉类申请', 'declined.petition'],
      ['2.重复申请', 'declined.repeated'],
      ['3.要求提供公开出版物', 'declined.publication'],
      ['4.无正当理由大量反复申请', 'declined.excessive'],
      ['5.要求行政机关确认或重新出具已获取信息', 'declined.reconfirmation'],
    ],
  ],
];
const OTHER_2021: Group = [
  '（六）其他处理',
  [
    ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'other.not_amended'],
    ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 'other.fee_unpaid'],
    ['3.其他', 'other.rest'],
  ],
];

const HEAD: readonly (readonly SheetCell[])[] = [
  [
    label('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
    label('申请人情况', 7),
  ],
  [label('自然人', 1, 2), label('法人或其他组织', 5), label('总计', 1, 2)],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => label(text)),
];

/** The request table; the form of 2019 has one line of other outcomes, that of 2021 three. */
export function requestSheet(form: 2019 | 2021, fill: Fill): Sheet {
  let index = 0;
  const cells = (id: string) =>
    APPLICANTS.map((who) => `requests.${id}@${who}`).map((key) => filled(key, fill(key, index++)));
  const grouped = ([head, lines]: Group) =>
    lines.map(([text, id], i) => [
      ...(i === 0 ? [label(head, 1, lines.length)] : []),
      label(text),
      ...cells(id),
    ]);
  const top = [
    [label('一、本年新收政府信息公开申请数量', 3), ...cells('received')],
    [label('二、上年结转政府信息公开申请数量', 3), ...cells('carried_in')],
  ];
  const results = [
    [label('（一）予以公开', 2), ...cells('granted')],
    [label('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 2), ...cells('granted_in_part')],
    ...GROUPS.flatMap(grouped),
    ...(form === 2021 ? grouped(OTHER_2021) : [[label('（六）其他处理', 2), ...cells('other')]]),
    [label('（七）总计', 2), ...cells('handled')],
  ];
  const [first, ...others] = results;
  const last = [label('四、结转下年度继续办理', 3), ...cells('carried_out')];
  return {
    rows: [...HEAD, ...top, [label('三、本年度办理结果', 1, results.length), ...first!], ...others, last],
  };
}

/** Head lines as texts, value lines as label and ids. */
type Line = readonly string[] | { readonly label: string; readonly keys: readonly string[] };
const line = (text: string, subject: string, ...parts: string[]) => ({
  label: text,
  keys: parts.map((part) => `${subject}.${part}`),
});

const DISCLOSURE: Readonly<Record<2019 | 2021, readonly Line[]>> = {
  2019: [
    ['第二十条第（一）项'],
    ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
    line('规章', 'regulations', 'made', 'newly_disclosed', 'disclosed_total'),
    line('规范性文件', 'normative_documents', 'made', 'newly_disclosed', 'disclosed_total'),
    ['第二十条第（五）项'],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    line('行政许可', 'licences', 'items_last_year', 'items_change', 'decisions'),
    line('其他对外管理服务事项', 'services', 'items_last_year', 'items_change', 'decisions'),
    ['第二十条第（六）项'],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    line('行政处罚', 'penalties', 'items_last_year', 'items_change', 'decisions'),
    line('行政强制', 'coercion', 'items_last_year', 'items_change', 'decisions'),
    ['第二十条第（八）项'],
    ['信息内容', '上一年项目数量', '本年增/减'],
    line('行政事业性收费', 'admin_fees', 'items_last_year', 'items_change'),
    ['第二十条第（九）项'],
    ['信息内容', '采购项目数量', '采购总金额'],
    line('政府集中采购', 'procurement', 'items', 'amount'),
  ],
  2021: [
    ['第二十条第（一）项'],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    line('规章', 'regulations', 'made', 'repealed', 'in_force'),
    line('行政规范性文件', 'normative_documents', 'made', 'repealed', 'in_force'),
    ['第二十条第（五）项'],
    ['信息内容', '本年处理决定数量'],
    line('行政许可', 'licences', 'decisions'),
    ['第二十条第（六）项'],
    ['信息内容', '本年处理决定数量'],
    line('行政处罚', 'penalties', 'decisions'),
    line('行政强制', 'coercion', 'decisions'),
    ['第二十条第（八）项'],
    ['信息内容', '本年收费金额（单位：万元）'],
    line('行政事业性收费', 'admin_fees', 'amount'),
  ],
};

/** Table 1: disclosure by article 20. The last cell of a short line spans the rest of the four columns. */
export function disclosureSheet(form: 2019 | 2021, fill: Fill): Sheet {
  let index = 0;
  const rows = DISCLOSURE[form].map((entry) => {
    const cells =
      'label' in entry
        ? [label(entry.label), ...entry.keys.map((key) => filled(key, fill(key, index++)))]
        : entry.map((text) => label(text));
    const last = cells.at(-1)!;
    return [...cells.slice(0, -1), { ...last, colspan: 5 - cells.length }];
  });
  return { rows };
}

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** Table 3: reviews and lawsuits. */
export function disputeSheet(fill: Fill): Sheet {
  const keys = ['reviews', 'lawsuits.direct', 'lawsuits.after_review'].flatMap((kind) =>
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((result) => `${kind}.${result}`),
  );
  return {
    rows: [
      [label('行政复议', 5), label('行政诉讼', 10)],
      [...RESULTS.map((text) => label(text, 1, 2)), label('未经复议直接起诉', 5), label('复议后起诉', 5)],
      [...RESULTS, ...RESULTS].map((text) => label(text)),
      keys.map((key, index) => filled(key, fill(key, index))),
    ],
  };
}

const STATISTICS = `
一、主动公开情况||
（一）主动公开政府信息数|条|disclosed.total
其中：主动公开规范性文件数|条|disclosed.normative_documents
制发规范性文件总数|件|normative_documents.issued
（二）通过不同渠道和方式公开政府信息的情况||
1.政府公报公开政府信息数|条|disclosed.gazette
2.政府网站公开政府信息数|条|disclosed.website
3.政务微博公开政府信息数|条|disclosed.weibo
4.政务微信公开政府信息数|条|disclosed.wechat
5.其他方式公开政府信息数|条|disclosed.other_channels
二、回应解读情况||
（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）|次|responses.total
（二）通过不同渠道和方式回应解读的情况||
1.参加或举办新闻发布会总次数|次|responses.press_conferences
其中：主要负责同志参加新闻发布会次数|次|responses.press_conferences.by_leader
2.政府网站在线访谈次数|次|responses.online_interviews
其中：主要负责同志参加政府网站在线访谈次数|次|responses.online_interviews.by_leader
3.政策解读稿件发布数|篇|responses.policy_interpretations
4.微博微信回应事件数|次|responses.social_media
5.其他方式回应事件数|次|responses.other_channels
三、依申请公开情况||
（一）收到申请数|件|requests.received
1.当面申请数|件|requests.received.in_person
2.传真申请数|件|requests.received.fax
3.网络申请数|件|requests.received.online
4.信函申请数|件|requests.received.letter
（二）申请办结数|件|requests.completed
1.按时办结数|件|requests.completed.on_time
2.延期办结数|件|requests.completed.extended
（三）申请答复数|件|requests.answered
1.属于已主动公开范围数|件|requests.already_public
2.同意公开答复数|件|requests.granted
3.同意部分公开答复数|件|requests.granted_in_part
4.不同意公开答复数|件|requests.refused
其中：涉及国家秘密|件|requests.refused.state_secret
涉及商业秘密|件|requests.refused.trade_secret
涉及个人隐私|件|requests.refused.privacy
危及国家安全、公共安全、经济安全和社会稳定|件|requests.refused.security_stability
不是《条例》所指政府信息|件|requests.refused.not_government_information
法律法规规定的其他情形|件|requests.refused.other_law
5.不属于本行政机关公开数|件|requests.not_this_agency
6.申请信息不存在数|件|requests.not_exist
7.告知作出更改补充数|件|requests.amendment_asked
8.告知通过其他途径办理数|件|requests.referred
四、行政复议数量|件|reviews.total
（一）维持具体行政行为数|件|reviews.upheld
（二）被依法纠错数|件|reviews.corrected
（三）其他情形数|件|reviews.other
五、行政诉讼数量|件|lawsuits.total
（一）维持具体行政行为或者驳回原告诉讼请求数|件|lawsuits.upheld
（二）被依法纠错数|件|lawsuits.corrected
（三）其他情形数|件|lawsuits.other
六、举报投诉数量|件|complaints.total
七、依申请公开信息收取的费用|万元|request_fees.amount
八、机构建设和保障经费情况||
（一）政府信息公开工作专门机构数|个|offices.total
（二）设置政府信息公开查阅点数|个|reading_points.total
（三）从事政府信息公开工作人员数|人|staff.total
1.专职人员数（不包括政府公报及政府网站工作人员数）|人|staff.full_time
2.兼职人员数|人|staff.part_time
（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）|万元|budget.amount
九、政府信息公开会议和培训情况||
（一）召开政府信息公开工作会议或专题会议数|次|meetings.total
（二）举办各类培训班数|次|training.sessions
（三）接受培训人员数|人次|training.participants`;

/** The statistics form of 2014. */
export function statisticsSheet(fill: Fill): Sheet {
  let index = 0;
  const rows = STATISTICS.trim()
    .split('\n')
    .map((row) => {
      const [text = '', unit = '', key = ''] = row.split('|');
      const count = key ? filled(key, fill(key, index++)) : label(unit ? '' : '——');
      return [label(text), label(unit), count];
    });
  return { rows: [['统计指标', '单位', '统计数'].map((text) => label(text)), ...rows] };
}

/** Every filled cell by its key. */
export function cellsOf(...sheets: readonly Sheet[]): Map<string, string> {
  const cells = sheets.flatMap((sheet) => sheet.rows.flat().filter((cell) => cell.key !== null));
  return new Map(cells.map((cell) => [cell.key!, cell.text]));
}

/** The texts of a sheet with what a merged cell holds in each of the cells that were merged. */
export function writtenOut(sheet: Sheet): string[][] {
  const texts: string[][] = sheet.rows.map(() => []);
  sheet.rows.forEach((row, r) => {
    let column = 0;
    for (const { text, colspan, rowspan } of row) {
      while (texts[r]![column] !== undefined) column++;
      for (let i = 0; i < rowspan; i++) for (let k = 0; k < colspan; k++) texts[r + i]![column + k] = text;
    }
  });
  return texts;
}
