/** The commands that build, on a small repository of their own. */
import assert from 'node:assert/strict';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { share } from '../../src/commands/share.js';
import { start } from '../../src/commands/start.js';
import { watch } from '../../src/commands/watch.js';
import { readTable } from '../../src/frames/read-table.js';
import { notebookText } from '../../src/notebook/new-notebook.js';
import { packageRoot } from '../../src/notebook/package-root.js';
import { writeFakeBrowser } from '../site/fake-browser.js';

const REPORT = (year: number, count: number) =>
  `平阳县教育局${year}年政府信息公开工作年度报告\n全年收到政府信息公开申请${count}件,主动公开政府信息12条。`;

/** A repository with one notebook and two reports. It lies in this one, where a notebook finds the library. */
function repository() {
  const build = path.join(packageRoot(), 'build');
  mkdirSync(build, { recursive: true });
  const root = mkdtempSync(path.join(build, 'start-test-'));
  after(() => rmSync(root, { recursive: true, force: true }));
  const at = (...names: string[]) => path.join(root, ...names);
  mkdirSync(at('notebooks'));
  mkdirSync(at('data', 'reports'), { recursive: true });
  writeFileSync(at('notebooks', '01-small.ipynb'), notebookText('small'));
  writeFileSync(at('data', 'reports', '2016.txt'), REPORT(2016, 7));
  writeFileSync(at('data', 'reports', '2017.txt'), REPORT(2017, 0));
  writeFileSync(
    at('data', 'sources.csv'),
    '\ufefffile,publisher,year,origin_url,retrieved_on,licence_note\r\nreports/2016.txt,平阳县教育局,2016,https://a.example/1,2020-05-06,Free\r\n',
  );
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const options = { root, paths: [at('data', 'reports')], version: '1.2.3', log };
  return { at, options, lines, read: (...names: string[]) => readFileSync(at(...names), 'utf8') };
}

/** What is passed on of a repository of two notebooks, for tests that only look at it: whichever comes first shares it. */
const passedOn = repository();
writeFileSync(passedOn.at('notebooks', '02-other.ipynb'), notebookText('other'));
let sharing: Promise<number> | undefined;
async function shared() {
  sharing ??= share({ ...passedOn.options, env: { PATH: '' } });
  assert.equal(await sharing, 0, passedOn.lines.join('\n'));
  return passedOn;
}

/** Every file under a folder with its content. */
function contents(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')]));
}

describe('start', () => {
  it('says on the index what came, changed and went since the last run that was another', async () => {
    const { at, options, read } = repository();
    const index = () => read('build', 'site', 'index.html');
    await start(options);
    assert.doesNotMatch(index(), /class="news"/);
    writeFileSync(at('data', 'reports', '<script>.txt'), REPORT(2018, 3));
    rmSync(at('data', 'reports', '2017.txt'));
    await start(options);
    assert.match(index(), /New files: 1/);
    assert.match(index(), /平阳县教育局<\/span>, 2018 \(&lt;script&gt;\.txt\)/);
    assert.match(index(), /Removed files: 1/);
    const before = index();
    await start(options);
    assert.equal(index(), before, 'a run without changes does not wipe out the news');
  });

  it('survives a state that was cut off, and then compares with nothing', async () => {
    const { at, options, read } = repository();
    await start(options);
    const state = at('build', 'data', '.state.json');
    writeFileSync(state, readFileSync(state, 'utf8').slice(0, 100));
    await start(options);
    assert.doesNotMatch(read('build', 'site', 'index.html'), /class="news"/);
    assert.match(read('build', 'data', 'figures.csv'), /requests\.received/);
  });

  it('writes a table again that somebody deleted', async () => {
    const { at, options } = repository();
    await start(options);
    rmSync(at('build', 'data', 'series.csv'));
    await start(options);
    assert.ok(existsSync(at('build', 'data', 'series.csv')));
  });

  it('reads terms and dates from sources.csv, and none from the clock', async () => {
    const { read } = await shared();
    const page = read('build', 'site', '01-small.html');
    assert.match(page, /Data as of <time>2020-05-06<\/time>/);
    assert.match(page, /On the reports: Free\./);
    assert.match(page, /gongkai 1\.2\.3/);
    assert.doesNotMatch(page, new RegExp(new Date().toISOString().slice(0, 10)));
  });

  it('without a file gives 1 and makes no site', async () => {
    const { at, options, lines } = repository();
    rmSync(at('data', 'reports'), { recursive: true });
    mkdirSync(at('data', 'reports'));
    const { status, site } = await start(options);
    assert.deepEqual([status, site], [1, null]);
    assert.match(lines.join('\n'), /There is no file/);
  });
});

