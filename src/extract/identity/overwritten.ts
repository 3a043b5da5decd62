/** Publishers whose names hijacked sites have overwritten: what of the name stands, and what the rest of the page says. */

import type { Document } from '../../document/document.js';
import { DEPARTMENTS, OFFICE_IN_TEXT, ONE_ORGAN } from '../../domain/organs.js';
import type { Evidence } from '../../model/report.js';
import { fullestIn } from './fullest.js';
import type { Candidate } from './organ-mentions.js';
import { leadingRegion, type Region, regionsIn, shortName } from './regions.js';
import { seatOf } from './seat.js';
import { beforeSpam, behindSpam, SPAM } from './spam.js';

/** How a crumb ends that names an organ. */
const ENDS_AS_CRUMB = new RegExp(`(?:政府|镇|乡|街道|厅|委|${OFFICE_IN_TEXT})$`);

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
    .find((candidate) => SPAM.test(candidate) && ENDS_AS_CRUMB.test(candidate.split('>')[1]?.trim() ?? ''));
  return line ? line.split('>')[1]!.trim() : null;
}

const KIND = '[省市县区旗州盟]';
const DEPARTMENT = new RegExp(`${KIND}?(?:${DEPARTMENTS.join('|')})$`);
const PLACED = new RegExp(`${KIND}[\\u4e00-\\u9fff]{2,8}(?:厅|委|${OFFICE_IN_TEXT})$`);
const SHORT = /(?:[\u4e00-\u9fff]{2}局|[\u4e00-\u9fff]{2,4}(?:镇|乡|街道))$/;
const GOVERNMENT = /(?:人民政府|政府)$/;

/** What of an organ's own name stands behind the spam, the longest that is one. */
function remainsOf(spammed: string): string | null {
  const left = behindSpam(spammed);
  // 开云体育官网平阳县水利局: the whole name is there.
  if (leadingRegion(left)?.rest) return left;
  // What is left begins with the kind of its place only where nothing else stands before it.
  const placed = PLACED.exec(left)?.[0];
  if (placed === left) return placed;
  return (
    DEPARTMENT.exec(left)?.[0] ??
    (GOVERNMENT.test(left) ? '人民政府' : null) ??
    SHORT.exec(left)?.[0] ??
    placed ??
    null
  );
}

/** The kind of the area that the text speaks of as its own. */
const kindOf = (text: string): string | null =>
  /[我全本]([省市县区旗州盟])/.exec(text)?.[1] ??
  /(?<![\u4e00-\u9fff])([省市县区])(?:委、|政府)/.exec(text)?.[1] ??
  null;

/** Words of an organ that governs no area, on itself. */
const OF_ONE_ORGAN = new RegExp(`${ONE_ORGAN}|[我本](?:镇|乡|街道)`);

type Recovered = { readonly name: string | null; readonly evidence: readonly Evidence[] };

/** Candidates by how they bear out a name: a signature or the opening names who reports, a contact its desk. */
const SAYS_WHO = ['signature', 'opening', 'statistics_form', 'title'];

/** The name behind spam: what of it stands, and the place that the rest of the page gives away. */
export function recover(
  spammed: string,
  document: Document,
  page: string,
  all: readonly Candidate[],
): Recovered {
  const text = page.replaceAll(spammed, '');
  const remains = remainsOf(spammed);
  const stands: Evidence = { field: 'publisher', from: 'title', quote: spammed };
  const from = ({ name, from, quote }: Candidate): Recovered => ({
    name,
    evidence: [{ field: 'publisher', from, quote }],
  });
  // 平阳县…官网水利局: the place stands before the spam.
  const before = leadingRegion(beforeSpam(spammed).replace(/^[^\u4e00-\u9fff]+/, ''));
  if (before?.rest === '' && remains) {
    const rest = new RegExp(`^${KIND}`).test(remains) ? remains.slice(1) : remains;
    return { name: before.region.name + rest, evidence: [stands] };
  }
  if (remains && /(?:镇|乡|街道)$/.test(remains)) return { name: remains, evidence: [stands] };

  const named = remains && remains !== '人民政府' ? remains : null;
  const fullest = named && all.find(({ name }) => name.length > named.length && name.endsWith(named));
  if (fullest) return from(fullest);
  const said = named && fullestIn(named, text);
  if (said) return { name: said, evidence: [stands, { field: 'publisher', from: 'prose', quote: said }] };
  const kind = (named && new RegExp(`^${KIND}`).exec(named)?.[0]) ?? kindOf(text);
  const place = kind ? seatOf(kind, document, text) : null;
  if (named) {
    const bare = kind && named.startsWith(kind) ? named.slice(1) : named;
    return place
      ? { name: place.region.name + bare, evidence: [stands, ...place.evidence] }
      : { name: named, evidence: [stands] };
  }
  const government = remains === '人民政府' || (kind !== null && !OF_ONE_ORGAN.test(text));
  const signs = all.find(
    (one) => SAYS_WHO.includes(one.from) && (remains === null || GOVERNMENT.test(one.name)),
  );
  if (signs) return from(signs);
  if (government && place) return { name: `${place.region.name}人民政府`, evidence: place.evidence };
  // A desk that answers for a county is not the one that reports.
  const other = government ? undefined : all[0];
  return other ? from(other) : { name: null, evidence: [] };
}
