/** From a finished build to what can be passed on, into `build/share`: what `npm run share` does. */
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildFolder } from '../corpus/project.js';
import { readSources } from '../corpus/sources.js';
import type { Tell } from '../corpus/tell.js';
import { writeWhole } from '../dataset/whole-file.js';
import { say } from '../model/language.js';
import { both, type Language, type Text } from '../model/words.js';
import { LANGUAGE_NAMES } from '../notebook/editions.js';
import { introduce } from '../site/page.js';
import { editionFolder, fileAddress, placeOf } from '../site/place.js';
import { plainNotebook } from '../site/plain-notebook.js';
import { inlineAssets, renderSingle, type SinglesBeside } from '../site/single-file.js';
import { writeSite } from '../site/site.js';
import { buildOptions } from './build.js';
import type { Command } from './command.js';
import { LIMIT_OPTIONS } from './limit-options.js';
import { progressOn } from './progress.js';
import { BUNDLE, writeBundle } from './share-bundle.js';
import { dataFiles } from './share-data.js';
import { printAll, type ReadyEntry } from './share-pdf.js';
import { buildAll, type StartOptions, withBuild } from './start.js';

export interface ShareOptions extends StartOptions {
  /** Where a browser is looked for (default process.env). */
  readonly env?: NodeJS.ProcessEnv;
}

/** Folders of the site that are written where the reports are read, and not with the other pages. */
const AS_BUILT = ['reports', 'publishers', 'search'];

const README: Text = both(
  `What is here

site/       the pages; open site/index.html, or put the folder on any web server;
            each page leads to the same in the other language
single/     each page as one file, for a mail; they lead to one another where they lie together
notebooks/  the executed notebooks with pictures, for GitHub and JupyterLab
pdf/        the pages on paper, where a browser was found to print them
gongkai-offline.zip   site/, single/ and data/ as one file
data/       the tables: csv/ (for programs), csv-excel/ (opens in Excel; an
            apostrophe stands before a text that it would take for a formula; a table of more rows
            than Excel takes is not there), parquet/, datapackage.json,
            croissant.json (for tools of machine learning), codebook.md

What is in the other language lies in a folder zh/ or en/ of each.
All but the PDFs, which carry the time of printing, are the same bytes for the same reports and library; a PDF
whose page did not change is that of the last time.
`,
  `内容说明

site/       网页：打开 site/index.html，或把整个文件夹放到任何网站服务器上；
            每页都可切换到另一种语言的同一页
single/     每页一个独立文件，便于随邮件发送；放在同一文件夹中时可互相跳转
notebooks/  运行过的笔记本，含图，可在 GitHub 和 JupyterLab 中查看
pdf/        打印版，本机有浏览器可供打印时才有
gongkai-offline.zip   site/、single/、data/ 合为一个文件，便于离线使用
data/       数据表：csv/（供程序读取）、csv-excel/（用 Excel 打开；凡会被当作公式的文字，
            前面加一撇号；行数超过 Excel 上限的表不在此列）、parquet/、datapackage.json、
            croissant.json（供机器学习工具读取）、codebook.md

另一种语言的内容在各文件夹下的 zh/ 或 en/ 中。
PDF 带有打印时间，页面无变化的沿用上一次的；其余各项，只要年报和程序相同，字节完全相同。
`,
);

/**
 * Builds, and then writes everything anew; a share that could not be finished does not replace the last one.
 * @returns as `start`; 1 writes nothing. A machine without a browser is no failure: the PDFs are left out
 * @throws PathError if a path does not exist
 */
export async function share(options: ShareOptions): Promise<number> {
  const build = buildFolder(options.root);
  const { tell, above, end } = await progressOn(options.terminal);
  const log = (line: string) => above(() => options.log(line));
  try {
    return await withBuild(build, log, () => shareAll({ ...options, log, tell }, build));
  } finally {
    end();
  }
}

