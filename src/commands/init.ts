/** `gongkai init DIR`: a project of the user's own. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { LIBRARY, packageOf, specIn } from '../corpus/project.js';
import { REVIEW_COLUMNS } from '../corpus/review-rows.js';
import { SOURCE_COLUMNS } from '../corpus/sources.js';
import { posix } from '../dataset/posix-path.js';
import { writeWhole } from '../dataset/whole-file.js';
import { say } from '../model/language.js';
import { both, type Text, template } from '../model/words.js';
import { packageRoot } from '../notebook/package-root.js';
import { templates } from '../notebook/templates.js';
import type { Command } from './command.js';
import { projectAt } from './project.js';

const README = (name: string): Text => ({
  en: `# ${name}

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
`,
  zh: `# ${name}

用 gongkai 读取的政府信息公开工作年度报告。

1. 把年报（网页、Word、Excel、PDF 或文本文件，ZIP 压缩包也可以）放进 \`data/reports/\`。
2. 运行

   \`\`\`sh
   npm install      # 只需一次
   npm run build    # 生成数据表、笔记本和网页：打开 build/site/index.html
   npm run lab      # 在 JupyterLab 中打开笔记本
   \`\`\`

\`data/sources.csv\` 可写明每份年报的出处，\`data/review.csv\` 可写明对某处矛盾的人工结论。
其他命令见 \`npx gongkai --help\`。\`build/\` 里的内容随时可以重新生成。
`,
});

const STAYS = template('  {name} is there already and stays', '  {name} 已存在，保留不动');

const SCRIPTS = {
  build: 'gongkai build',
  watch: 'gongkai watch',
  share: 'gongkai share',
  lab: 'gongkai lab',
};

/** What VS Code offers to install, so that it opens the notebooks and draws their charts. */
const EXTENSIONS = `${JSON.stringify({ recommendations: ['ms-toolsai.jupyter', 'ms-toolsai.jupyter-renderers'] }, null, 2)}\n`;

/** Excel takes a CSV for UTF-8 by this mark. */
const heads = (columns: readonly string[]) => `\ufeff${columns.join(',')}\r\n`;

/**
 * How the new project asks for us: as the one does that we were installed in, and a path as seen from the new one.
 * A checkout is asked for by its path.
 */
function specFor(folder: string, version: string): string {
  const own = packageRoot();
  const asPath = (target: string) => `file:${posix(path.relative(folder, target)) || '.'}`;
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
  usage: both('DIR', '目录'),
  summary: both(
    'a project of your own: folders for reports and notebooks, and what the other commands need',
    '新建自己的项目：年报和笔记本的文件夹，以及其他命令所需的文件',
  ),
  options: {},
  notes: [
    both(
      'Files that are there already stay as they are; a package.json is added to.',
      '已有的文件保持原样；package.json 只作补充。',
    ),
  ],
  run: async ({ positionals, streams: { out, err }, language, version }) => {
    const [given] = positionals;
    if (!given || positionals.length > 1) {
      err(`gongkai init: ${say(both('name one folder.', '请给出一个文件夹。'))}\n`);
      return 1;
    }
    const folder = path.resolve(given);
    if (folder.split(path.sep).includes('node_modules')) {
      err(
        `gongkai init: ${say(both('a folder of installed packages cannot be a project.', '已安装软件包的文件夹不能用作项目。'))}\n`,
      );
      return 1;
    }
    if (packageOf(folder)?.name === LIBRARY) {
      err(
        `gongkai init: ${say(both('this is the checkout of gongkai itself, which is a project already.', '这里是 gongkai 自身的代码目录，本来就是项目。'))}\n`,
      );
      return 1;
    }
    const { reports, notebooks } = projectAt(folder);
    mkdirSync(reports, { recursive: true });
    mkdirSync(notebooks, { recursive: true });
    const manifest = manifestFor(folder, version);
    if (manifest === null) {
      const file = path.join(folder, 'package.json');
      const wrong = both(
        `${file} cannot be read as JSON; mend it and run this again.`,
        `${file} 不是有效的 JSON，请改正后再运行。`,
      );
      err(`gongkai init: ${say(wrong)}\n`);
      return 1;
    }
    writeWhole(path.join(folder, 'package.json'), manifest);
    const files = new Map([
      ['README.md', README(path.basename(folder))[language]],
      ['.gitignore', 'node_modules/\nbuild/\n.venv/\n.ipynb_checkpoints/\n'],
      ['.vscode/extensions.json', EXTENSIONS],
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
      if (existsSync(file)) err(`${say(STAYS({ name }))}\n`);
      else writeWhole(file, content);
    }
    out(`${path.relative(process.cwd(), folder) || '.'}\n`);
    const next = both(
      `Put reports into ${path.join(given, 'data', 'reports')}, then run “npm install” and “npm run build” in ${given}.`,
      `请把年报放进 ${path.join(given, 'data', 'reports')}，然后在 ${given} 中依次运行 “npm install” 和 “npm run build”。`,
    );
    err(`${say(next)}\n`);
    return 0;
  },
};
