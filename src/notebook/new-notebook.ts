/** A notebook to begin with. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../model/language.js';
import { both } from '../model/words.js';

/** A name that no notebook can have, or that one has already. */
export class NameError extends Error {
  override readonly name = 'NameError';
}

/** The name that notebooks import. */
const LIBRARY = 'gongkai';

const SETUP = `import { line, n, open } from '${LIBRARY}';

const g = await open();
const received = await g.series.where({ series: 'requests.received' });`;

const TABLE = `received
  .by('year')
  .summarise({ reports: n(), stated: n('value') })
  .sort('year')
  .show({
    caption: 'Reports by the year they report on, and how many state the requests received.',
    labels: { reports: 'Reports 份', stated: 'State the number' },
    empty: 'There are no reports yet.',
  });`;

const CHART = `await received.plot(line({ x: 'year', y: 'value', color: 'body', tip: ['quote'], title: 'Requests received by year' }));`;

/** Letters of any script, digits and hyphens: what stands in a file name and in an address everywhere. */
const slugOf = (name: string) =>
  name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** The words of a notebook's name that do not open a tag or a heading of their own. */
const titleOf = (name: string) => {
  const words = name.trim().replace(/\s+/g, ' ').replace(/[-_]/g, ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return title.replace(/[\\`*_{}[\]()#+!<>&|~$]/g, '\\$&');
};

/** The cells of a new notebook: a title, the set-up, one question, one table, one chart. */
export function notebookText(name: string): string {
  const markdown = (source: string) => ({ cell_type: 'markdown', metadata: {}, source });
  const code = (source: string) => ({
    cell_type: 'code',
    execution_count: null,
    metadata: {},
    outputs: [],
    source,
  });
  const cells = [
    markdown(`# ${titleOf(name)}\n\nSay in two sentences what this notebook shows, and of which reports.`),
    code(SETUP),
    markdown(
      '## How many reports are there for each year?\n\nSay what is seen, and what must not be concluded from it.',
    ),
    code(TABLE),
    markdown('## How many requests were received?\n\nThis chart is one line of code. Change it.'),
    code(CHART),
  ].map((cell, at) => ({ ...cell, id: `cell-${at + 1}` }));
  const metadata = {
    kernelspec: { display_name: 'TypeScript', language: 'typescript', name: 'tslab' },
    language_info: { file_extension: '.ts', mimetype: 'text/typescript', name: 'typescript' },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

/**
 * Writes `NN-name.ipynb`, numbered after the last one there.
 * @returns its path
 * @throws NameError if the name is empty, or a notebook has it
 */
export function newNotebook(folder: string, name: string): string {
  const slug = slugOf(name);
  if (slug === '') {
    const none = both(
      'name the notebook, as in “gongkai new-notebook refusals”.',
      '请给出笔记本的名称，例如 “gongkai new-notebook 不予公开”。',
    );
    throw new NameError(say(none));
  }
  if (slug.length > 80) {
    throw new NameError(say(both('the name is longer than 80 characters.', '名称超过 80 个字符。')));
  }
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder).filter((file) => file.endsWith('.ipynb'));
  const same = names.find((file) => file.replace(/^\d+-/, '') === `${slug}.ipynb`);
  if (same) {
    const taken = join(folder, same);
    throw new NameError(
      say(both(`there is a notebook of that name: ${taken}.`, `已有同名的笔记本：${taken}。`)),
    );
  }
  const last = Math.max(0, ...names.map((file) => Number(/^\d+/.exec(file)?.[0] ?? 0)));
  const file = join(folder, `${String(last + 1).padStart(2, '0')}-${slug}.ipynb`);
  if (existsSync(file)) throw new NameError(say(both(`${file} exists.`, `${file} 已存在。`)));
  // "wx" fails rather than overwrite, also where another process was faster.
  writeFileSync(file, notebookText(name), { flag: 'wx' });
  return file;
}
