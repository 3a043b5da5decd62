/**
 * `npm run patterns`: which regular expressions of the reader can backtrack, and what text makes them. Fails for those
 * whose time grows exponentially; the others are held by limits on sentences, lines and values, as `growth.ts` measures.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { check } from 'recheck';

const built = path.join(import.meta.dirname, '../../src');
const ROOMS = /^(?:document|extract|checks|corpus|domain)[/\\].*\.js$/;
const TIMEOUT_MS = 3000;

const patterns = new Map<
  string,
  { readonly file: string; readonly source: string; readonly flags: string }
>();
for (const file of readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) =>
  ROOMS.test(name),
)) {
  const code = readFileSync(path.join(built, file), 'utf8');
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    Literal({ regex }) {
      if (regex)
        patterns.set(`${regex.pattern}/${regex.flags}`, { file, source: regex.pattern, flags: regex.flags });
    },
  });
}

for (const { file, source, flags } of patterns.values()) {
  const found = await check(source, flags, { timeout: TIMEOUT_MS });
  if (found.status === 'safe') continue;
  const how = found.status === 'vulnerable' ? found.complexity.summary : 'not decided in time';
  console.log(`${file}: ${how}: /${source.slice(0, 120)}/${flags}`);
  if (found.status === 'vulnerable' && found.complexity.type === 'exponential') process.exitCode = 1;
}
console.log(`${patterns.size} patterns`);
