/** A folder of made-up reports: publishers with several years each, half of them pages and half texts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { LAYOUTS } from '../extract/render.js';
import { bytesOf, CLEAN, printed } from './page.js';
import { publishers } from './publishers.js';
import { sentences } from './sentences.js';
import { truths } from './truth.js';

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const PAGES = LAYOUTS.filter(({ name }) => name.startsWith('HTML'));
const TEXTS = LAYOUTS.filter(({ name }) => !name.startsWith('HTML'));

/** Writes `count` files below the folder, the same for the same seed. */
export function writeReports(folder: string, count: number, seed = 1): void {
  const options = (numRuns: number) => ({ seed, numRuns });
  const who = fc.sample(publishers, options(Math.ceil(count / YEARS.length)));
  const made = fc.sample(truths, options(count));
  const said = fc.sample(fc.array(sentences, { maxLength: 4 }), options(count));
  for (const [at, truth] of made.entries()) {
    const body = Math.floor(at / YEARS.length);
    const year = YEARS[at % YEARS.length]!;
    const layouts = at % 2 === 0 ? PAGES : TEXTS;
    const layout = layouts[Math.floor(at / 2) % layouts.length]!;
    const publisher = who[body]!;
    const bytes = bytesOf(printed({ ...truth, publisher, year }, said[at]!, { layout, ...CLEAN }), 'utf-8');
    // No folder holds so many files that listing it takes long.
    const file = path.join(
      folder,
      String(Math.floor(body / 100)),
      `${body}-${publisher.name}`,
      `${year}.html`,
    );
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
