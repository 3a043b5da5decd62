// Writes THIRD-PARTY.md: every package that an installation brings, with its licence. Run by hand after a change of
// package-lock.json; a test holds the file true.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);

/** Packages whose manifest names no licence, but whose licence file does. */
const BY_FILE = { 'typed-function': 'MIT' };

/** The licence of a package of the lock file. */
export const licenceOf = (called, { license }) => license ?? BY_FILE[called] ?? 'UNKNOWN';

export function thirdParty() {
  const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));
  const lines = new Set();
  for (const [place, entry] of Object.entries(packages)) {
    const { version, dev, devOptional, link, name } = entry;
    if (!place.includes('node_modules/') || dev || devOptional || link) continue;
    const called = name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    lines.add(`| ${called} | ${version} | ${licenceOf(called, entry)} |`);
  }
  return `# Packages of others

What \`npm install gongkai\` brings beside gongkai itself, with the licence of each; written by \`npm run licences\`.

| package | version | licence |
|---|---|---|
${[...lines].sort().join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('THIRD-PARTY.md', root), thirdParty());
