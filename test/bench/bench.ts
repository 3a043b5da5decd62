/**
 * `npm run bench -- [PART…] [--most 10000] [--figures 1000000] [--count 5000]`: how fast it is, beside what else there is, as
 * ratios that hold on any machine. Parts: readers, sizes, queries, cluster, parse, checks, growth; without one all are run.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { withoutSpark } from '../cluster/spark.js';
import { optionsOf } from './options.js';
import { queries } from './queries.js';
import { readers } from './readers.js';
import { sizes } from './sizes.js';

const { options, words } = optionsOf(
  'npm run bench -- [PART…] [--most 10000] [--figures 1000000] [--count 5000]; ' +
    'parts: readers sizes queries cluster parse checks growth',
  { most: 10_000, figures: 1_000_000, count: 5000 },
);

/** A part that is a program of its own. */
function program(name: string, ...args: readonly string[]): void {
  const script = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
  console.log(`\n${name}`);
  if (spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status !== 0) process.exitCode = 1;
}

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  readers,
  sizes: () => sizes(options.most),
  queries: () => queries(options.figures),
  cluster: () => {
    const without = withoutSpark();
    if (without) console.log(`\nwithout Spark: ${without}`);
    else program('cluster', '--count', String(options.count));
  },
  parse: () => program('parse'),
  checks: () => program('checks'),
  growth: () => program('growth'),
};

const unknown = words.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`there is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  process.exit(1);
}
for (const [name, run] of Object.entries(PARTS)) if (words.length === 0 || words.includes(name)) await run();
