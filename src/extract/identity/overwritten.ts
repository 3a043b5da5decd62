/** Publishers whose names hijacked sites have overwritten, and places that the rest of the page gives away. */
import type { Evidence } from '../../model/report.js';
import type { Candidate } from './organ-mentions.js';
import { above, placesByAreaCode, REGIONS, type Region, regionsIn, shortName } from './regions.js';
import { SPAM } from './spam.js';

/** How often each place is named, with the names that fit telephone codes first. */
function placeOf(text: string, kind: string): { region: Region; evidence: Evidence[] } | null {
  const level = kind === '省' ? 'province' : kind === '市' ? 'city' : 'county';
  const near = new Set(
    [...text.matchAll(/(?<!\d)(0\d{2,3})[-—–]\d{7,8}/g)].flatMap((match) => placesByAreaCode(match[1]!)),
  );
  let best: { region: Region; score: number; short: string; site: RegExpExecArray | null } | null = null;
  for (const region of regionsIn(text, level)) {
    const short = shortName(region)!;
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
      region.level === 'county' && address.includes(region.name) && above(region).includes(best.region),
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

const SITE = /政府(?:门户)?网站/;

/** 宣城政府门户网站: the site's own name tells a bare 市气象局's city. */
export function siteOf(text: string): { region: Region; evidence: Evidence } | null {
  if (!SITE.test(text)) return null;
  for (const region of regionsIn(text, 'city')) {
    const short = shortName(region)!;
    const at = text.search(new RegExp(`${short}市?(?:人民)?政府(?:门户)?网站`));
    if (at !== -1) {
      return {
        region,
        evidence: { field: 'publisher', from: 'prose', quote: text.slice(at, at + short.length + 6) },
      };
    }
  }
  return null;
}

/** A crumb of the breadcrumb that is spam with an organ's ending. */
export function spammedCrumb(text: string): string | null {
  const line = text
    .slice(0, 800)
    .split('\n')
    .find(
      (candidate) =>
        SPAM.test(candidate) &&
        /(?:政府|局|厅|委|镇|乡|街道|办公室)$/.test(candidate.split('>')[1]?.trim() ?? ''),
    );
  return line ? line.split('>')[1]!.trim() : null;
}

/** The name behind spam: what of it stands, and the place that the rest of the page gives away. */
export function recover(
  spammed: string,
  text: string,
  all: readonly Candidate[],
): { name: string | null; evidence: Evidence[] } {
  const organ =
    /((?<=公司|集团|平台|入口|登录|注册|下载|软件|网页版)[省市县区旗][\u4e00-\u9fff]{2,8}(?:局|厅|委|办公室)|人民政府|[\u4e00-\u9fff]{2}局|[\u4e00-\u9fff]{2,4}(?:镇|乡|街道))$/.exec(
      spammed.replace(/.*(?:官网|体育|投注|\.(?:com|cn|net|org))/i, ''),
    )?.[1];
  if (organ && /镇|乡|街道/.test(organ.slice(-2))) {
    return { name: organ, evidence: [{ field: 'publisher', from: 'title', quote: spammed }] };
  }
  const kind =
    /[我全]([省市县区])/.exec(text)?.[1] ?? /(?<![\u4e00-\u9fff])([省市县区])(?:委、|政府)/.exec(text)?.[1];
  const place = organ === '人民政府' && kind ? placeOf(text.replaceAll(spammed, ''), kind) : null;
  if (place) return { name: `${place.region.name}人民政府`, evidence: place.evidence };
  const bare = organ && /^[省市县区旗]./.test(organ) ? organ : null;
  if (bare && !all.some(({ name }) => name.endsWith(bare)))
    return { name: bare, evidence: [{ field: 'publisher', from: 'title', quote: spammed }] };
  const other = all.find(({ name }) => bare === null || name.endsWith(bare));
  if (other)
    return { name: other.name, evidence: [{ field: 'publisher', from: other.from, quote: other.quote }] };
  return organ && organ !== '人民政府'
    ? { name: organ, evidence: [{ field: 'publisher', from: 'breadcrumb', quote: spammed }] }
    : { name: null, evidence: [] };
}
