/** `npm run kills -- [--count 200] [--seed 1]`: builds that are killed at random moments and run again. */
import { killRuns } from '../commands/kill.js';
import { optionsOf } from './options.js';

const { options } = optionsOf('npm run kills -- [--count 200] [--seed 1]', { count: 200, seed: 1 });
const { count, midst, wrong } = await killRuns(options.count, options.seed, console.log);
for (const one of wrong) console.log(one);
console.log(`${count} kills, ${midst} in the midst of a run: ${wrong.length} violations`);
process.exitCode = wrong.length > 0 ? 1 : 0;
