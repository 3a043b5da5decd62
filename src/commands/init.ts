/** `gongkai init DIR`: a project of the user's own. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { LIBRARY, packageOf, specIn } from '../corpus/project.js';
import { REVIEW_COLUMNS } from '../corpus/review-rows.js';
import { SOURCE_COLUMNS } from '../corpus/sources.js';
import { writeWhole } from '../dataset/whole-file.js';
import { packageRoot } from '../notebook/package-root.js';
import { templates } from '../notebook/templates.js';
import type { Command } from './command.js';
import { projectAt } from './project.js';

const README = (name: string) => `# ${name}

Annual reports on government information disclosure (政府信息公开工作年度报告), read by gongkai.

1. Put the reports (pages, Word, Excel or PDF files, texts; archives, too) into \`data/reports/\`.
2. Run

   \`\`\`sh
   npm install      # once
   npm run build    # tables, notebooks and pages: open build/site/index.html
   npm run lab      # JupyterLab on the notebooks
   \`\`\`

\`data/sources.csv\` may say where each report came from, \`data/review.csv\` what people think of a contradiction.
\`npx gongkai --help\` names the other commands. What is in \`build/\` can be made again at any time.
`;

const SCRIPTS = {
  build: 'gongkai build',
  watch: 'gongkai watch',
  share: 'gongkai share',
  lab: 'gongkai lab',
};

/** Excel takes a CSV for UTF-8 by this mark. */
const heads = (columns: readonly string[]) => `\ufeff${columns.join(',')}\r\n`;

/**
 * How the new project asks for us: as the one does that we were installed in, and a path as seen from the new one.
 * A checkout is asked for by its path.
 */
function specFor(folder: string, version: string): string {
  const own = packageRoot();
  const asPath = (target: string) => `file:${path.relative(folder, target).split(path.sep).join('/') || '.'}`;
  const inside = own.split(path.sep).lastIndexOf('node_modules');
  if (inside === -1) return asPath(own);
  const home = own.split(path.sep).slice(0, inside).join(path.sep) || path.sep;
  const spec = specIn(packageOf(home));
  if (spec === null) return `^${version}`;
  const local = /^(?:file:)?((?:\.{0,2}\/|[A-Za-z]:[\\/]).*|[^:@]*\.tgz)$/.exec(spec)?.[1];
  return local === undefined ? spec : asPath(path.resolve(home, local));
}

/** The package.json of the folder with what a project needs; what is in it already stays. */
function manifestFor(folder: string, version: string): string | null {
  const known = packageOf(folder);
  if (known === null && existsSync(path.join(folder, 'package.json'))) return null;
  const scripts = { ...SCRIPTS, ...(known?.scripts as object | undefined) };
  const asked = specIn(known) === null ? { [LIBRARY]: specFor(folder, version) } : {};
  const name = path
    .basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-._]+|-+$/g, '');
  const manifest = {
    ...(known ?? { name: !name || name === LIBRARY ? 'reports' : name, version: '0.0.0', private: true }),
    scripts,
    dependencies: { ...(known?.dependencies as object | undefined), ...asked },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

export const command: Command = {
  usage: 'DIR',
  summary: 'a project of your own: folders for reports and notebooks, and what the other commands need',
  options: {},
  notes: ['Files that are there already stay as they are; a package.json is added to.'],
  run: async ({ positionals, streams: { out, err }, version }) => {
    const [given] = positionals;
    if (!given || positionals.length > 1) {
      err('gongkai init: name one folder.\n');
      return 1;
    }
    const folder = path.resolve(given);
    if (folder.split(path.sep).includes('node_modules')) {
      err('gongkai init: a folder of installed packages cannot be a project.\n');
      return 1;
    }
    if (packageOf(folder)?.name === LIBRARY) {
      err('gongkai init: this is the checkout of gongkai itself, which is a project already.\n');
      return 1;
    }
    const { reports, notebooks } = projectAt(folder);
    mkdirSync(reports, { recursive: true });
    mkdirSync(notebooks, { recursive: true });
    const manifest = manifestFor(folder, version);
    if (manifest === null) {
      err(
        `gongkai init: ${path.join(folder, 'package.json')} cannot be read as JSON; mend it and run this again.\n`,
      );
      return 1;
    }
    writeWhole(path.join(folder, 'package.json'), manifest);
    const files = new Map([
      ['README.md', README(path.basename(folder))],
      ['.gitignore', 'node_modules/\nbuild/\n.venv/\n.ipynb_checkpoints/\n'],
      ['data/review.csv', heads(REVIEW_COLUMNS)],
      ['data/sources.csv', heads(SOURCE_COLUMNS)],
      // The cookbook joins with it; whose numbers stand there is for the owner of the project to say.
      ['data/population.csv', 'code,name,population,as_of,source\n'],
    ]);
    // Notebooks of one's own are not mixed with ours.
    if (!readdirSync(notebooks).some((name) => name.endsWith('.ipynb')))
      for (const [name, text] of templates()) files.set(`notebooks/${name}`, text);
    for (const [name, content] of files) {
      const file = path.join(folder, ...name.split('/'));
      if (existsSync(file)) err(`  ${name} is there already and stays\n`);
      else writeWhole(file, content);
    }
    out(`${path.relative(process.cwd(), folder) || '.'}\n`);
    err(
      `Put reports into ${path.join(given, 'data', 'reports')}, then run “npm install” and “npm run build” in ${given}.\n`,
    );
    return 0;
  },
};
