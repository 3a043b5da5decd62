/**
 * Golden pictures: what a chart looked like when a person last looked at it, in `test/golden/<chart>.svg`. One that is
 * missing is a failure. `GOLDEN=write` writes them, and never where CI runs.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../test/golden');

/** A tag a line, so that a difference can be read. */
const inLines = (svg: string): string => `${svg.replace(/></g, '>\n<')}\n`;

/** Fails where the picture differs from the golden one, and where there is none. */
export function isGolden(name: string, svg: string): void {
  const file = path.join(folder, `${name}.svg`);
  const drawn = inLines(svg);
  if (process.env.GOLDEN === 'write') {
    assert.ok(!process.env.CI, 'golden pictures are not made by CI: a person looks at them first');
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, drawn);
    return;
  }
  assert.ok(existsSync(file), `test/golden/${name}.svg is missing; GOLDEN=write makes it`);
  const golden = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  if (golden === drawn) return;
  const [before, after] = [golden.split('\n'), drawn.split('\n')];
  const at = after.findIndex((line, at) => line !== before[at]);
  assert.fail(
    `${name} is drawn otherwise than test/golden/${name}.svg, from line ${at + 1}: ${before[at]} → ${after[at]}`,
  );
}
