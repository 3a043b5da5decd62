/** Who reports: the name that the evidence supports, its level and its region. */
import type { Document } from '../../document/document.js';
import {
  BARE_ZONE,
  CITY,
  CLOSING_GOVERNMENT,
  CLOSING_KIND,
  COMMITTEE,
  COMMITTEE_BEHIND,
  COMMITTEE_IN_SHORT,
  CORPS,
  COUNTY_OF_THE_PAST,
  GOVERNMENT_ALONE,
  GOVERNS,
  GOVERNS_AREA,
  LEVELS_BY_KIND,
  OF_AREA,
  OF_OFFICE,
  OF_THE_STATE,
  OFFICE_OF_GOVERNMENT,
  OFFICE_OF_PREFECTURE,
  OFFICE_OR_GOVERNMENT,
  OFFICE_WITHOUT_PLACE,
  OWN_AREA,
  PEOPLES,
  PEOPLES_GOVERNMENT,
  PREFECTURE,
  PREFECTURES_OFFICE,
  SOME_GOVERNMENT,
  TOWNSHIP,
  UNLISTED_AREA,
  UNLISTED_DISTRICT,
  WITHOUT_COUNTY,
  WITHOUT_PLACE,
  ZONE,
  ZONE_COMMITTEE,
} from '../../domain/areas.js';
import { BY_IT, OF_TOWN } from '../../domain/openings.js';
import { ONE_ORGAN } from '../../domain/organs.js';
import type { Evidence, Level } from '../../model/report.js';
import type { Flow } from '../flow.js';
import type { FoundDate } from './dates.js';
import { countyIn, fullestIn } from './fullest.js';
import { type Candidate, candidatesIn } from './organ-mentions.js';
import { eachOrgan } from './organ-name.js';
import { recover, siteOf, spammedCrumb } from './overwritten.js';
import {
  autonomousArea,
  isShortName,
  isZone,
  leadingRegion,
  type Region,
  regionsNamed,
  shortName,
} from './regions.js';
import { SPAM } from './spam.js';
import type { Title } from './title.js';
import { placeAmong } from './whereabouts.js';

export interface Publisher {
  readonly name: string | null;
  readonly region: Region | null;
  readonly level: Level | null;
  readonly evidence: readonly Evidence[];
  /** What stood where the name should stand, if it was overwritten. */
  readonly overwritten: string | null;
}

/**
 * 财金局 is 平潭综合实验区财政金融局: at most four of its characters in their order, the last one too. 市城管执法委 is
 * 武汉市城市管理执法委员会: of more where it begins with the kind of its place.
 */
function abbreviates(short: string, name: string): boolean {
  const longest = WITHOUT_PLACE.test(short) ? LONGEST_SHORT : LONGEST_BARE;
  const whole = name.replace(COMMITTEE_BEHIND, '');
  if (short.length > longest || short.at(-1) !== whole.at(-1)) return false;
  let at = 0;
  for (const character of name) if (character === short[at]) at++;
  return at === short.length;
}

/** Characters of a name in short, with the kind of its place and without. */
const LONGEST_SHORT = 8;
const LONGEST_BARE = 4;

/** 国家税务总局江宁区税务局 leaves out the city in 国家税务总局南京市江宁区税务局. */
function leavesOutPlace(short: string, name: string): boolean {
  let same = 0;
  while (same < short.length && short[same] === name[same]) same++;
  const rest = short.slice(same);
  return (
    same >= LEAST_HEAD &&
    rest !== '' &&
    name.endsWith(rest) &&
    leadingRegion(name.slice(same, name.length - rest.length))?.rest === ''
  );
}
/** 国家税务总局, 国家统计局: what stands before the place in the name of a body that is not its government's. */
const LEAST_HEAD = 4;

