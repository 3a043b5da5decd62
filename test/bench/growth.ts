/** How the time of reading hostile files grows, up to a second each: `npm run bench`. Fails above n·log n. */
import { growthOf } from '../growth.js';
import { HOSTILE } from './hostile.js';

for (const [name, hostile] of Object.entries(HOSTILE)) {
  const { said, tooFast } = await growthOf(hostile, { enough: 1000, most: 3_900_000 });
  if (tooFast) process.exitCode = 1;
  console.log(`${tooFast ? 'GROWS TOO FAST ' : ''}${name}: ${said}`);
}
