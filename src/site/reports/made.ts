/** What was made of which reports, so that pages are not made again; light, for a run in which nothing changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { HashOf } from '../../dataset/hash-of-file.js';
import { writeWhole } from '../../dataset/whole-file.js';
import { isAsWritten, Written } from '../../dataset/written.js';
import { bucketOf, publisherSlug, reportSlug, shortSlug } from '../../model/address.js';

/** The pages of some reports, made together. */
const Unit = z.object({
  /** Hash of all that they are made from. */
  inputs: z.string(),
  /** Its file and that of its anchors, from the folder of the pages. */
  written: Written,
  /** By report: everything on its page that has an address, in one text, which takes a tenth of a list of them. */
  anchors: z.record(z.string(), z.string()),
});
export type Unit = z.infer<typeof Unit>;

const Made = z.object({
  inputs: z.string(),
  /** Whether each report has a page of its own. */
  own: z.boolean(),
  /** Whether reports among them were typed anew. */
  retyped: z.boolean(),
  /** What belongs to no single report: lists, publishers, what a search finds; and the hash of what each was made from. */
  written: Written,
  from: z.record(z.string(), z.string()),
  /** By shard of the dataset: what the pages of its reports were made from, and the hash of each report. */
  shards: z.record(z.string(), z.object({ inputs: z.string(), reports: z.record(z.string(), z.string()) })),
  units: z.record(z.string(), Unit.omit({ anchors: true })),
});
export type Made = z.infer<typeof Made>;

const MADE = 'made.json';
export const anchorsFile = (folder: string, unit: string) => join(folder, `${unit}.json`);

/** What an earlier run made; null where there is nothing, or it is damaged. */
export function readMade(folder: string): Made | null {
  return parsed(join(folder, MADE), Made);
}

export function writeMade(folder: string, made: Made): void {
  writeWhole(join(folder, MADE), `${JSON.stringify(made)}\n`);
}

export function readAnchors(folder: string, unit: string): Unit['anchors'] | null {
  return parsed(anchorsFile(folder, unit), Unit.shape.anchors);
}

/** The addresses in the text of a page. */
export const anchorsIn = (html: string): string =>
  [' ', ...[...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `${id} `)].join('');

export function writeAnchors(folder: string, unit: string, anchors: Unit['anchors']): void {
  writeWhole(anchorsFile(folder, unit), `${JSON.stringify(anchors)}\n`);
}

function parsed<T>(file: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Whether everything stands as it was made from just these. */
export const isMade = (made: Made | null, folder: string, inputs: string, hashOf?: HashOf): boolean =>
  made?.inputs === inputs &&
  isAsWritten(folder, made.written, hashOf) &&
  Object.values(made.units).every(({ written }) => isAsWritten(folder, written, hashOf));

/** Where places in reports are, as pages beside the folder of reports link to them. */
export interface PlaceLinks {
  /** `fenglin-2010-txt#table-requests.received-total` → its address; null where no page has it. */
  readonly of: (place: string) => string | null;
  /** Whether reports that are quoted were typed anew. */
  readonly retyped: boolean;
  /** What tells whether a place is there, by its name, and a hash of what it says now. */
  readonly told?: {
    readonly by: (place: string) => string;
    readonly hashOf: (by: string) => string;
  };
}

/** The address of a report, or of a place in it, from a page in the folder of the reports. */
export const reportAddress = (file: string, anchor: string | undefined, own: boolean): string =>
  addressOf(reportSlug(file), anchor ?? '', own);

/** The address of a publisher from a page in the folder of the publishers. */
export function publisherAddress(body: string, own: boolean): string {
  const slug = publisherSlug(body);
  return own ? `${encodeURIComponent(slug)}.html` : `publisher.html#${bucketOf(slug)}/${shortSlug(slug)}`;
}

/** A page of its own; else the page that loads it, which is told the file that has it. */
function addressOf(slug: string, anchor: string, own: boolean): string {
  if (own) return `${encodeURIComponent(slug)}.html${anchor && `#${anchor}`}`;
  return `report.html#${bucketOf(slug)}/${shortSlug(slug)}${anchor && `/${anchor}`}`;
}

/** Units whose anchors are kept: those of all reports that charts of many lead to would fill the memory. */
const MOST_UNITS = 2000;

/** Links to what was made: an address that does not exist is none. */
export function placeLinks(
  folder: string,
  { own, retyped, units }: Pick<Made, 'own' | 'retyped' | 'units'>,
): PlaceLinks {
  const unitOf = (slug: string) => (own ? slug : bucketOf(slug));
  /** By unit and report; what was asked for last comes last. */
  const known = new Map<string, ReadonlyMap<string, string>>();
  const anchorsOf = (slug: string): string | undefined => {
    const unit = unitOf(slug);
    let anchors = known.get(unit);
    if (anchors) known.delete(unit);
    else {
      anchors = new Map(Object.entries(readAnchors(folder, unit) ?? {}));
      const [oldest] = known.keys();
      if (oldest !== undefined && known.size >= MOST_UNITS) known.delete(oldest);
    }
    known.set(unit, anchors);
    return anchors.get(slug);
  };
  return {
    retyped,
    told: {
      by: (place) => unitOf(slugOf(place)),
      hashOf: (unit) => {
        const written = Object.entries(units[unit]?.written ?? {});
        return written.find(([name]) => name.endsWith('.json'))?.[1] ?? '';
      },
    },
    of: (place) => {
      const [slug = '', anchor = ''] = place.split('#');
      const anchors = isSlug(slug) ? anchorsOf(slug) : undefined;
      if (anchors === undefined || (anchor !== '' && !anchors.includes(` ${anchor} `))) return null;
      return `reports/${addressOf(slug, anchor, own)}`;
    },
  };
}

const slugOf = (place: string): string => place.split('#')[0] ?? '';

/** What comes out of a notebook may be anything; only an address of ours is looked for. */
const isSlug = (slug: string) => /^[\p{L}\p{N}_-]+$/u.test(slug);