/** Full and short forms of a name are one name: the fuller one counts. */
function fuller(base: Candidate, others: readonly Candidate[]): Candidate {
  let best = base;
  for (const other of others) {
    const sameEnd =
      other.name.endsWith(best.name) &&
      (leadingRegion(other.name) !== null ||
        (leadingRegion(best.name) === null &&
          !COUNTY_OF_THE_PAST.test(best.name) &&
          COUNTY_OF_THE_PAST.test(other.name)));
    // 高新区管委会 → 乐山高新区管委会.
    const inCity =
      BARE_ZONE.test(best.name) &&
      other.name.endsWith(best.name) &&
      isShortName(other.name.slice(0, -best.name.length));
    // 迎宾路街道 → 迎宾路街道办事处, 泰顺县 → 泰顺县人民政府.
    const rest = other.name.startsWith(best.name) ? other.name.slice(best.name.length) : '';
    // …and with the place that it is in: 建新镇, 遂溪县建新镇人民政府.
    // …or with more of it: 九原区阿嘎如泰苏木, 包头市九原区阿嘎如泰苏木人民政府.
    const inPlace = leadingRegion(other.name);
    const own = leadingRegion(best.name);
    const town = own && own.region === inPlace?.region ? own.rest : best.name;
    const placedHead =
      inPlace?.rest.startsWith(town) &&
      GOVERNMENT_ALONE.test(inPlace.rest.slice(town.length)) &&
      TOWNSHIP.test(best.name);
    const sameHead = GOVERNMENT_ALONE.test(rest);
    // A signature or an opening, or where a title names no place, the organ of a place that the text names.
    const named =
      ['signature', 'opening'].includes(other.from) ||
      (!leadingRegion(best.name) && (leadingRegion(other.name) !== null || OF_THE_STATE.test(other.name)));
    // 平潭市场监督管理局 leaves out the kind of the place in 平潭县市场监督管理局.
    const lead = leadingRegion(other.name);
    const placed =
      lead !== null &&
      lead.rest !== '' &&
      // 省政府研究室 is 湖北省人民政府研究室.
      [shortName(lead.region) + lead.rest, lead.region.name.at(-1) + lead.rest.replace(PEOPLES, '')].includes(
        best.name,
      );
    const full =
      named &&
      (abbreviates(best.name, other.name) ||
        // 西城区环卫中心 is 西城区环境卫生服务中心.
        (town !== best.name && town !== '' && inPlace !== null && abbreviates(town, inPlace.rest)));
    // 西站地区管委会, 北京西站地区管理委员会.
    const inFull = best.name.replace(COMMITTEE_IN_SHORT, COMMITTEE);
    const committee = inFull !== best.name && other.name.endsWith(inFull);
    if (other.name.length <= best.name.length) continue;
    if (
      sameEnd ||
      inCity ||
      sameHead ||
      placedHead ||
      full ||
      committee ||
      placed ||
      leavesOutPlace(best.name, other.name)
    )
      best = other;
  }
  return best;
}

/** An area without 人民政府 or 管委会 is a place, not an organ; the text must speak of such an organ. */
function asOrgan(name: string, text: string): string {
  const leading = leadingRegion(name);
  const area = leading?.rest === '' ? !isZone(leading.region) : regionsNamed(name).length > 0;
  // A zone is governed by its 管理委员会 as an area is by its 人民政府.
  if (!area && ZONE.test(name)) return name + ZONE_COMMITTEE;
  // A prefecture is governed by its 行政公署, whatever the text calls that.
  if (PREFECTURE.test(name)) return OFFICE_OF_PREFECTURE.test(text) ? name + PREFECTURES_OFFICE : name;
  const kind = CLOSING_KIND.exec(name)?.[0];
  if (!kind || (!area && !leading && !UNLISTED_AREA.test(name))) return name;
  const governed = name + PEOPLES_GOVERNMENT;
  return text.includes(governed) || new RegExp(kind + SOME_GOVERNMENT).test(text) ? governed : name;
}

