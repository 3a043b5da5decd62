import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { zipSync } from 'fflate';
import { main } from '../src/cli.js';
import { COMMANDS } from '../src/commands/commands.js';
import { Report } from '../src/model/report.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]) => path.join(folder, ...names);

mkdirSync(at('good'));
mkdirSync(at('mixed'));
mkdirSync(at('empty'));
const REPORT =
  '平阳县教育局2016年政府信息公开工作年度报告\n全年主动公开政府信息12条，未收到政府信息公开申请。';
writeFileSync(at('good', 'a.txt'), REPORT);
writeFileSync(at('good', 'b.html'), `<p>${REPORT.replace('\n', '</p><p>')}</p>`);
writeFileSync(at('mixed', '1.txt'), REPORT);
writeFileSync(at('mixed', '2.html'), Buffer.from('89504e470d0a1a0a', 'hex'));
writeFileSync(at('mixed', '3.txt'), '水稻栽培技术');

writeFileSync(
  at('archive.zip'),
  zipSync({ 'x/a.txt': Buffer.from(REPORT), 'x/b.txt': Buffer.from('水稻栽培技术') }),
);

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const status = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { status, out, err, lines: out.split('\n').slice(0, -1) };
}

describe('gongkai parse', () => {
  it('prints one JSON object a line, and 0 where every file became a report', async () => {
    const { status, lines, err } = await run('parse', at('good'), '--ndjson');
    assert.deepEqual([status, err, lines.length], [0, '', 2]);
    const reports = lines.map((line) => Report.parse(JSON.parse(line)));
    assert.deepEqual(
      reports.map(({ source }) => path.basename(source.path)),
      ['a.txt', 'b.html'],
    );
  });

  it('goes in the order of the paths', async () => {
    const { lines } = await run('parse', '--ndjson', at('good', 'b.html'), at('good', 'a.txt'));
    assert.deepEqual(
      lines.map((line) => path.basename(JSON.parse(line).source.path)),
      ['b.html', 'a.txt'],
    );
  });

  it('gives 3 where some are refused or quarantined, each with its line and its name on err', async () => {
    const { status, lines, err } = await run('parse', at('mixed'), '--ndjson');
    assert.equal(status, 3);
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).status),
      ['report', 'quarantined', 'refused'],
    );
    assert.match(err, /2\.html: quarantined: .*PNG/);
    assert.match(err, /3\.txt: refused: /);
    assert.ok(!err.includes('1.txt'));
  });

  it('gives 1 for a missing path, and still reads the others', async () => {
    const { status, lines, err } = await run('parse', at('nowhere'), at('mixed'), '--ndjson');
    assert.deepEqual([status, lines.length], [1, 3]);
    assert.match(err, /nowhere/);
  });

  it('gives 1 for a folder without files', async () => {
    const { status, out, err } = await run('parse', at('empty'), '--ndjson');
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /empty/);
  });

  it('gives 1 without a path and for an unknown option', async () => {
    assert.equal((await run('parse', '--ndjson')).status, 1);
    const { status, err } = await run('parse', at('good'), '--xml');
    assert.equal(status, 1);
    assert.match(err, /--xml/);
  });

  it('prints the same bytes twice', async () => {
    assert.equal(
      (await run('parse', at('mixed'), '--ndjson')).out,
      (await run('parse', at('mixed'), '--ndjson')).out,
    );
  });
});

