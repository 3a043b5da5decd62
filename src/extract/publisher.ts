/** Who reports: the candidates that a page names, and the one that the evidence supports. */
import type { Document } from '../document/document.js';
import type { Evidence, Level } from '../report.js';
import { datesIn } from './dates.js';
import type { Flow } from './flow.js';
import {
  above,
  leadingRegion,
  placesByAreaCode,
  REGIONS,
  type Region,
  regionsNamed,
  shortName,
} from './regions.js';
import { type Title, titleIn } from './title.js';

export interface Publisher {
  readonly name: string | null;
  readonly region: Region | null;
  readonly level: Level | null;
  readonly evidence: readonly Evidence[];
  /** What stood where the name should stand, if it was overwritten. */
  readonly overwritten: string | null;
}

interface Candidate {
  readonly name: string;
  readonly from: Evidence['from'];
  readonly quote: string;
}

/** How the names of organs end. */
const ORGAN =
  '(?:人民政府(?:办公[厅室])?|政府办公[厅室]|管理委员会|管委会|委员会|办事处|办公[厅室]|总队|支队|大队|中心|分局|局|厅|委|署|院|处|站|公司|街道|镇|乡|政府(?!信息|网站|采购|公报))';
const ENDS_AS_ORGAN = new RegExp(`${ORGAN}$`);
const NAME = `[\\u4e00-\\u9fff、()]{2,30}?`;
/** Words with which a sentence says who we are without a name. */
const PRONOUN = /^(?:我|本|该|各|其|全|有关|相关|上级|下级|以及|由|和|与|向|请)/;
/** Words before a name that belong to the sentence. */
const LEAD_VERBS = /^(?:由|请与|与|请|现公布|现发布|公布|发布|特编制|编制|现将|现|特|中共)+/;
/** Signs that stand in no organ's name, and words that stand for one. */
const NO_NAME = /[^\u3400-\u9fff()·]|[我本][局委厅镇乡县市区办]/;
/** What hijacked sites write over names. */
const SPAM =
  /[a-z]{2,}[\w.]*\d{2,}|\d{3,}体育|[\w-]+\.(?:com|cn|net|org)|彩票|投注|博彩|娱乐|赌|(?:^|[_\s])bet|官网|手机版|足球/i;

/** A sentence that gives a contact is not longer. */
const LONGEST_LINE = 1000;

