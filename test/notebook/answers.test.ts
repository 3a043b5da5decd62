/** A notebook is executed again when an answer that it got is another, and not when only the dataset is. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Hashes } from '../../src/corpus/hashes.js';
import { executeChanged } from '../../src/notebook/execute-changed.js';
import { folderOf, text } from '../corpus/builds.js';
import { silent, temporaryFolder, writeNotebook } from '../site/fixture.js';

const [ONE, OTHER] = ['平阳县教育局', '永嘉县教育局'];
const folder = temporaryFolder();
const reports = folderOf({ 'a.txt': text(ONE, 2016, 1), 'b.txt': text(OTHER, 2016, 3) });

/** What a cell asks; some of it cannot be compared, or must not be asked again. */
const CELLS: Readonly<Record<string, string>> = {
  query: `const rows = await g.series.where({ body: '${ONE}', series: 'requests.received' }).select('year', 'value');
rows.rows().length`,
  sql: `(await g.sql\`select value from series where body = \${'${ONE}'} order by year, series\`).rows().length`,
  all: `(await g.series.select('value')).rows().length`,
  order: `(await g.sql\`select body from series where series = 'requests.received' order by value\`).rows().map((row) => row.body).join()`,
  chance: `(await g.sql\`select random() as one from range(3)\`).rows().length`,
  effect: `await g.sql\`create temp table mine as select 1 as one\`;\n(await g.sql\`select one from mine\`).rows().length`,
  nan: `(await g.sql\`select \${Number.NaN} as one\`).rows().length`,
  file: `import { readFileSync } from 'node:fs';\nreadFileSync(process.env.GONGKAI_DATASET + '/dataset.json').length > 0`,
};

async function itemsOf(outDir: string) {
  const hashes = new Hashes();
  return executeChanged({
    notebooks: Object.keys(CELLS).map((name) => join(folder, 'notebooks', `${name}.ipynb`)),
    outDir: join(folder, outDir),
    buildDir: join(folder, 'build'),
    reportsEnv: { GONGKAI_DATASET: reports.at('data') },
    log: silent,
    library: 'one',
    dataAt: (paths) => hashes.all(paths),
  });
}

async function run(outDir = 'out') {
  const items = await itemsOf(outDir);
  for (const { file, problem } of items) assert.equal(problem, null, file);
  return items.flatMap(({ file, isDue }) => (isDue ? file.replace('.ipynb', '') : [])).sort();
}

const texts = (outDir: string) =>
  Object.keys(CELLS).map((name) => readFileSync(join(folder, outDir, `${name}.ipynb`), 'utf8'));

test('a change of a report executes what asks for it, gives the bytes of a fresh run, and leaves the others', async () => {
  for (const [name, code] of Object.entries(CELLS))
    writeNotebook(join(folder, 'notebooks'), `${name}.ipynb`, [
      ['code', `import { open } from 'gongkai';\nconst g = await open();`],
      ['code', code],
    ]);
  await reports.build();
  assert.deepEqual(await run(), Object.keys(CELLS).sort());
  assert.deepEqual(await run(), [], 'the dataset is the same');

  // Another number of a publisher that two of them do not ask for; the order of the two publishers stays.
  reports.write('reports/b.txt', text(OTHER, 2016, 4));
  await reports.build();
  assert.deepEqual(await run(), ['all', 'chance', 'effect', 'file', 'nan']);
  assert.deepEqual(await run(), [], 'the questions are not asked again');

  // What is not selected orders what is.
  reports.write('reports/a.txt', text(ONE, 2016, 9));
  await reports.build();
  assert.deepEqual(await run(), ['all', 'chance', 'effect', 'file', 'nan', 'order', 'query', 'sql']);

  reports.write('reports/c.txt', text(OTHER, 2017, 5));
  await reports.build();
  assert.ok(!(await run()).includes('query'));
  await run('fresh');
  assert.deepEqual(texts('out'), texts('fresh'));

  // A question that cannot be asked has no answer: all are due, and fail.
  rmSync(reports.at('data'), { recursive: true });
  for (const { file, isDue, problem } of await itemsOf('out')) {
    assert.ok(isDue, file);
    assert.notEqual(problem, null, file);
  }
});