describe('gongkai show', () => {
  it('shows one report', async () => {
    const { status, out } = await run('show', at('good', 'a.txt'));
    assert.equal(status, 0);
    for (const words of ['平阳县教育局', '2016', '主动公开政府信息数', '12'])
      assert.ok(out.includes(words), words);
  });

  it('of a file that is none says why, and gives 3', async () => {
    const { status, out } = await run('show', at('mixed', '2.html'));
    assert.equal(status, 3);
    assert.match(out, /quarantined: .*PNG/);
  });

  it('of one figure says where it stands', async () => {
    const { status, out } = await run('show', at('good', 'a.txt'), '--figure', 'prose:disclosed.total');
    assert.equal(status, 0);
    assert.match(out, /“全年主动公开政府信息12条”/);
    assert.match(out, /block 1, characters 0 to 13/);
    assert.match(out, /^»全年主动公开政府信息12条«/m);
  });

  it('of a figure that is not there gives 1 and names it', async () => {
    const { status, out, err } = await run('show', at('good', 'a.txt'), '--figure', 'prose:none');
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /prose:none/);
  });

  for (const [name, args] of [
    ['a folder', [at('good')]],
    ['a folder of one file', [at('empty')]],
    ['two files', [at('good', 'a.txt'), at('good', 'b.html')]],
    ['nothing', []],
    ['a missing file', [at('nowhere.txt')]],
  ] as const) {
    it(`of ${name} gives 1 with a message`, async () => {
      const { status, out, err } = await run('show', ...args);
      assert.deepEqual([status, out], [1, '']);
      assert.match(err, /^gongkai show: .+\.\n$/);
    });
  }
});

describe('gongkai', () => {
  it('helps', async () => {
    for (const flag of ['--help', '-h', 'help']) {
      const { status, out, err } = await run(flag);
      assert.deepEqual([status, err], [0, '']);
      for (const { name } of COMMANDS) assert.ok(out.includes(`gongkai ${name}`), name);
    }
  });

  it('says its version, as the command that npm links', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { status, stdout } = spawnSync(process.execPath, ['src/gongkai.mjs', '--version'], {
      encoding: 'utf8',
    });
    assert.deepEqual([status, stdout], [0, `${version}\n`]);
  });

  it('gives 1 for an unknown command and for none, with help on err', async () => {
    for (const args of [['prase'], []]) {
      const { status, out, err } = await run(...args);
      assert.deepEqual([status, out], [1, '']);
      assert.match(err, /gongkai parse PATH/);
    }
    assert.match((await run('prase')).err, /“prase”/);
  });
});

describe('the help of a command', () => {
  for (const { name, aliases = [], load } of COMMANDS)
    it(`${name} --help says what it does and each of its options, and runs nothing`, async () => {
      const { summary, options } = (await load()).command;
      for (const called of [name, ...aliases]) {
        const { status, out, err } = await run(called, '--help');
        assert.deepEqual([status, err], [0, '']);
        assert.ok(out.startsWith(`gongkai ${name}`) && out.includes(summary.en), out);
        for (const option of Object.keys(options ?? {})) assert.ok(out.includes(`--${option}`), option);
      }
    });
});

