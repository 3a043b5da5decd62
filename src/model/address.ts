/**
 * Addresses of what a report says: one for each file, figure, sentence, check and measure. They are made of names alone,
 * so that tables, charts and pages come to the same address without asking each other.
 */

/** Names that are an address as they are: `fenglin-2010.txt`. */
const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+$/;

/** Letters of a name that are kept to be read; the hash tells names apart. */
const MOST_LETTERS = 60;

/**
 * The address of a report, by its path in the dataset: `fenglin-2010-txt`. Two paths never share one, also where
 * letters of either case are the same: what is not plain ends in `_` and a hash.
 */
export function reportSlug(file: string): string {
  const known = slugs.get(file);
  if (known !== undefined) return known;
  if (slugs.size >= MOST_SLUGS) slugs.clear();
  const slug = slugOf(file);
  slugs.set(file, slug);
  return slug;
}

/** Charts ask for the addresses of the same reports again and again. */
const slugs = new Map<string, string>();
const MOST_SLUGS = 20_000;

function slugOf(file: string): string {
  if (PLAIN.test(file)) return file.replace('.', '-');
  const letters = file
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${[...letters].slice(0, MOST_LETTERS).join('')}_${hashOf(file)}`;
}

/** The address of a publisher, by its name. */
export const publisherSlug = (body: string): string => reportSlug(body);

/** What stands where within a page: letters, digits, `.`, `_` and `-`. */
const anchored = (...names: readonly string[]) => names.join('-').replace(/[^A-Za-z0-9._]+/g, '-');

/** `table:requests.received@total` → `table-requests.received-total`; the same for a claim: `claim-share-3`. */
export const figureAnchor = (id: string): string => anchored(id);

/** A finding, by its key: `in-out@total` → `check-in-out-total`. */
export const findingAnchor = (key: string): string => anchored('check', key.replace('?', 'all'));

/** A measure of a report, which may be a sum of its figures or a rate: `series-outcome.refused`. */
export const measureAnchor = (kind: string, set: string | null, id: string): string =>
  anchored(kind, ...(set === null ? [] : [set]), id);

/** A judgement of a report: the id of its criterion alone, since a page may link to a hundred of them. */
export const judgementAnchor = (criterion: string): string => anchored(criterion);

/** Parts of a report's page. */
export const PART = {
  assessment: 'assessment',
  checks: 'checks',
  figures: 'figures',
  warnings: 'warnings',
  text: 'text',
} as const;

/**
 * A place in a report, as tables and charts carry it: `fenglin-2010-txt#prose-disclosed.total`. Pages make a link of it;
 * elsewhere it is a mere name.
 */
export const placeIn = (file: string, anchor: string): string => `${reportSlug(file)}#${anchor}`;

/** Names under which a definition stands on the page of definitions. */
export type Defined =
  | 'indicator'
  | 'series'
  | 'rate'
  | 'state'
  | 'check'
  | 'criterion'
  | 'warning'
  | 'form'
  | 'column';

/** `indicator-requests.received`. */
export const definitionAnchor = (kind: Defined, id: string): string => anchored(kind, id);

/**
 * What tells the address of a report or publisher from all others, where one page loads them: its hash, if it has one. A
 * page leads to hundreds of reports, and the letters of their names would be half of its bytes.
 */
export const shortSlug = (slug: string): string => slug.slice(slug.lastIndexOf('_') + 1);

/** Files of data that the texts of very many reports are spread over. */
const BUCKETS = 2 ** 20;

/** In which of them the text of a report is, by its address. */
export const bucketOf = (slug: string): string =>
  String(Number.parseInt(hashOf(slug).slice(-6), 36) % BUCKETS).padStart(7, '0');

/** 53 bits of a text (cyrb53 by bryc, public domain), in base 36: rooms that are pure have no other. */
function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}
