/** A build after something changed: byte for byte what a build from nothing gives. A stale page is worse than a slow build. */
import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { after, it } from 'node:test';
import { start } from '../../src/commands/start.js';
import { packageRoot } from '../../src/notebook/package-root.js';
import { writeNotebook } from '../site/fixture.js';

const AREAS = [
  '平阳县',
  '永嘉县',
  '泰顺县',
  '文成县',
  '苍南县',
  '瑞安市',
  '乐清市',
  '安吉县',
  '德清县',
  '长兴县',
];
const YEARS = Array.from({ length: 13 }, (_, at) => 2008 + at);

const text = (publisher: string, year: number, received: number) =>
  [
    `${publisher}${year}年政府信息公开工作年度报告`,
    `全年收到政府信息公开申请${received}件。`,
    `全年主动公开政府信息411条。其中,政策文件类174条,占42.3%。`,
  ].join('\n');

/** Each asks in another way; the last two of one publisher. */
const NOTEBOOKS: Readonly<Record<string, string>> = {
  '01-rows': `g.series.where({ series: 'requests.received' }).select('body', 'year', 'value')`,
  '02-sums': `await g.sql\`select year, count(*) as reports, sum(value) as all_of from series where series = 'requests.received' group by year order by year\``,
  '03-findings': `g.findings.where({ status: 'fails' }).select('body', 'check', 'message')`,
  '04-one': `g.series.where({ body: '${AREAS[0]}教育局', series: 'requests.received' }).select('year', 'value')`,
  '05-panel': `g.panel.where({ body: '${AREAS[0]}教育局' }).select('year', 'value', 'state')`,
};

function project() {
  const build = path.join(packageRoot(), 'build');
  mkdirSync(build, { recursive: true });
  const root = mkdtempSync(path.join(build, 'again-test-'));
  after(() => rmSync(root, { recursive: true, force: true }));
  const at = (...names: string[]) => path.join(root, ...names);
  mkdirSync(at('data', 'reports'), { recursive: true });
  for (const [name, question] of Object.entries(NOTEBOOKS))
    writeNotebook(at('notebooks'), `${name}.ipynb`, [
      ['markdown', `# ${name}`],
      ['code', `import { open } from 'gongkai';\nconst g = await open();`],
      ['code', question],
    ]);
  for (const [n, area] of AREAS.entries())
    for (const year of YEARS)
      writeFileSync(
        at('data', 'reports', `${area}-${year}.txt`),
        text(`${area}教育局`, year, n * 100 + year),
      );
  return at;
}

type At = ReturnType<typeof project>;

/** Builds, and tells which notebooks were not executed again. */
async function build(at: At, changes: { language?: 'en' | 'zh'; version?: string }): Promise<string[]> {
  const lines: string[] = [];
  const paths = [at('data', 'reports')];
  const log = (line: string) => lines.push(line);
  const { status } = await start({ root: at(), paths, version: '1.2.3', log, ...changes });
  assert.equal(status, 0, lines.join('\n'));
  const skipped = lines.find((line) => line.includes('not executed again')) ?? '';
  return Object.keys(NOTEBOOKS).filter((name) => skipped.includes(name));
}

/** What a reader can have of it, by name. What is new since the run before is said by that alone. */
function results(at: At): Record<string, string> {
  const names = ['site', 'data', 'notebooks'].flatMap((folder) =>
    readdirSync(at('build', folder), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && !one.name.startsWith('.'))
      .map((one) => path.relative(at('build'), path.join(one.parentPath, one.name)))
      .filter((name) => !name.startsWith(path.join('data', 'before'))),
  );
  return Object.fromEntries(
    names.sort().map((name) => {
      const bytes = readFileSync(at('build', name));
      const said = /index\.html$/.test(name)
        ? bytes.toString('utf8').replace(/<section class="news"[\s\S]*?<\/section>/, '')
        : bytes.toString('base64');
      return [name, said];
    }),
  );
}

const CHANGES: readonly (readonly [string, (at: At) => object, readonly string[]])[] = [
  [
    'a number of another publisher changed',
    (at) => {
      writeFileSync(at('data', 'reports', '永嘉县-2010.txt'), text('永嘉县教育局', 2010, 7));
      return {};
    },
    ['03-findings', '04-one', '05-panel'],
  ],
  [
    'a file was added, of a new publisher',
    (at) => {
      writeFileSync(at('data', 'reports', 'new.txt'), text('武义县财政局', 2011, 8));
      return {};
    },
    ['03-findings', '04-one'],
  ],
  [
    'a file was removed, a report moved to another publisher, and one to another year',
    (at) => {
      rmSync(at('data', 'reports', '泰顺县-2012.txt'));
      writeFileSync(at('data', 'reports', '文成县-2009.txt'), text('文成县统计局', 2009, 5));
      writeFileSync(at('data', 'reports', '苍南县-2020.txt'), text('苍南县教育局', 2022, 5));
      return {};
    },
    ['03-findings', '04-one'],
  ],
  [
    'the version is another, and the other language comes first',
    () => ({ version: '1.2.4', language: 'zh' as const }),
    Object.keys(NOTEBOOKS),
  ],
];

it('a build gives the bytes of a build from nothing whatever changed, and executes again what asks for it', async () => {
  const at = project();
  await build(at, {});
  for (const [what, change, kept] of CHANGES) {
    const options = change(at);
    const skipped = await build(at, options);
    for (const name of kept) assert.ok(skipped.includes(name), `${name}: ${what}`);
    const again = results(at);
    renameSync(at('build'), at('kept'));
    await build(at, options);
    const fresh = results(at);
    assert.deepEqual(Object.keys(again), Object.keys(fresh), what);
    for (const [name, bytes] of Object.entries(fresh)) assert.ok(again[name] === bytes, `${name}: ${what}`);
    rmSync(at('build'), { recursive: true });
    renameSync(at('kept'), at('build'));
  }
});
