// What strangers' compilers and `require` need of dist/: types that hold without skipLibCheck, and a door for CommonJS.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const typesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'));

/** Packages whose types danfo's own types ask for and that nobody installs: what comes from them is of any type. */
const WITHOUT_TYPES = ['plotly.js-dist-min', 'node-fetch', 'papaparse', 'request', 'xlsx', 'table'];

const escaped = (text) => text.replace(/[.\\/-]/g, '\\$&');

/** A file of danfo's types without imports that lead nowhere. */
function mended(text) {
  let out = text.replace(/import (\w+) from (["'])stream\2;/g, 'import * as $1 from "stream";');
  for (const name of WITHOUT_TYPES) {
    const from = `from ["']${escaped(name)}["'];`;
    out = out
      .replace(new RegExp(`import \\{([^}]*)\\} ${from}`, 'g'), (_, names) =>
        names
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean)
          .map((one) => `type ${one} = any;`)
          .join('\n'),
      )
      .replace(
        new RegExp(`import (?:\\* as )?(\\w+) ${from}`, 'g'),
        (_, one) => `declare namespace ${one} { type RequiredUriUrl = any; type CoreOptions = any; }`,
      );
  }
  return out;
}

/**
 * Copies danfo's types, mended, to dist/danfo/, and lets ours ask for those.
 * @param dist folder of the built library
 */
function ownDanfo(dist) {
  const manifest = createRequire(import.meta.url).resolve('danfojs-node/package.json');
  const source = path.join(path.dirname(manifest), 'dist');
  const target = path.join(dist, 'danfo');
  rmSync(target, { recursive: true, force: true });
  for (const name of typesIn(source)) {
    const file = path.join(target, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, mended(readFileSync(path.join(source, name), 'utf8')));
  }
  writeFileSync(path.join(target, 'package.json'), '{ "type": "commonjs" }\n');
  const entry = path.join(target, 'danfojs-node', 'src', 'index.js');
  for (const name of typesIn(dist)) {
    if (/^(?:danfo|cjs)[\\/]/.test(name)) continue;
    const file = path.join(dist, name);
    const text = readFileSync(file, 'utf8');
    if (!/["']danfojs-node["']/.test(text)) continue;
    const to = path.relative(path.dirname(file), entry).split(path.sep).join('/');
    writeFileSync(file, text.replace(/(["'])danfojs-node\1/g, `'${to.startsWith('.') ? to : `./${to}`}'`));
  }
}

/** The files that a file of types leads to, itself included. */
function reached(file, known = new Set()) {
  if (known.has(file) || !existsSync(file)) return known;
  known.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()?["'](\.[^"']+)\.js["']/g))
    reached(path.join(path.dirname(file), `${name}.d.ts`), known);
  return known;
}

/**
 * A folder dist/cjs/ for `require`: the library is loaded as it is (Node can, from 20.19), and its types stand there
 * once more, since TypeScript takes a file for CommonJS by the package.json above it.
 */
function commonJs(dist, entries) {
  const target = path.join(dist, 'cjs');
  rmSync(target, { recursive: true, force: true });
  for (const entry of entries) {
    const here = path.join(dist, entry);
    for (const file of reached(here.replace(/\.js$/, '.d.ts'))) {
      const name = path.relative(dist, file);
      if (name.startsWith(`danfo${path.sep}`)) continue;
      mkdirSync(path.dirname(path.join(target, name)), { recursive: true });
      cpSync(file, path.join(target, name));
    }
    const door = path.join(target, entry);
    mkdirSync(path.dirname(door), { recursive: true });
    const to = path.relative(path.dirname(door), here).split(path.sep).join('/');
    writeFileSync(door, `module.exports = require('${to}');\n`);
  }
  cpSync(path.join(dist, 'danfo'), path.join(target, 'danfo'), { recursive: true });
  writeFileSync(path.join(target, 'package.json'), '{ "type": "commonjs" }\n');
}

/** @param {string} dist @param {Record<string, unknown>} exports of package.json */
export function buildTypes(dist, exports) {
  ownDanfo(dist);
  const entries = Object.values(exports).flatMap((one) =>
    typeof one === 'object' && one.require ? [path.relative('dist', one.import.default)] : [],
  );
  commonJs(dist, entries);
}
