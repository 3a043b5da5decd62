/** `npm run kills -- [--count 200] [--seed 1]`: builds that are killed at random moments and run again. */
import { parseArgs } from 'node:util';
import { killRuns } from '../kills/kill.js';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const { count, midst, wrong } = await killRuns(Number(values.count), Number(values.seed), console.log);
for (const one of wrong) console.log(one);
console.log(`${count} kills, ${midst} in the midst of a run: ${wrong.length} violations`);
process.exitCode = wrong.length > 0 ? 1 : 0;
