/** Styles and scripts of the pages, which lie in `assets/`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../model/language.js';
import { LANGUAGE_NAMES } from '../notebook/editions.js';
import { packageRoot } from '../notebook/package-root.js';
import { scriptWords } from './script-words.js';

const ownFolder = () => join(packageRoot(), 'src', 'site', 'assets');

/** What all pages run, in this order. */
const PAGE_PARTS = ['load', 'folds', 'cards', 'tables', 'search'] as const;

/** All of them by name. */
export function assets(): [string, Buffer][] {
  const own = ownFolder();
  const files = readdirSync(own, { withFileTypes: true }).filter((one) => one.isFile());
  return [
    ...files.map(({ name }): [string, Buffer] => [name, readFileSync(join(own, name))]),
    ['site.js', Buffer.from(siteScript(join(own, 'page')))],
  ];
}

/** Hash of them, which the hash of the library does not hold: a site with older ones is not up to date. */
export function hashOfAssets(own = ownFolder()): string {
  const hash = createHash('sha256');
  const entries = readdirSync(own, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.sort()) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** The words of scripts, and what all pages run, as one script. */
function siteScript(folder: string): string {
  const words = LANGUAGE_NAMES.map((language) => [LANGUAGES[language].tag, scriptWords(language)]);
  const parts = PAGE_PARTS.map((name) => readFileSync(join(folder, `${name}.js`), 'utf8'));
  return [`window.gongkai = { words: ${JSON.stringify(Object.fromEntries(words))} };\n`, ...parts].join('');
}