describe('the language of a call', () => {
  const variables = ['GONGKAI_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;
  /** Runs with these variables and no other that says a language. */
  async function inEnv(env: Partial<Record<(typeof variables)[number], string>>, ...args: string[]) {
    const before = variables.map((name) => [name, process.env[name]] as const);
    for (const name of variables) delete process.env[name];
    Object.assign(process.env, env);
    try {
      return await run(...args);
    } finally {
      for (const [name, value] of before)
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
    }
  }
  const isChinese = ({ out, err }: { out: string; err: string }) => /\p{Script=Han}{4}/u.test(out + err);

  it('is that of the option, else of our variable, else of the system, else English', async () => {
    const call = ['parse', at('nowhere')];
    assert.ok(!isChinese(await inEnv({}, ...call)));
    assert.ok(isChinese(await inEnv({ LANG: 'zh_CN.UTF-8' }, ...call)));
    assert.ok(isChinese(await inEnv({ LANG: 'en_GB.UTF-8', LC_ALL: 'zh_TW' }, ...call)));
    assert.ok(!isChinese(await inEnv({ LANG: 'zh_CN.UTF-8', GONGKAI_LANG: 'en' }, ...call)));
    assert.ok(isChinese(await inEnv({ GONGKAI_LANG: 'en' }, ...call, '--lang', 'zh')));
    assert.ok(!isChinese(await inEnv({ GONGKAI_LANG: 'zh' }, '--lang=en', ...call)));
  });

  it('that there is not is refused, and one behind “--” is no option', async () => {
    const { status, err } = await inEnv({}, 'parse', at('good'), '--lang', 'fr');
    assert.equal(status, 1);
    assert.match(err, /“fr”/);
    assert.equal((await inEnv({}, 'parse', '--', '--lang')).status, 1);
  });

  it('changes no byte of the data', async () => {
    const [english, chinese] = [
      await inEnv({}, 'parse', at('mixed'), at('good'), '--ndjson'),
      await inEnv({}, 'parse', at('mixed'), at('good'), '--ndjson', '--lang', 'zh'),
    ];
    assert.equal(english.out, chinese.out);
    assert.notEqual(english.err, chinese.err);
    assert.match(chinese.err, /2\.html：?.*无法读取/);
  });

  for (const { name, load } of COMMANDS)
    it(`of the help of ${name} is Chinese throughout, but for what one types`, async () => {
      const { out } = await inEnv({}, name, '--help', '--lang', 'zh');
      const { usage, summary, options, notes = [] } = (await load()).command;
      const texts = [summary, ...notes, ...Object.values(options ?? {}).map((one) => one.summary)];
      for (const { en, zh } of texts) {
        assert.match(zh, /\p{Script=Han}/u);
        assert.notEqual(en, zh);
        assert.ok(out.includes(zh), zh);
      }
      assert.doesNotMatch(typeof usage === 'string' ? usage : usage.zh, /PATH|NAME|FILE|DIR\b/);
      assert.doesNotMatch(out, /[a-z]{3,} [a-z]{3,} [a-z]{3,}/);
    });

  it('of the whole help is Chinese', async () => {
    const { out } = await inEnv({}, '--lang', 'zh', '--help');
    assert.match(out, /各级行政机关/);
    assert.doesNotMatch(out, /[a-z]{3,} [a-z]{3,} [a-z]{3,}/);
  });
});

describe('the command', () => {
  it('reads on when nobody reads its messages', () => {
    const script = '"$0" src/gongkai.mjs parse "$1" 2>&1 >"$2" | true';
    spawnSync('sh', ['-c', script, process.execPath, at('mixed'), at('out.ndjson')]);
    assert.equal(readFileSync(at('out.ndjson'), 'utf8').trim().split('\n').length, 3);
  });

  it('names a file that it refuses alike in its result and in its messages', async () => {
    const { out, err } = await run('check', at('mixed'));
    assert.match(err, /^mixed\/3\.txt: refused: /m);
    assert.match(out, /mixed\/1\.txt/);
  });
});

describe('an archive', () => {
  it('that has no such file gives 1, and a file that is none too', async () => {
    for (const [name, outer] of [
      [at('archive.zip', 'x', 'c.txt'), 'archive.zip'],
      [at('good', 'a.txt', 'x'), 'a.txt'],
    ] as const)
      for (const command of ['parse', 'show', 'check']) {
        const { status, out, err } = await run(command, name);
        assert.deepEqual([status, out], [1, '']);
        assert.match(err, new RegExp(`^gongkai ${command}: There is no .*${outer}`));
      }
  });

  it('gives a single file to be checked', async () => {
    const { status, out } = await run('check', at('archive.zip', 'x', 'a.txt'));
    assert.equal(status, 0);
    assert.match(out, /archive\.zip\/x\/a\.txt/);
  });

  it('is parsed like a folder, or a file in it by its path', async () => {
    const { status, lines, err } = await run('parse', at('archive.zip'), '--ndjson');
    assert.deepEqual([status, lines.length], [3, 2]);
    assert.match(err, /archive\.zip\/x\/b\.txt: refused: /);
    const one = await run('parse', at('archive.zip', 'x', 'a.txt'), '--ndjson');
    assert.deepEqual([one.status, one.lines], [0, [lines[0]]]);
  });

  it('is shown file by file', async () => {
    const { status, err } = await run('show', at('archive.zip'));
    assert.equal(status, 1);
    assert.match(err, /is an archive; name one file in it, such as .*archive\.zip\/x\/a\.txt/);
    const one = await run('show', at('archive.zip', 'x', 'a.txt'));
    assert.equal(one.status, 0);
    assert.match(one.out, /平阳县教育局/);
  });
});