describe('share', () => {
  it('writes the same bytes twice, wherever and whenever, and says that there is no browser', async () => {
    const { at, lines } = await shared();
    assert.match(lines.join('\n'), /no PDFs: no Chromium/);
    const first = contents(at('build', 'share'));
    for (const name of [
      'README.txt',
      'site/index.html',
      'site/data/csv-excel/figures.csv',
      'single/01-small.html',
      'notebooks/01-small.ipynb',
      'data/datapackage.json',
      'data/codebook.md',
      'data/parquet/series.parquet',
    ]) {
      assert.ok(first.has(path.normalize(name)), name);
    }
    const other = repository();
    cpSync(at('notebooks', '02-other.ipynb'), other.at('notebooks', '02-other.ipynb'));
    // Another build folder, with a history: what is new there is no part of what is passed on.
    writeFileSync(other.at('data', 'reports', 'z.txt'), REPORT(2019, 1));
    await start(other.options);
    rmSync(other.at('data', 'reports', 'z.txt'));
    await share({ ...other.options, env: { PATH: '' } });
    assert.deepEqual([...contents(other.at('build', 'share')).keys()], [...first.keys()]);
    for (const [name, content] of contents(other.at('build', 'share'))) {
      assert.ok(first.get(name) === content, `${name} differs`);
    }
  });

  it('keeps a PDF whose page did not change, and prints one again whose page, bytes or browser did', async () => {
    const { at, options, read } = repository();
    const browser = at('browser');
    const printer = (note: string) => writeFakeBrowser(browser, '', `// ${note}`);
    printer('one');
    const env = { GONGKAI_CHROMIUM: browser };
    const printed = async () => {
      assert.equal(await share({ ...options, env }), 0);
      return {
        en: read('build', 'share', 'pdf', '01-small.pdf'),
        zh: read('build', 'share', 'pdf', 'zh', '01-small.pdf'),
      };
    };
    const first = await printed();
    assert.deepEqual(await printed(), first);
    writeFileSync(at('build', 'share', 'pdf', '01-small.pdf'), 'spoilt');
    const mended = await printed();
    assert.notEqual(mended.en, 'spoilt');
    assert.equal(mended.zh, first.zh);
    writeFileSync(at('data', 'reports', '2018.txt'), REPORT(2018, 3));
    const changed = await printed();
    assert.ok(changed.en !== mended.en && changed.zh !== mended.zh);
    printer('another');
    assert.notEqual((await printed()).en, changed.en);
  });

  it('leads from each single page to the others and to its twin, and holds all in one file', async () => {
    const { at } = await shared();
    const singles = at('build', 'share', 'single');
    for (const page of ['01-small.html', '02-other.html', path.join('zh', '01-small.html')]) {
      const html = readFileSync(path.join(singles, page), 'utf8');
      const [beside] = /<nav class="beside"[\s\S]*?<\/nav>/.exec(html)!;
      const links = [...beside.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
      assert.equal(links.length, 3, page);
      for (const [n, href] of links.entries()) {
        const to = path.join(singles, path.dirname(page), decodeURI(href));
        // The last is the first page of the site in the same language, which has the search.
        const where = n === 2 ? at('build', 'share', 'site', page.startsWith('zh') ? 'zh' : '') : singles;
        assert.ok(existsSync(to) && !path.relative(where, to).startsWith('..'), `${page}: ${href}`);
      }
    }
    const names = Object.keys(unzipSync(readFileSync(at('build', 'share', 'gongkai-offline.zip'))));
    for (const name of [
      'site/index.html',
      'site/zh/01-small.html',
      'single/02-other.html',
      'data/datapackage.json',
    ])
      assert.ok(names.includes(name), name);
    assert.ok(names.every((name) => existsSync(at('build', 'share', name))));
  });

  it('gives Excel the byte order mark, programs none, and both the same table', async () => {
    const { at } = await shared();
    const file = (folder: string) => readFileSync(at('build', 'share', 'data', folder, 'figures.csv'));
    assert.deepEqual([...file('csv-excel').subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.deepEqual(file('csv-excel').subarray(3), file('csv'));
    const parquet = await readTable(at('build', 'share', 'data', 'parquet', 'figures.parquet'));
    const rows = parquet.rows().filter((row) => row.indicator === 'requests.received');
    const values = rows.map((row) => row.value);
    assert.deepEqual(values, [7, 0]);
  });

  it('links to nothing outside the folder of the site', async () => {
    const { at } = await shared();
    const site = at('build', 'share', 'site');
    const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    for (const name of ['index.html', '01-small.html', path.join('zh', 'index.html')])
      assert.ok(pages.includes(name), name);
    for (const page of pages) {
      const html = readFileSync(path.join(site, page), 'utf8');
      for (const [, target] of html.matchAll(/(?:href|src)="([^"#][^"]*)"/g)) {
        // Where a report was published is the one address outside.
        if (/^(?:data:|https:\/\/a\.example\/)/.test(target!)) continue;
        assert.doesNotMatch(target!, /^(?:\/|[a-z]+:)/, `${page}: ${target}`);
        const file = path.join(site, path.dirname(page), decodeURI(target!.replace(/#.*/, '')));
        assert.ok(!path.relative(site, file).startsWith('..') && existsSync(file), `${page}: ${target}`);
      }
    }
  });

  it('leaves the last one alone where a notebook fails', async () => {
    const { at, options, lines } = repository();
    await share({ ...options, env: { PATH: '' } });
    const before = contents(at('build', 'share'));
    const broken = notebookText('broken').replace('await open()', 'await missing()');
    assert.match(broken, /missing/);
    writeFileSync(at('notebooks', '02-broken.ipynb'), broken);
    assert.equal(await share({ ...options, env: { PATH: '' } }), 1);
    assert.match(lines.join('\n'), /Nothing is shared/);
    assert.deepEqual(contents(at('build', 'share')), before);
  });
});

describe('watch', () => {
  it('waits for a file that is still being copied, starts once, and survives a folder that goes', async () => {
    const { at, options, lines, read } = repository();
    const end = new AbortController();
    const running = watch({ ...options, signal: end.signal, interval: 150 });
    const until = async (what: string, done: () => boolean) => {
      for (let tries = 0; !done(); tries += 1) {
        assert.ok(tries < 600, `${what}\n${lines.join('\n')}`);
        await sleep(100);
      }
    };
    const starts = () => lines.filter((line) => line.startsWith('Done.')).length;
    await until('the first start', () => lines.some((line) => line.startsWith('Watching')));
    const copy = at('data', 'reports', '2018.txt');
    const text = Buffer.from(REPORT(2018, 41));
    writeFileSync(copy, text.subarray(0, 30));
    for (let from = 30; from < text.length; from += 30) {
      await sleep(60);
      appendFileSync(copy, text.subarray(from, from + 30));
    }
    await until('the second start', () => starts() === 2);
    assert.match(read('build', 'data', 'figures.csv'), /2018\.txt.*requests\.received.*,41,/);
    cpSync(at('data', 'reports'), at('kept'), { recursive: true });
    rmSync(at('data', 'reports'), { recursive: true });
    await until('the message', () => lines.some((line) => /There is no file or folder/.test(line)));
    cpSync(at('kept'), at('data', 'reports'), { recursive: true });
    rmSync(copy);
    await until('the start after it came back', () => starts() >= 3);
    end.abort();
    assert.equal(await running, 0);
    assert.ok(starts() <= 4, lines.join('\n'));
  });
});
