/** Writes the pages of all publishers and their list; like reports, very many of them are data of one page. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { group } from 'd3-array';
import type { Dataset } from '../../dataset/dataset.js';
import { posix } from '../../dataset/posix-path.js';
import { writeIfChanged } from '../../dataset/whole-file.js';
import { publisherSlug } from '../../model/address.js';
import { pinyinOf } from '../pinyin.js';
import { contextOf } from '../reports/context.js';
import { publisherAddress, reportAddress } from '../reports/made.js';
import { hashOf } from '../reports/pages.js';
import { frameOf } from './page-frame.js';
import { type Listed, publisherData } from './publisher-data.js';
import { renderPublisher } from './publisher-page.js';
import { loaderPage, pages, type Shelf, texts } from './shelves.js';
import { byShard, shardsOf, type Unit, type Where } from './where.js';
import { type ListOptions, writeList } from './write-list.js';

export interface PublisherPagesOptions extends ListOptions, Where {
  /** Folder of the pages. */
  readonly folder: string;
  /** Whether each publisher, and each report, has a page of its own. */
  readonly own: boolean;
  readonly ownReports: boolean;
  /** Whether reports that are quoted were typed anew. */
  readonly retyped: boolean;
  /** By report the hash of what its page is made from: what is said of a publisher is said of its reports. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Publishers whose rows are in memory at once. */
const AT_ONCE = 200;

/** The folder of publishers, as seen from that of the reports. */
const IN_PUBLISHERS = '../publishers/';
const LOADER = 'publisher.html';

export async function writePublishers(dataset: Dataset, options: PublisherPagesOptions): Promise<void> {
  const { folder, language, publishers, own, ownReports, shards, retyped, beside } = options;
  const context = contextOf(language, {
    report: (file, anchor) => `../reports/${reportAddress(file, anchor, ownReports)}`,
    publisher: (body) => publisherAddress(body, own),
    definitions: '../definitions.html',
  });
  if (!own)
    beside.write(`${IN_PUBLISHERS}${LOADER}`, hashOf(options.common, frameOf(options)), () =>
      loaderPage(LOADER, context, options),
    );
  writeList(IN_PUBLISHERS, context, options);
  const shelf = own ? pages(options) : texts(options);
  const byName = group(publishers, ({ body }) => shelf.nameOf(publisherSlug(body)));
  const units = [...byName].map(([name, of]): Unit => ({ name: `${IN_PUBLISHERS}${name}`, publishers: of }));
  const inputs = inputsOf(shelf, options);
  const due = units.filter((unit) => beside.isDue(unit.name, inputs(unit)));
  for (const some of inChunks(byShard(due, options))) {
    // All reports of a publisher are in one shard: of the others nothing is asked.
    await dataset.narrowTo(shardsOf(some, options));
    const listed = some.flatMap((unit) => unit.publishers);
    const data = new Map((await publisherData(dataset, listed)).map((one) => [one.row.body, one]));
    for (const unit of some) {
      const told = unit.publishers.map(({ body }) => {
        const own = data.get(body)!;
        const names = [...new Set([body, ...own.reports.flatMap(({ publisher }) => publisher ?? [])])];
        const said = { pinyin: pinyinOf(body), retyped };
        return { slug: publisherSlug(body), body, names, article: renderPublisher(own, said, context) };
      });
      const name = unit.name.slice(IN_PUBLISHERS.length);
      writeIfChanged(join(folder, name), shelf.textOf(name, told));
    }
  }
  if (due.length > 0) await dataset.narrowTo(shards);
  const there = new Set(beside.names(IN_PUBLISHERS));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(?:html|js)$/.test(name) && !there.has(`${IN_PUBLISHERS}${posix(name)}`))
      rmSync(join(folder, name));
}

/** Gives the hash of all that a file is made from. */
function inputsOf(
  { made }: Shelf,
  { common, files, hashes, retyped }: PublisherPagesOptions,
): (unit: Unit) => string {
  const around = hashOf(common, retyped, made);
  const said = ({ body }: Listed) => [body, (files.get(body) ?? []).map((file) => [file, hashes.get(file)])];
  return ({ publishers }) => hashOf(around, publishers.map(said));
}

function* inChunks(units: readonly Unit[]): Generator<Unit[]> {
  let chunk: Unit[] = [];
  let held = 0;
  for (const unit of units) {
    chunk.push(unit);
    held += unit.publishers.length;
    if (held < AT_ONCE) continue;
    yield chunk;
    chunk = [];
    held = 0;
  }
  if (chunk.length > 0) yield chunk;
}
