/** A notebook to begin with. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../model/language.js';
import { both, type Text } from '../model/words.js';

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
    caption: {
      en: 'Reports by the year they report on, and how many state the requests received.',
      zh: '各年度的年报份数，及其中写明收到申请数的份数。',
    },
    labels: {
      reports: { en: 'Reports', zh: '年报（份）' },
      stated: { en: 'State the number', zh: '写明的年报（份）' },
    },
    empty: { en: 'There are no reports yet.', zh: '还没有年报。' },
  });`;

const CHART = `await received.plot(line({
  x: 'year', y: 'value', color: 'body', tip: ['quote'],
  title: { en: 'Requests received by year', zh: '历年收到的申请' },
}));`;

const PROSE = {
  lead: both(
    'Say in two sentences what this notebook shows, and of which reports.',
    '用两句话说明本篇展示什么、依据哪些年报。',
  ),
  table: both(
    '## How many reports are there for each year?\n\nSay what is seen, and what must not be concluded from it.',
    '## 各年度有多少份年报？\n\n说明看到了什么，以及不能由此得出什么结论。',
  ),
  chart: both(
    '## How many requests were received?\n\nThis chart is one line of code. Change it.',
    '## 收到多少申请？\n\n这幅图只有一行代码，可以修改。',
  ),
};

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

/** The cells of a new notebook: a title, the set-up, one question, one table, one chart; its prose in both languages. */
export function notebookText(name: string): string {
  const title = titleOf(name);
  const markdown = ({ en, zh }: Text) => [
    { cell_type: 'markdown', metadata: {}, source: en },
    { cell_type: 'markdown', metadata: { lang: 'zh' }, source: zh },
  ];
  const code = (source: string) => ({
    cell_type: 'code',
    execution_count: null,
    metadata: {},
    outputs: [],
    source,
  });
  const cells = [
    ...markdown(both(`# ${title}\n\n${PROSE.lead.en}`, `# ${title}\n\n${PROSE.lead.zh}`)),
    code(SETUP),
    ...markdown(PROSE.table),
    code(TABLE),
    ...markdown(PROSE.chart),
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
