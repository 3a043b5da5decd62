/** Publishers whose names hijacked sites have overwritten: what of the name stands, and what the rest of the page says. */

import type { Document } from '../../document/document.js';
import {
  CLOSING_GOVERNMENT,
  GOVERNMENT_SITE,
  OWN_KINDS,
  OWN_TOWN,
  PEOPLES_GOVERNMENT,
  SITE_OF_CITY,
  TOWN_GOVERNED,
  TOWN_OR_STREET,
} from '../../domain/areas.js';
import {
  DEPARTMENT,
  ENDS_AS_CRUMB,
  KIND_OF_PLACE,
  OFFICE_OF_PLACE,
  SHORT_OFFICE,
} from '../../domain/organ-words.js';
import { ONE_ORGAN } from '../../domain/organs.js';
import type { Evidence } from '../../model/report.js';
import { fullestIn } from './fullest.js';
import type { Candidate } from './organ-mentions.js';
import { leadingRegion, type Region, regionsNamedIn, shortName } from './regions.js';
import { seatOf } from './seat.js';
import { beforeSpam, behindSpam, SPAM } from './spam.js';

/** 宣城政府门户网站: the site's own name tells a bare 市气象局's city. */
export function siteOf(text: string): { region: Region; evidence: Evidence } | null {
  if (!GOVERNMENT_SITE.test(text)) return null;
  for (const region of regionsNamedIn(text)) {
    const short = region.level === 'city' ? shortName(region) : null;
    if (short === null) continue;
    const at = text.search(new RegExp(`${short}${SITE_OF_CITY}`));
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
    .find((candidate) => ENDS_AS_CRUMB.test(candidate.split('>')[1]?.trim() ?? '') && SPAM.test(candidate));
  return line ? line.split('>')[1]!.trim() : null;
}

/** What of an organ's own name stands behind the spam, the longest that is one. */
function remainsOf(spammed: string): string | null {
  const left = behindSpam(spammed);
  // 开云体育官网平阳县水利局: the whole name is there.
  if (leadingRegion(left)?.rest || TOWN_GOVERNED.test(left)) return left;
  // What is left begins with the kind of its place only where nothing else stands before it.
  const placed = OFFICE_OF_PLACE.exec(left)?.[0];
  if (placed === left) return placed;
  return (
    DEPARTMENT.exec(left)?.[0] ??
    (CLOSING_GOVERNMENT.test(left) ? PEOPLES_GOVERNMENT : null) ??
    SHORT_OFFICE.exec(left)?.[0] ??
    placed ??
    null
  );
}

/** The kind of the area that the text speaks of as its own. */
const kindOf = (text: string): string | null =>
  OWN_KINDS.map((kind) => kind.exec(text)?.[1]).find((kind) => kind !== undefined) ?? null;

/** Words of an organ that governs no area, on itself. */
const OF_ONE_ORGAN = new RegExp(`${ONE_ORGAN}|${OWN_TOWN}`);

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
    const rest = KIND_OF_PLACE.test(remains) ? remains.slice(1) : remains;
    return { name: before.region.name + rest, evidence: [stands] };
  }
  if (remains && TOWN_OR_STREET.test(remains)) return { name: remains, evidence: [stands] };

  const named = remains && remains !== PEOPLES_GOVERNMENT ? remains : null;
  const fullest = named && all.find(({ name }) => name.length > named.length && name.endsWith(named));
  if (fullest) return from(fullest);
  const said = named && fullestIn(named, text);
  if (said) return { name: said, evidence: [stands, { field: 'publisher', from: 'prose', quote: said }] };
  const kind = (named && KIND_OF_PLACE.exec(named)?.[0]) ?? kindOf(text);
  const place = kind ? seatOf(kind, document, text) : null;
  if (named) {
    const bare = kind && named.startsWith(kind) ? named.slice(1) : named;
    return place
      ? { name: place.region.name + bare, evidence: [stands, ...place.evidence] }
      : { name: named, evidence: [stands] };
  }
  const government = remains === PEOPLES_GOVERNMENT || (kind !== null && !OF_ONE_ORGAN.test(text));
  const signs = all.find(
    (one) => SAYS_WHO.includes(one.from) && (remains === null || CLOSING_GOVERNMENT.test(one.name)),
  );
  if (signs) return from(signs);
  if (government && place) return { name: place.region.name + PEOPLES_GOVERNMENT, evidence: place.evidence };
  // A desk that answers for a county is not the one that reports.
  const other = government ? undefined : all[0];
  return other ? from(other) : { name: null, evidence: [] };
}
