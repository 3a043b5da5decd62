/** Who reports: the name that the evidence supports, its level and its region. */
import type { Document } from '../document/document.js';
import type { Evidence, Level } from '../report.js';
import { type Candidate, candidatesIn } from './candidates.js';
import type { FoundDate } from './dates.js';
import type { Flow } from './flow.js';
import { recover, siteOf, spammedCrumb } from './overwritten.js';
import { above, leadingRegion, type Region, regionsNamed, shortName } from './regions.js';
import { SPAM } from './spam.js';
import type { Title } from './title.js';

export interface Publisher {
  readonly name: string | null;
  readonly region: Region | null;
  readonly level: Level | null;
  readonly evidence: readonly Evidence[];
  /** What stood where the name should stand, if it was overwritten. */
  readonly overwritten: string | null;
}

/** 财金局 is 平潭综合实验区财政金融局: at most four of its characters in their order, the last one too. */
function abbreviates(short: string, name: string): boolean {
  if (short.length > 4 || short.at(-1) !== name.at(-1)) return false;
  let at = 0;
  for (const character of name) if (character === short[at]) at++;
  return at === short.length;
}

/** Full and short forms of a name are one name: the fuller one counts. */
function fuller(base: Candidate, others: readonly Candidate[]): Candidate {
  let best = base;
  for (const other of others) {
    const sameEnd = other.name.endsWith(best.name) && leadingRegion(other.name) !== null;
    // 迎宾路街道 → 迎宾路街道办事处, 泰顺县 → 泰顺县人民政府.
    const rest = other.name.startsWith(best.name) ? other.name.slice(best.name.length) : '';
    const sameHead = /^(?:人民政府|政府|办事处|管理委员会|管委会)$/.test(rest);
    // A signature, or where a title names no place, the organ of a place that the text names.
    const named =
      other.from === 'signature' || (!leadingRegion(best.name) && leadingRegion(other.name) !== null);
    const full = named && abbreviates(best.name, other.name);
    if (other.name.length > best.name.length && (sameEnd || sameHead || full)) best = other;
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
  if (/(?:镇|乡|街道?|办事处)$|(?:镇|乡|街道)(?:人民)?政府(?:办公室)?$/.test(name)) return 'township';
  if (/人民政府$/.test(name) || (region && name.endsWith(region.name))) return region?.level ?? 'county';
  if (/(?:实验区|开发区|高新区|示范区|新区|园区|管理区)(?:管委会|管理委员会)?$/.test(name)) return 'county';
  return 'department';
}

/** Words of a report on an area, and words of an office on itself. */
const OF_AREA = /[我全][省市县区州旗]|[,。\n][省市县区州旗]政府(?!办|网|门户|信息|公报)/;
const OF_OFFICE = /我办|政府办(?:公[室厅])?(?:共|主动|全年|收到|受理|依法|严格)/;

/**
 * The government whose office wrote the report or answers for it, where no title, signature or sentence says that the
 * office reports for itself, and the text speaks of the area.
 */
function writesFor({ name, from }: Candidate, all: readonly Candidate[], text: string): string | null {
  const government = /^(.*人民政府)办公[厅室]$/.exec(name)?.[1];
  if (!government || !OF_AREA.test(text) || OF_OFFICE.test(text)) return null;
  const itself = all.some((other) => other.name === name && !['opening', 'contact'].includes(other.from));
  return !itself && ['opening', 'contact'].includes(from) ? government : null;
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
  let chosen = all[0] ?? null;
  const evidence: Evidence[] = [];
  let name: string | null = null;
  if (spammed && (!title || SPAM.test(title.publisher))) {
    const recovered = recover(spammed, text, all);
    name = recovered.name;
    evidence.push(...recovered.evidence);
  } else if (chosen) {
    chosen = fuller(chosen, all);
    name = asOrgan(writesFor(chosen, all, text) ?? chosen.name, text);
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
