/** `npm run fuzz -- [--count 100000] [--seed 1]`: stirred reports, until something does not hold or the count is reached. */
import { parseArgs } from 'node:util';
import { fuzz } from '../generate/stir.js';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
const started = performance.now();
let wrong = 0;
const read = await fuzz(
  seed,
  (done) => {
    if (done > 0 && done % 10_000 === 0)
      console.log(`${done} files in ${Math.round((performance.now() - started) / 1000)} s`);
    return done >= count;
  },
  (what) => {
    wrong++;
    console.log(what);
  },
);
console.log(
  `${read} files from seed ${seed} in ${Math.round((performance.now() - started) / 1000)} s: ${wrong} violations`,
);
process.exitCode = wrong > 0 ? 1 : 0;
