/** One publisher: found by a part of its name. */
import type { Gongkai } from '../frames/gongkai.js';
import { say } from '../model/language.js';
import { counted } from '../model/nouns.js';
import type { PublisherRow } from '../model/tables/summaries.js';
import { template } from '../model/words.js';

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
  if (known.length > MOST_NAMES) listed.push(say(SAID.more({ count: known.length - MOST_NAMES })));
  const why =
    found.length > 0
      ? SAID.several({ wanted, count: found.length })
      : (publishers.length === 0 ? SAID.nobody : SAID.not_there)({ wanted });
  throw new PublisherError([say(why), ...listed].join('\n'));
}

const SAID = {
  several: template(
    '“{wanted}” is in the names of {count} publishers; say more of the name, or its region code:',
    '有 {count} 个机关的名称含“{wanted}”，请写得更完整，或写行政区划代码：',
  ),
  nobody: template(
    'There is no publisher “{wanted}”: no report here says who made it and for which year.',
    '没有“{wanted}”：此处的年报均未写明发布机关和年度。',
  ),
  not_there: template('There is no publisher “{wanted}”. There are:', '没有“{wanted}”。现有机关：'),
  more: template('  … and {count} more', '  ……另有 {count} 个'),
  one_year: template('{who}: {first}', '{who}：{first} 年'),
  years: template('{who}: {first}–{last}, {reports}', '{who}：{first}—{last} 年，{reports}'),
};

/** `株洲市人民政府 (430200): 2017` */
function describe({ body, region_code, first, last, years }: PublisherRow): string {
  const code = region_code && !body?.endsWith(`(${region_code})`) ? ` (${region_code})` : '';
  const who = `${body}${code}`;
  const span = { who, first: first ?? '–', last: last ?? '–', reports: counted(years, 'report') };
  return say(first === last ? SAID.one_year(span) : SAID.years(span));
}

/** The publisher of a dataset that a name means; see `choosePublisher`. */
export async function publisherOf(g: Gongkai, name: string): Promise<PublisherRow | null> {
  // Without a name one row is asked for, so that other publishers change nothing: the table's order decides among equals.
  const most = () => g.publishers.sort('body').sort('first').sort('reports', { descending: true });
  const asked = name.trim() === '' ? most().sort('years', { descending: true }).limit(1) : g.publishers;
  return choosePublisher((await asked).rows(), name);
}