/** 黔东南州人民政府 by its whole name, where the text has that. */
function withItsPeoples(name: string, text: string): string {
  const governed = CLOSING_GOVERNMENT.exec(name)?.[0] ?? '';
  const region = autonomousArea(name.slice(0, name.length - governed.length));
  return region && text.includes(region.name + governed) ? region.name + governed : name;
}

/** Null where neither the place nor the name tells it. A zone counts as a county, as its reports do. */
function levelOf(name: string, region: Region | null): Level | null {
  if (TOWNSHIP.test(name)) return 'township';
  const corps = CORPS.find(([pattern]) => pattern.test(name));
  if (corps) return corps[1];
  const area = name.replace(GOVERNS, '');
  const governs = area !== name;
  if (region && (governs || name.endsWith(region.name))) return region.level;
  const named = new Set(regionsNamed(area).map(({ level }) => level));
  if (named.size === 1) return [...named][0]!;
  if (GOVERNS_AREA.test(name)) return LEVELS_BY_KIND.find(([kind]) => kind.test(area))?.[1] ?? null;
  if (ZONE.test(area) || (governs && UNLISTED_AREA.test(area) && UNLISTED_DISTRICT.test(area)))
    return 'county';
  return UNLISTED_AREA.test(name)
    ? (LEVELS_BY_KIND.find(([kind]) => kind.test(name))?.[1] ?? null)
    : 'department';
}

const OF_ONE_ORGAN = new RegExp(ONE_ORGAN);

/**
 * The government whose office wrote the report or answers for it, where no title, signature or sentence says that the
 * office reports for itself, and the text speaks of the area.
 */
function writesFor({ name, from }: Candidate, all: readonly Candidate[], text: string): string | null {
  if (from === 'contact' && all.every((other) => other.from === 'contact' || other.from === 'metadata')) {
    // The desk that answers for a county is not the one that reports, where the text says 我县.
    const lead = leadingRegion(name);
    const area = lead?.region.name ?? COUNTY_OF_THE_PAST.exec(name)?.[0];
    const rest = lead?.rest ?? name.slice(area?.length ?? 0);
    const ofPlace = area !== undefined && new RegExp(OWN_AREA + area.at(-1)).test(text);
    if (area && ofPlace && rest !== '' && !OF_ONE_ORGAN.test(text) && !OFFICE_OR_GOVERNMENT.test(rest))
      return area + PEOPLES_GOVERNMENT;
  }
  const governed = OFFICE_OF_GOVERNMENT.exec(name)?.[1];
  const government = governed && governed + PEOPLES_GOVERNMENT;
  if (!government || !OF_AREA.test(text) || OF_OFFICE.test(text)) return null;
  const itself = all.some((other) => other.name === name && !['opening', 'contact'].includes(other.from));
  return !itself && ['opening', 'contact'].includes(from) ? government : null;
}

/**
 * The organ that the sentences speak of, where a contact names another, and only once: a line that was taken over from
 * another organ's report.
 */
function speakerOver(all: readonly Candidate[], text: string): Candidate | null {
  const [first] = all;
  if (first?.from !== 'contact' || text.split(first.name).length !== first.quote.split(first.name).length)
    return null;
  const speaker = all.find(({ from }) => from === 'prose');
  if (!speaker) return null;
  if (all.some(({ from, name }) => !['prose', 'contact'].includes(from) && name !== speaker.name))
    return null;
  const lead = leadingRegion(speaker.name);
  const of = leadingRegion(first.name);
  const isOther =
    lead !== null &&
    (lead.region === of?.region || (of === null && TOWNSHIP.test(first.name) && !OF_TOWN.test(text)));
  return isOther && text.split(speaker.name).length > 2 && !isShort(speaker.name, first.name)
    ? speaker
    : null;
}

/** Whether one name holds the other, or is made of its characters. */
const isShort = (one: string, other: string): boolean =>
  one.includes(other) || other.includes(one) || abbreviates(one, other) || abbreviates(other, one);