async function shareAll(options: ShareOptions & { readonly tell: Tell }, build: string): Promise<number> {
  const { paths, log, tell, version, language: first = 'en' } = options;
  const { status, site, data } = await buildAll(options);
  if (!site || !data) {
    log(
      say(
        both('Nothing is shared: fix the problems above first.', '没有生成可分享的内容：请先解决上述问题。'),
      ),
    );
    return status;
  }
  const target = path.join(build, 'share');
  const part = `${target}.part`;
  rmSync(part, { recursive: true, force: true });
  log(say(both('Writing what can be passed on', '正在生成可分享的内容')));
  const sources = (await Promise.all(paths.map(readSources))).flat();
  const files = await dataFiles(path.join(part, 'data'), { version, build, data, sources, tell });
  // The site has what a reader opens; the package for programs lies beside it.
  const inSite = files.filter((name) => /^(?:csv-excel|parquet)\/|^codebook/.test(name));
  writeSite({
    folder: path.join(part, 'site'),
    entries: site.entries,
    profiles: site.profiles,
    links: site.links,
    site: site.info,
    first,
    // What is new since last time is news to whoever runs this, not to whoever is given the pages.
    news: null,
    downloads: downloadsOf(inSite),
  });
  // The pages of reports and of publishers, and what finds them, are as they were built, in both languages.
  for (const edition of ['', ...LANGUAGE_NAMES])
    for (const name of AS_BUILT) {
      const from = path.join(build, 'site', edition, name);
      const to = path.join(part, 'site', edition, name);
      if (site.links && existsSync(from)) cpSync(from, to, { recursive: true, force: false });
    }
  for (const name of inSite)
    cpSync(path.join(part, 'data', name), path.join(part, 'site', 'data', name), { recursive: true });
  const ready = [...site.entries, ...site.profiles].filter(
    (entry): entry is ReadyEntry => entry.executed !== null,
  );
  const inline = inlineAssets();
  const retyped = site.links?.[first].retyped ?? false;
  for (const language of LANGUAGE_NAMES) {
    const folder = editionFolder(language, first);
    for (const [done, { name, executed }] of ready.entries()) {
      tell(SINGLES[language], done, ready.length);
      const { notebook, text } = executed[language];
      const beside = besideSingle(ready, name, language, first);
      const single = renderSingle(name, notebook, site.info, { language, assets: inline, beside, retyped });
      writeAll(
        part,
        new Map([
          [`single/${folder}${name}.html`, single],
          [`notebooks/${folder}${name}.ipynb`, plainNotebook(text, language)],
        ]),
      );
    }
  }
  const other = LANGUAGE_NAMES.find((one) => one !== first) ?? first;
  writeAll(part, new Map([['README.txt', `${README[first]}\n${README[other]}`]]));
  log(`  ${BUNDLE}`);
  writeBundle(part, ['README.txt', 'site', 'data', 'single'], path.join(part, BUNDLE));
  const notes = path.join(build, 'cache', 'pdf.json');
  await printAll(ready, site.info, {
    first,
    env: options.env,
    log,
    tell,
    part,
    last: target,
    notes,
    retyped,
  });
  const last = `${target}.last`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, last);
  renameSync(part, target);
  rmSync(last, { recursive: true, force: true });
  const at = path.relative(process.cwd(), target) || target;
  log(say(both(`Done. Pass on ${at}`, `完成。可分享的内容在 ${at}`)));
  return status;
}

const SINGLES: Readonly<Record<Language, Text>> = {
  en: both('single pages in English', '英文单页'),
  zh: both('single pages in Chinese', '中文单页'),
};

/** The single pages that lie around one: the others of its language, and itself in the other. */
function besideSingle(
  ready: readonly ReadyEntry[],
  own: string,
  language: Language,
  first: Language,
): SinglesBeside {
  const pages = ready.map(({ name, executed }) => ({
    href: name === own ? null : `${fileAddress(name)}.html`,
    title: introduce(name, executed[language].notebook, language).title,
  }));
  const { root, edition, twin } = placeOf(`${fileAddress(own)}.html`, language, first);
  return { pages, twin: twin!, site: `${root}../site/${edition}index.html` };
}

function downloadsOf(names: readonly string[]) {
  return names.map((name) => ({ href: `data/${name}`, label: path.posix.basename(name) }));
}

function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [name, content] of files) writeWhole(path.join(folder, ...name.split('/')), content);
}

export const command: Command = {
  usage: both('[PATH…]', '[路径…]'),
  summary: both(
    'build, then what can be passed on, into build/share/: site, files, PDFs, data',
    '生成之后，把可分享的内容写入 build/share/：网页、单个文件、PDF、数据',
  ),
  options: LIMIT_OPTIONS,
  notes: [
    both(
      'The exit status is also 1 if a notebook throws; then the last share stays.',
      '笔记本运行出错时，退出码也是 1，并保留上一次分享的内容。',
    ),
  ],
  run: (call) => share(buildOptions(call)),
};
