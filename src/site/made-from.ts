/** What a site, and each page of a notebook in it, was made from: what would be made of the same again is left as it stands. */
import { join } from 'node:path';
import { z } from 'zod';
import type { HashOf } from '../dataset/hash-of-file.js';
import { readStored } from '../dataset/stored.js';
import { writeWhole } from '../dataset/whole-file.js';
import { isAsWritten, Written, writtenIn } from '../dataset/written.js';
import type { PlaceLinks } from './reports/made.js';

const Page = z.object({
  /** Hash of all but what the reports say. */
  inputs: z.string(),
  /** What says which places the reports have that it leads to, and the hash of each. */
  places: z.record(z.string(), z.string()),
  files: Written,
});

const Site = z.object({ inputs: z.string(), pages: z.record(z.string(), Page), others: Written });
type Site = z.infer<typeof Site>;

export type MadePage = Readonly<z.infer<typeof Page>>;

const NAME = '.made-from.json';

/** The record of the folder of a site. */
export class SiteRecord {
  private readonly before: Site | null;

  /** A missing or damaged record only costs time. */
  constructor(
    private readonly folder: string,
    private readonly hashOf?: HashOf,
  ) {
    this.before = readStored(join(folder, NAME), Site);
  }

  /** Whether the whole site was made from just this, and all of its files are as they were written. */
  stands(inputs: string): boolean {
    if (this.before?.inputs !== inputs) return false;
    const { pages, others } = this.before;
    return [others, ...Object.values(pages).map(({ files }) => files)].every((files) => this.isThere(files));
  }

  /** A page that an earlier run made from just this, if its files are as they were written; else null. */
  page(key: string, inputs: string, links: PlaceLinks | null): MadePage | null {
    const known = this.before?.pages[key];
    if (known?.inputs !== inputs) return null;
    const isSame = Object.entries(known.places).every(([by, hash]) => links?.told?.hashOf(by) === hash);
    return isSame && this.isThere(known.files) ? known : null;
  }

  /** Remembers what was made from what. */
  write(inputs: string, names: readonly string[], pages: Readonly<Record<string, MadePage>>): void {
    const own = new Set(Object.values(pages).flatMap(({ files }) => Object.keys(files)));
    const others = writtenIn(
      this.folder,
      names.filter((name) => !own.has(name)),
    );
    writeWhole(join(this.folder, NAME), `${JSON.stringify({ inputs, pages, others } satisfies Site)}\n`);
  }

  private isThere(files: Written): boolean {
    return isAsWritten(this.folder, files, this.hashOf);
  }
}

/** Links that take note of what tells where they lead. */
export function noting(links: PlaceLinks): {
  readonly links: PlaceLinks;
  readonly places: () => MadePage['places'];
} {
  const { told } = links;
  const by = new Set<string>();
  const of = (place: string) => {
    if (told) by.add(told.by(place));
    return links.of(place);
  };
  const places = () => Object.fromEntries([...by].sort().map((one) => [one, told!.hashOf(one)]));
  return { links: { ...links, of }, places };
}