/** Everything the page says of its publisher, in the order of trust. */
function candidates(document: Document, flow: Flow, title: Title | null): Candidate[] {
  const found: Candidate[] = [];
  const add = (from: Evidence['from'], name: string | undefined, quote: string) => {
    const plain = (name ?? '')
      .replace(/^.*《/, '')
      .replace(LEAD_VERBS, '')
      .replace(/^[()、]+|[(、]+$|(?:编制|公布)$/g, '');
    if (plain.length < 3 || PRONOUN.test(plain) || SPAM.test(plain) || NO_NAME.test(plain)) return;
    found.push({ name: plain, from, quote: quote.trim() });
  };
  if (title && !SPAM.test(title.publisher)) add('title', title.publisher, title.text);
  const text = flow.text.replace(/\u001f/g, ' ');
  for (const match of text.matchAll(/填报单位[^:\n]{0,8}:\s*([\u4e00-\u9fff]{3,30})/g)) {
    add('statistics_form', match[1], match[0]);
  }
  for (const { name, quote } of signatures(text)) add('signature', name, quote);
  const opening = text.slice(0, 3000).replace(/ /g, '');
  for (const match of opening.matchAll(/《([^》\n]{4,60}报告)》/g)) {
    const named = titleIn(match[1]!);
    if (named?.year) add('opening', named.publisher, match[0]);
  }
  const head = new RegExp(
    `(?:由|现公布|公布|现将|公开)(${NAME}${ORGAN})(?:办公室)?(?:编制|20[0-3]\\d年)`,
  ).exec(opening);
  if (head) add('opening', head[1], head[0]);
  const contact = new RegExp(
    `(?:联系:?|与|联系)(${NAME}${ORGAN})(?:[^,。;)]{0,24})(?:联系|\\((?:联系)?(?:地址|邮编|电话))`,
  );
  for (const line of text.replace(/ /g, '').split(/[。\n]/)) {
    if (line.length > LONGEST_LINE || !/联系|邮编/.test(line)) continue;
    const match = contact.exec(line);
    if (match) add('contact', match[1]!.replace(/(?:政务公开|政府信息公开).*$/, ''), match[0]);
  }
  for (const line of text.slice(0, 1500).split('\n')) {
    const label = /(?:发布机构|发布单位|信息来源|来源)[::]?\s*([\u4e00-\u9fff]{3,30})/.exec(line);
    if (label)
      add('metadata', label[1]!.replace(/发布日期.*|发布时间.*|时间.*|字体.*|作者.*|发文.*/, ''), label[0]);
    const crumbs = line.split(/[>》]/).map((crumb) => crumb.trim());
    if (crumbs.length > 2) {
      for (const crumb of crumbs.slice(1)) if (ENDS_AS_ORGAN.test(crumb)) add('breadcrumb', crumb, line);
    } else if (ENDS_AS_ORGAN.test(line.trim()) && line.trim().length <= 24) {
      add('metadata', line.trim(), line);
    }
  }
  for (const name of ['contentsource', 'sitename', 'author']) add('metadata', document.meta.get(name), name);
  const prose = new RegExp(
    `(?:^|[\\n。])\\s*(?:20[0-3]\\d年度?,)?(${NAME}(?:局|厅|委|镇|乡|街道|办事处))(?:20[0-3]\\d年(?:以来)?|围绕|认真)`,
  );
  const said = prose.exec(text.slice(0, 2000));
  if (said) add('prose', said[1], said[0]);
  return found;
}

/** Signatures: an organ's name directly before a date. */
function signatures(text: string): { name: string; quote: string }[] {
  const found: { name: string; quote: string }[] = [];
  const pattern = new RegExp(`([\\u4e00-\\u9fff]{2,30}${ORGAN})\\s*$`);
  for (const date of datesIn(text)) {
    const before = text.slice(Math.max(0, date.start - 80), date.start);
    const match = pattern.exec(before);
    const alone =
      /^\s*(?:\n|$|附|[ ]|[(【])/.test(text.slice(date.end, date.end + 2)) || date.end >= text.length;
    if (!match || !alone || /(?:自|至|到|于|年|日期|时间|来源)[::]?$/.test(match[1]!)) continue;
    if (match[1]!.length > 24) continue;
    found.unshift({ name: match[1]!, quote: `${match[1]} ${text.slice(date.start, date.end)}` });
  }
  return found;
}

/** Full and short forms of a name are one name: the fuller one counts. */
function fuller(base: Candidate, others: readonly Candidate[]): Candidate {
  let best = base;
  for (const other of others) {
    const sameEnd = other.name.endsWith(best.name) && leadingRegion(other.name) !== null;
    // 迎宾路街道 → 迎宾路街道办事处, 泰顺县 → 泰顺县人民政府.
    const rest = other.name.startsWith(best.name) ? other.name.slice(best.name.length) : '';
    const sameHead = /^(?:人民政府|政府|办事处|管理委员会|管委会)$/.test(rest);
    if (other.name.length > best.name.length && (sameEnd || sameHead)) best = other;
  }
  return best;
}

/** An area without 人民政府 or 管委会 is a place, not an organ; the text must speak of such an organ. */
function asOrgan(name: string, text: string): string {
  const zone = /(?:实验区|开发区|高新区|示范区|新区|园区|管理区)$/.test(name);
  // A zone is governed by its 管理委员会 as an area is by its 人民政府.
  if (zone) return `${name}管委会`;
  const kind = /[省市县区州旗]$/.exec(name)?.[0];
  if (!kind || !leadingRegion(name)) return name;
  return text.includes(`${name}人民政府`) || new RegExp(`${kind}(?:人民)?政府`).test(text)
    ? `${name}人民政府`
    : name;
}

function levelOf(name: string, region: Region | null): Level {
  if (/(?:镇|乡|街道|办事处)$|(?:镇|乡|街道)(?:人民)?政府(?:办公室)?$/.test(name)) return 'township';
  if (/人民政府$/.test(name) || (region && name.endsWith(region.name))) return region?.level ?? 'county';
  if (/(?:实验区|开发区|高新区|示范区|新区|园区|管理区)(?:管委会|管理委员会)?$/.test(name)) return 'county';
  return 'department';
}

/** The region of an area government; the places above it, and telephone codes, choose among counties of one name. */
function regionOf(name: string, text: string): Region | null {
  const area = name.replace(/(?:人民)?政府$|管委会$|管理委员会$/, '');
  const direct = leadingRegion(area);
  if (direct && direct.rest === '') return direct.region;
  const named = regionsNamed(area);
  if (named.length < 2) return null;
  const fitting = named.filter((region) =>
    above(region).some((upper) => {
      const short = shortName(upper);
      return short !== null && text.includes(short);
    }),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}

/** How often each place is named, with the names that fit telephone codes first. */
function placeOf(text: string, kind: string): { region: Region; evidence: Evidence[] } | null {
  const level = kind === '省' ? 'province' : kind === '市' ? 'city' : 'county';
  const near = new Set(
    [...text.matchAll(/(?<!\d)(0\d{2,3})[-—–]\d{7,8}/g)].flatMap((match) => placesByAreaCode(match[1]!)),
  );
  let best: { region: Region; score: number; short: string; site: RegExpExecArray | null } | null = null;
  for (const region of REGIONS) {
    if (region.level !== level) continue;
    const short = shortName(region);
    if (!short || !text.includes(short)) continue;
    const mentions = text.split(short).length - 1;
    const site = new RegExp(`[“"][^”"]{0,6}${short}[”"]|${short}(?:市|县|区)?政府门户网`).exec(text);
    const score = mentions + (near.has(region.name) ? 5 : 0) + (site ? 5 : 0);
    // One mention alone may be any place; two kinds of evidence are needed.
    if (score >= 6 && (!best || score > best.score)) best = { region, score, short, site };
  }
  if (!best) return null;
  const evidence: Evidence[] = [];
  if (best.site) evidence.push({ field: 'publisher', from: 'prose', quote: best.site[0] });
  const phone = /(?<!\d)0\d{2,3}[-—–]\d{7,8}/.exec(text);
  if (phone && near.has(best.region.name))
    evidence.push({ field: 'publisher', from: 'telephone', quote: phone[0] });
  const address = /地址[:：]?([^,;)\n]{4,60})/.exec(text)?.[1] ?? '';
  const inside = REGIONS.find(
    (region) =>
      region.level === 'county' && above(region).includes(best.region) && address.includes(region.name),
  );
  if (inside) {
    evidence.push({
      field: 'publisher',
      from: 'contact',
      quote: address.slice(address.indexOf(inside.name)),
    });
  }
  return { region: best.region, evidence };
}

/** Weighs the candidates. What no evidence names is null. */
export function findPublisher(document: Document, flow: Flow, title: Title | null): Publisher {
  const text = flow.text;
  const all = candidates(document, flow, title);
  const spammed = title && SPAM.test(title.publisher) ? title.publisher : spammedCrumb(text);
  let chosen = all[0] ?? null;
  const evidence: Evidence[] = [];
  let name: string | null = null;
  if (spammed && (!title || SPAM.test(title.publisher))) {
    const recovered = recover(spammed, text, all);
    name = recovered.name;
    evidence.push(...recovered.evidence);
  } else if (chosen) {
    chosen = fuller(chosen, all);
    name = asOrgan(chosen.name, text);
    evidence.push({ field: 'publisher', from: chosen.from, quote: chosen.quote });
    const bare = /^([省市县区])(?=[\u4e00-\u9fff]+局$)/.exec(name);
    const place = bare?.[1] === '市' ? siteOf(text) : null;
    if (place) {
      name = place.region.name + name.slice(1);
      evidence.push(place.evidence);
    }
  }
  const region = name ? regionOf(name, text) : null;
  if (region && evidence[0])
    evidence.push({ field: 'region_code', from: evidence[0].from, quote: region.name });
  return { name, region, level: name ? levelOf(name, region) : null, evidence, overwritten: spammed };
}

/** 宣城政府门户网站: the site's own name tells a bare 市气象局's city. */
function siteOf(text: string): { region: Region; evidence: Evidence } | null {
  for (const region of REGIONS) {
    const short = region.level === 'city' ? shortName(region) : null;
    const at = short ? text.search(new RegExp(`${short}市?(?:人民)?政府(?:门户)?网站`)) : -1;
    if (short && at !== -1) {
      return {
        region,
        evidence: { field: 'publisher', from: 'prose', quote: text.slice(at, at + short.length + 6) },
      };
    }
  }
  return null;
}

function spammedCrumb(text: string): string | null {
  const line = text
    .slice(0, 800)
    .split('\n')
    .find((candidate) => SPAM.test(candidate) && ENDS_AS_ORGAN.test(candidate.split('>')[1]?.trim() ?? ''));
  return line ? line.split('>')[1]!.trim() : null;
}

/** The name behind spam: what of it stands, and the place that the rest of the page gives away. */
function recover(
  spammed: string,
  text: string,
  all: readonly Candidate[],
): { name: string | null; evidence: Evidence[] } {
  const organ = /(人民政府|[\u4e00-\u9fff]{2}局|[\u4e00-\u9fff]{2,4}(?:镇|乡|街道))$/.exec(
    spammed.replace(/.*(?:官网|体育|投注|\.(?:com|cn|net|org))/i, ''),
  )?.[1];
  if (organ && /镇|乡|街道/.test(organ.slice(-2))) {
    return { name: organ, evidence: [{ field: 'publisher', from: 'title', quote: spammed }] };
  }
  const kind =
    /[我全]([省市县区])/.exec(text)?.[1] ?? /(?<![\u4e00-\u9fff])([省市县区])(?:委、|政府)/.exec(text)?.[1];
  const place = organ === '人民政府' && kind ? placeOf(text.replaceAll(spammed, ''), kind) : null;
  if (place) return { name: `${place.region.name}人民政府`, evidence: place.evidence };
  const other = all[0];
  if (other)
    return { name: other.name, evidence: [{ field: 'publisher', from: other.from, quote: other.quote }] };
  return organ && organ !== '人民政府'
    ? { name: organ, evidence: [{ field: 'publisher', from: 'breadcrumb', quote: spammed }] }
    : { name: null, evidence: [] };
}
