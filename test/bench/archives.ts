/**
 * How fast a web archive is read, and how large the largest process grows: `node build/test/bench/archives.js [RECORDS]`.
 * Half of the records are made-up reports as pages; the other half is what crawls find beside them.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { readAll } from '../../src/corpus/pool.js';
import { page, warcinfo, warcRecord } from '../corpus/packed/builders.js';
import { LAYOUTS } from '../extract/render.js';
import { CLEAN, printed } from '../generate/page.js';
import { sentences } from '../generate/sentences.js';
import { truths } from '../generate/truth.js';

const RECORDS = Number(process.argv[2] ?? 20_000);
const DIFFERENT = 200;
const SITE = 'http://www.example.gov.cn';
const MEGABYTE = 1024 * 1024;

const layout = LAYOUTS.find(({ name }) => name.startsWith('HTML'))!;
const reports = fc.sample(fc.tuple(truths, fc.array(sentences, { maxLength: 8 })), {
  numRuns: DIFFERENT,
  seed: 711,
});
const furniture = '<li class="nav"><a href="/col/index.html" target="_blank">栏目</a></li>\n'.repeat(300);

function* records(): Generator<Buffer> {
  yield warcinfo();
  for (let i = 0; i < RECORDS; i++) {
    const url = `${SITE}/${i}.html`;
    const [truth, said] = reports[i % DIFFERENT]!;
    // A line of its own makes each page another.
    if (i % 2 === 0)
      yield page(url, `${printed(truth, said, { ...CLEAN, layout })}<!-- ${i} --><ul>${furniture}</ul>`);
    else if (i % 4 === 1)
      yield page(url, `<html><body><ul>${furniture}</ul><p>会议通知第${i}号</p></body></html>`);
    else yield warcRecord('request', url, `GET /${i}.html HTTP/1.1\r\nHost: www.example.gov.cn\r\n\r\n`);
  }
}

/** The largest that each process below this one has been, in MB; where the system tells it. */
function largest(): number {
  try {
    const children = execFileSync('ps', ['--ppid', String(process.pid), '-o', 'pid='], { encoding: 'utf8' });
    const most = [String(process.pid), ...children.trim().split(/\s+/)].map((pid) => {
      try {
        return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
      } catch {
        return 0;
      }
    });
    return Math.max(...most);
  } catch {
    return Number.NaN;
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'));
try {
  const file = path.join(folder, 'crawl.warc.gz');
  const descriptor = openSync(file, 'w');
  for (const record of records()) writeSync(descriptor, gzipSync(record));
  closeSync(descriptor);
  const started = performance.now();
  const used = process.cpuUsage();
  let found = 0;
  let counted = 0;
  let most = 0;
  for await (const report of readAll([{ path: file, name: 'crawl' }])) {
    if (report.status === 'report') found += 1;
    for (const { records } of report.counted ?? []) counted += records;
    if (found % 500 === 0) most = Math.max(most, largest());
  }
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(used);
  const size = (statSync(file).size / MEGABYTE).toFixed();
  console.log(`${RECORDS} records, ${size} MB packed: ${found} reports, ${counted} records counted`);
  console.log(
    `${seconds.toFixed(1)} s: ${Math.round(RECORDS / seconds)} records/s, ${Math.round(found / seconds)} reports/s`,
  );
  console.log(
    `largest process ${Math.round(most)} MB; this one used ${((user + system) / 1e6).toFixed(1)} s of a processor`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
