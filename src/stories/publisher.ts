/** One publisher: found by a part of its name. */
import type { Gongkai } from '../frames/gongkai.js';
import type { PublisherRow } from '../model/tables/summaries.js';

/** A name that no publisher has, or several have. The message lists the publishers that there are. */
export class PublisherError extends Error {
  override readonly name = 'PublisherError';
}

/** The most names that a message lists. */
const MOST_NAMES = 40;

/**
 * The publisher that a name means: the one of just this name (人民政府 may be left out) or region code, else the only
 * one whose name holds it. Without a name: the one with the most years, and null where there is none.
 * @throws PublisherError if there is no such publisher, or more than one
 */
export function choosePublisher(publishers: readonly PublisherRow[], name = ''): PublisherRow | null {
  const wanted = name.trim().normalize('NFKC');
  if (wanted === '') {
    const [first, ...others] = publishers;
    return others.reduce((best, next) => (next.years > best.years ? next : best), first!) ?? null;
  }
  const plain = ({ body }: PublisherRow) => (body ?? '').replace(/ \(\d{6}\)$/, '');
  // A name that is another's beginning must still be one that can be asked for.
  const ways: readonly ((one: PublisherRow) => boolean)[] = [
    (one) => one.body === wanted || plain(one) === wanted,
    (one) => plain(one) === `${wanted}人民政府` || one.region_code === wanted,
    (one) => (one.body ?? '').includes(wanted),
  ];
  const found = ways.map((way) => publishers.filter(way)).find((some) => some.length > 0) ?? [];
  const [only] = found;
  if (only && found.length === 1) return only;
  const known = found.length > 0 ? found : publishers;
  const listed = known.slice(0, MOST_NAMES).map((one) => `  ${describe(one)}`);
  if (known.length > MOST_NAMES) listed.push(`  … and ${known.length - MOST_NAMES} more`);
  const why =
    found.length > 0
      ? `“${wanted}” is in the names of ${found.length} publishers; say more of the name, or its region code:`
      : publishers.length === 0
        ? `There is no publisher “${wanted}”: no report here says who made it and for which year.`
        : `There is no publisher “${wanted}”. There are:`;
  throw new PublisherError([why, ...listed].join('\n'));
}

/** `株洲市人民政府 (430200): 2017` */
function describe({ body, region_code, first, last, years }: PublisherRow): string {
  const when = first === last ? `${first}` : `${first}–${last}, ${years} reports`;
  const code = region_code && !body?.endsWith(`(${region_code})`) ? ` (${region_code})` : '';
  return `${body}${code}: ${when}`;
}

/** The publisher of a dataset that a name means; see `choosePublisher`. */
export const publisherOf = async (g: Gongkai, name: string): Promise<PublisherRow | null> =>
  choosePublisher((await g.publishers).rows(), name);
