/**
 * Sentences as reports write them, with the figures that a person reads in them, and sentences full of numbers in
 * which there is no figure at all.
 *
 * A slot `{indicator}` is a number of that indicator, `{indicator@area}` one of that scope, `{n}` a number of
 * nothing that we ask for, `{year}` the report's year and `{before}` the year before. `{indicator=0}` prints
 * nothing: the sentence says “none”.
 */
import fc from 'fast-check';

export type Section = 'overview' | 'disclosure' | 'requests' | 'disputes' | 'plans';

/** A figure as `indicator=value`, with ~ for one that is rounded and @scope where the sentence says whom it is of. */
export type Said = string;

export interface Sentence {
  readonly section: Section;
  /** The report's year and the year before still stand as {year} and {before}. */
  readonly text: string;
  readonly figures: readonly Said[];
}

interface Spelled {
  readonly text: string;
  readonly value: number;
  readonly approximate: boolean;
}

const FULL_WIDTH = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const CHINESE = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
function chinese(n: number): string {
  if (n < 10) return CHINESE[n]!;
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? CHINESE[tens] : ''}十${n % 10 ? CHINESE[n % 10] : ''}`;
}

const exact = (text: string, value: number): Spelled => ({ text, value, approximate: false });
const rounded = (text: string, value: number): Spelled => ({ text, value, approximate: true });

const small = fc.integer({ min: 1, max: 99 });
const whole = fc.oneof(
  { weight: 3, arbitrary: small },
  { weight: 2, arbitrary: fc.integer({ min: 100, max: 9999 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10_000, max: 9_999_999 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);

/** One number in the spellings of the reports. */
const spelled: fc.Arbitrary<Spelled> = fc.oneof(
  { weight: 8, arbitrary: whole.map((n) => exact(`${n}`, n)) },
  { weight: 1, arbitrary: whole.map((n) => exact(` ${n} `, n)) },
  { weight: 1, arbitrary: whole.map((n) => exact(FULL_WIDTH(`${n}`), n)) },
  { weight: 1, arbitrary: whole.map((n) => exact(n.toLocaleString('en-US'), n)) },
  { weight: 1, arbitrary: small.map((n) => exact(chinese(n), n)) },
  { weight: 1, arbitrary: small.map((n) => rounded(`${n * 100}余`, n * 100)) },
  { weight: 1, arbitrary: small.map((n) => rounded(`${n * 10}多`, n * 10)) },
  { weight: 1, arbitrary: small.map((n) => rounded(`约${n * 10}`, n * 10)) },
  { weight: 1, arbitrary: small.map((n) => rounded(`${n / 10}万`, n * 1000)) },
  { weight: 1, arbitrary: small.map((n) => rounded(`${n}万余`, n * 10_000)) },
);
const plain: fc.Arbitrary<Spelled> = whole.map((n) => exact(`${n}`, n));

/** Of each section, sentences with figures. */
const SAID: Readonly<Record<Section, readonly string[]>> = {
  overview: [
    '{year}年，全县共主动公开政府信息{disclosed.total@area}条。',
    '{year}年度我局主动公开政府信息{disclosed.total}条，收到政府信息公开申请{requests.received}件。',
    '全年召开新闻发布会{responses.press_conferences}场。',
    '举办政务公开培训班{training.sessions}期，培训{training.participants}人次。',
    '全年召开政务公开工作会议{meetings.total}次。',
    '发布政策解读稿件{responses.policy_interpretations}篇。',
    '配备专职人员{staff.full_time}名，兼职人员{staff.part_time}名。',
    '设立政府信息公开查阅点{reading_points.total}个。',
    '本年度未收取任何费用。{request_fees.amount=0}',
  ],
  disclosure: [
    '本年度主动公开政府信息{disclosed.total}条。',
    '全年累计公开政府信息{disclosed.total}条，其中通过政府网站公开{disclosed.website}条，通过政务微信公开{disclosed.wechat}条，通过其他方式公开{disclosed.other_channels}条。',
    '新增主动公开政府信息{disclosed.total}条。',
    '截至{year}年底，历年累计主动公开政府信息{n}条，其中{year}年新增{disclosed.total}条。',
    '在县政府门户网站公开政府信息{disclosed.website}条，政务微博公开政府信息{disclosed.weibo}条。',
    '微信公众号发布信息{disclosed.wechat}条。',
    '通过政府公报公开政府信息{disclosed.gazette}条。',
    '全年制发行政规范性文件{normative_documents}件。',
  ],
  requests: [
    '{year}年，共收到政府信息公开申请{requests.received}件。',
    '全年共收到政府信息公开申请{requests.received}件，其中网上申请{requests.received.online}件，信函申请{requests.received.letter}件，当面申请{requests.received.in_person}件。',
    '本年共受理依申请公开{requests.received}件，均已按时答复{same:requests.answered}。',
    '收到{requests.received}件政府信息公开申请，已全部办结{same:requests.completed}。',
    '本年新收政府信息公开申请{requests.received}件，上年结转政府信息公开申请{requests.carried_in}件。',
    '申请办理结果中，予以公开{requests.granted}件，部分公开{requests.granted_in_part}件，不予公开{requests.refused}件，无法提供{requests.unable}件，不予处理{requests.declined}件，其他处理{requests.other}件。',
    '申请答复中，同意公开{requests.granted}件，信息不存在{requests.not_exist}件，不属于本机关公开{requests.not_this_agency}件。',
    '结转下年度继续办理{requests.carried_out}件。',
    '本年度未收到政府信息公开申请。{requests.received=0}',
    '本年度，我局没有收到公民、法人和其他组织的政府信息公开申请。{requests.received=0}',
  ],
  disputes: [
    '全年发生因政府信息公开引起的行政复议{reviews.total}件，行政诉讼{lawsuits.total}件。',
    '因政府信息公开被申请行政复议{reviews.total}件，其中维持{reviews.upheld}件，纠正{reviews.corrected}件。',
    '行政诉讼案件{lawsuits.total}件。',
    '全年未发生因政府信息公开引起的行政复议、行政诉讼。{reviews.total=0}{lawsuits.total=0}',
    '没有因政府信息公开申请行政复议的案件。{reviews.total=0}',
  ],
  plans: [],
};

/** Of each section, sentences with numbers that are no figures. */
const LOOKALIKES: Readonly<Record<Section, readonly string[]>> = {
  overview: [
    '12345热线全年受理群众诉求{n}件，按时办结率{n}%。',
    '全年接待来访群众{n}人次，接受电话咨询{n}次。',
    '根据《条例》第{n}条第{n}款的规定编制本报告。',
    '办理人大代表建议{n}件、政协提案{n}件。',
    '如对本报告有疑问，请与办公室联系（电话：0577-{n}，邮编：325400）。',
    '全年办理行政审批事项{n}件。',
  ],
  disclosure: [
    '网站全年访问量{n}人次，日均点击{n}次。',
    '微信公众号关注人数达{n}人，全年阅读量{n}次。',
    '公开目录分为{n}大类{n}小类。',
    '自《条例》施行以来，累计主动公开政府信息{n}条。',
    '主动公开政府信息比{before}年增加{n}条。',
    '网站开设专栏{n}个，更新维护栏目{n}个。',
  ],
  requests: [
    '收到申请后，应当在{n}个工作日内予以答复。',
    '受理行政许可申请{n}件，办结{n}件。',
    '答复群众网上留言{n}条。',
    '申请数量同比增长{n}%。',
    '申请人可以通过当面申请、网上申请、信函申请{n}种方式提出。',
  ],
  disputes: ['受理农村土地纠纷{n}起，调解成功{n}起。', '组织行政诉讼旁听庭审{n}次。'],
  plans: [
    '下一年计划主动公开政府信息{n}条。',
    '力争全年组织培训{n}人次以上。',
    '拟新增政府信息公开查阅点{n}个。',
  ],
};

/** `{same:…}` prints nothing: what the words say of the number before them. */
const SLOT = /\{(?:(same):)?([a-z_.]+)(@[a-z_]+)?(=0)?\}/g;
const isYear = (name: string) => name === 'year' || name === 'before';

/** Fills the slots of a sentence with numbers. */
function filled(section: Section, template: string, numbers: fc.Arbitrary<Spelled>): fc.Arbitrary<Sentence> {
  const slots = [...template.matchAll(SLOT)].filter(
    ([, same, name, , zero]) => !same && !zero && !isYear(name!),
  );
  return fc.tuple(...slots.map(() => numbers)).map((values) => {
    const figures: Said[] = [];
    let next = 0;
    const text = template.replace(SLOT, (slot, same, name: string, scope = '', zero = '') => {
      if (isYear(name)) return slot;
      if (same) {
        const { value, approximate } = values[next - 1]!;
        figures.push(`${name}=${approximate ? '~' : ''}${value}`);
        return '';
      }
      if (zero) {
        figures.push(`${name}=0`);
        return '';
      }
      const { text: printed, value, approximate } = values[next++]!;
      if (name !== 'n') figures.push(`${name}=${approximate ? '~' : ''}${value}${scope}`);
      return printed;
    });
    return { section, text, figures };
  });
}

const all = (templates: typeof SAID, numbers: fc.Arbitrary<Spelled>) =>
  Object.entries(templates).flatMap(([section, list]) =>
    list.map((template) => filled(section as Section, template, numbers)),
  );

export const statements: fc.Arbitrary<Sentence> = fc.oneof(...all(SAID, spelled));
export const lookalikes: fc.Arbitrary<Sentence> = fc.oneof(...all(LOOKALIKES, plain));
export const sentences: fc.Arbitrary<Sentence> = fc.oneof(statements, lookalikes);

export const inYear = (text: string, year: number) =>
  text.replaceAll('{year}', `${year}`).replaceAll('{before}', `${year - 1}`);