/**
 * The body of an area of which the opening says that the report is its own, where the title names the area alone: under
 * 平阳县2022年…年度报告, 现将平阳县教育局2022年…. Who compiles the report of an area speaks of 我县.
 */
function bodyUnder({ name: area, from }: Candidate, all: readonly Candidate[], text: string): string | null {
  if (from !== 'title' || (leadingRegion(area)?.rest !== '' && regionsNamed(area).length === 0)) return null;
  for (const { name, from: where, quote } of all) {
    const lead = where === 'opening' ? leadingRegion(name) : null;
    if (!lead || lead.rest === '' || !area.endsWith(lead.region.name)) continue;
    if (OFFICE_OR_GOVERNMENT.test(lead.rest) || TOWNSHIP.test(name)) continue;
    const ofArea = () => new RegExp(OWN_AREA + lead.region.name.at(-1)).test(text);
    if (!BY_IT.test(quote) || (OF_ONE_ORGAN.test(text) && !ofArea())) return area + lead.rest;
  }
  return null;
}

/** The region of an area government; of several of that name, the one that the rest of the page leaves. */
function regionOf(
  name: string,
  document: Document,
  text: string,
): { readonly region: Region; readonly evidence: readonly Evidence[] } | null {
  const area = name.replace(GOVERNS, '');
  const direct = leadingRegion(area);
  const region = direct?.rest === '' ? direct.region : autonomousArea(area);
  if (region) return isZone(region) ? null : { region, evidence: [] };
  const named = regionsNamed(area);
  return named.length > 1 ? placeAmong(named, document, text) : null;
}

/** Weighs the candidates. What no evidence names is null. */
export function findPublisher(
  document: Document,
  flow: Flow,
  title: Title | null,
  dates: readonly FoundDate[],
): Publisher {
  const text = flow.text;
  const all = candidatesIn(document, flow, title, dates);
  const spammed = title && SPAM.test(title.publisher) ? title.publisher : spammedCrumb(text);
  let chosen = speakerOver(all, text) ?? all[0] ?? null;
  const evidence: Evidence[] = [];
  let name: string | null = null;
  if (spammed && (!title || SPAM.test(title.publisher))) {
    const recovered = recover(spammed, document, text, all);
    name = recovered.name;
    evidence.push(...recovered.evidence);
  } else if (chosen) {
    chosen = fuller(chosen, all);
    name = withItsPeoples(
      asOrgan(writesFor(chosen, all, text) ?? bodyUnder(chosen, all, text) ?? chosen.name, text),
      text,
    );
    evidence.push({ field: 'publisher', from: chosen.from, quote: chosen.quote });
    const bare = OFFICE_WITHOUT_PLACE.exec(name);
    const said = fullestIn(name, text);
    if (said) {
      name = said;
      evidence.push({ field: 'publisher', from: 'prose', quote: said });
    }
    const county = !said && WITHOUT_COUNTY.test(name) ? countyIn(text, name[0]!) : null;
    if (county) {
      name = county.name + name.slice(1);
      evidence.push({ field: 'publisher', from: 'prose', quote: county.quote });
    }
    const site = !said && bare?.[1] === CITY ? siteOf(text) : null;
    if (site) {
      name = site.region.name + name.slice(1);
      evidence.push(site.evidence);
    }
  }
  if (name) name = eachOrgan(name);
  const place = name ? regionOf(name, document, text) : null;
  const region = place?.region ?? null;
  const level = name ? levelOf(name, region) : null;
  const [first] = evidence;
  if (region && first && name) {
    const quote = name.includes(region.name) ? region.name : name;
    evidence.push({ field: 'region_code', from: first.from, quote }, ...(place?.evidence ?? []));
  }
  if (level && first) evidence.push({ field: 'level', from: first.from, quote: first.quote });
  return { name, region, level, evidence, overwritten: spammed };
}
