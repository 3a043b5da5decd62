/** Web archives → reports: each hazard of their records. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { ReportCache } from '../../../src/corpus/cache.js';
import { openDocument, readCorpus } from '../../../src/corpus/corpus.js';
import type { Limits } from '../../../src/corpus/limits.js';
import { readAll } from '../../../src/corpus/pool.js';
import { UnreadableError } from '../../../src/document/document.js';
import type { Report } from '../../../src/model/report.js';
import { encode } from '../../document/bytes.js';
import {
  chunked,
  http,
  packedEach,
  page,
  type RecordOptions,
  tar,
  warcinfo,
  warcRecord,
} from './builders.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-warc-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const report = (name: string, year: number, received = year - 2000) =>
  `<html><head><title>${name}${year}年政府信息公开工作年度报告</title></head><body>
  <h1>${name}${year}年政府信息公开工作年度报告</h1><p>全年收到政府信息公开申请${received}件。</p></body></html>`;
const SITE = 'http://www.example.gov.cn';

let count = 0;
const write = (bytes: Uint8Array, name = `${++count}.warc.gz`) => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return { path: file, name };
};
async function read(bytes: Uint8Array, limits: Partial<Limits> & { cache?: ReportCache } = {}) {
  const item = { ...write(bytes), name: 'a' };
  const reports: Report[] = [];
  for await (const one of readAll([item], limits)) reports.push(one);
  return reports;
}
const shown = (reports: readonly Report[]) =>
  reports.map(({ source, status, figures }) =>
    [source.path, status, ...figures.flatMap(({ value }) => value ?? [])].join(' '),
  );
const countedIn = (reports: readonly Report[]) =>
  Object.fromEntries((reports.at(-1)?.counted ?? []).map(({ reason, records }) => [reason, records]));

const TWO = [
  warcinfo(),
  page(`${SITE}/2015.html`, report('平阳县教育局', 2015)),
  page(`${SITE}/2016.html`, report('平阳县教育局', 2016)),
];
const BOTH = ['a/www.example.gov.cn/2015.html report 15', 'a/www.example.gov.cn/2016.html report 16'];

describe('a web archive', () => {
  it('is read whether its records are packed one by one, together, in pieces that are no records, or not at all', async () => {
    const whole = Buffer.concat(TWO);
    const pieces = [0, 1, 2, 3].map((i) =>
      whole.subarray((i * whole.length) >> 2, ((i + 1) * whole.length) >> 2),
    );
    for (const bytes of [packedEach(TWO), gzipSync(whole), packedEach(pieces), whole])
      assert.deepEqual(shown(await read(bytes)), BOTH);
  });

  it('is known by its content, whatever it is called', async () => {
    for (const name of ['page.html', 'no-extension', 'text.txt.gz']) {
      const reports: Report[] = [];
      for await (const one of readAll([{ ...write(packedEach(TWO), name), name: 'a' }])) reports.push(one);
      assert.deepEqual(shown(reports), BOTH);
    }
  });

  it('gives each report its address, its date and what the server declared, and the bytes of the page their hash', async () => {
    const html = report('平阳县教育局', 2015);
    const fields = { 'Content-Type': 'text/html; charset=GB2312' };
    const [one] = await read(packedEach([page(`${SITE}/a/b.html?id=1#top`, html, fields)]));
    assert.deepEqual(one?.source.capture, {
      url: `${SITE}/a/b.html?id=1#top`,
      date: '2025-02-01T08:30:00Z',
      charset: 'GB2312',
    });
    assert.equal(one?.source.path, 'a/www.example.gov.cn/a/b.html?id=1');
    assert.equal(one?.source.bytes, Buffer.byteLength(html));
    assert.equal(one?.identity.published, null, 'the day of the capture is not the day of publication');
  });

  it('of texts that were made of pages (WET) is read as well', async () => {
    const text = '平阳县教育局2015年政府信息公开工作年度报告\n全年收到政府信息公开申请15件。';
    const wet = warcRecord('conversion', `${SITE}/a.html`, text, {
      fields: { 'Content-Type': 'text/plain' },
    });
    assert.deepEqual(shown(await read(packedEach([warcinfo(), wet]))), [
      'a/www.example.gov.cn/a.html report 15',
    ]);
  });

  it('counts what is no page and no report by its reason, on a line of its own', async () => {
    const reports = await read(
      packedEach([
        ...TWO,
        warcRecord('request', SITE, 'GET / HTTP/1.1\r\n\r\n'),
        warcRecord('resource', 'metadata://wget/log.txt', '政府信息公开 log'),
        warcRecord('revisit', `${SITE}/2015.html`, http('')),
        warcRecord('response', `${SITE}/gone`, http('', {}, '404 Not Found')),
        warcRecord('response', `${SITE}/moved`, http('', { Location: '/' }, '302 Found')),
        warcRecord('made-up', SITE, 'x'),
        page(`${SITE}/logo.png`, Buffer.from('89504e470d0a1a0a0000', 'hex')),
        page(`${SITE}/notice.html`, '<html><body>会议通知</body></html>'),
        page(`${SITE}/notice2.html`, '<html><body>会议的通知</body></html>'),
      ]),
    );
    assert.deepEqual(shown(reports), [...BOTH, 'a refused']);
    assert.deepEqual(countedIn(reports), {
      'It says how the archive was made.': 3,
      'It says nothing of the disclosure of government information.': 2,
      'It is a record of a kind that is not known.': 1,
      'It says that the page was the same as at an earlier visit.': 1,
      'The file is a PNG picture, not a page or a text.': 1,
      'The server answered with status 302.': 1,
      'The server answered with status 404.': 1,
    });
    assert.match(reports.at(-1)?.reason ?? '', /^10 records are not listed one by one \(.*status 404: 1/);
    assert.match(reports.at(-1)?.source.sha256 ?? '', /^[0-9a-f]{64}$/);
  });

  it('lists what may be a report and could not be read', async () => {
    const reports = await read(
      packedEach([
        page(`${SITE}/a.pdf`, '%PDF-1.4 damaged'),
        page(`${SITE}/b.html`, 'no gzip at all \0', { 'Content-Encoding': 'gzip' }),
        page(`${SITE}/c.html`, gzipSync('x'.repeat(999)).fill(255, 12, 20), { 'Content-Encoding': 'gzip' }),
      ]),
    );
    assert.deepEqual(reports.map(({ source, status }) => `${source.path} ${status}`).slice(0, 2), [
      'a/www.example.gov.cn/a.pdf quarantined',
      'a/www.example.gov.cn/c.html quarantined',
    ]);
    assert.equal(reports[0]?.source.capture?.url, `${SITE}/a.pdf`);
  });

  it('that holds nothing but how it was made says so', async () => {
    const reports = await read(packedEach([warcinfo()]));
    assert.deepEqual(shown(reports), ['a refused']);
  });
});

describe('a record', () => {
  const one = async (body: string | Uint8Array, fields: Record<string, string>, options?: RecordOptions) =>
    read(packedEach([page(`${SITE}/a.html`, body, fields, options)]));
  const html = report('平阳县教育局', 2015);
  const AS_READ = ['a/www.example.gov.cn/a.html report 15'];

  it('without a content type, or with a wrong one, is read by its content', async () => {
    for (const fields of [
      {},
      { 'Content-Type': 'image/png' },
      { 'Content-Type': 'application/octet-stream' },
    ])
      assert.deepEqual(shown(await one(html, fields as Record<string, string>)), AS_READ);
    const bare = warcRecord('resource', `${SITE}/a.html`, html, { fields: { 'WARC-Date': null } });
    const [report] = await read(packedEach([bare]));
    assert.deepEqual(report?.source.capture, { url: `${SITE}/a.html`, date: null, charset: null });
  });

  it('whose server declares a wrong encoding is read in its own', async () => {
    for (const [charset, bytes] of [
      ['utf-8', encode(html, 'gbk')],
      ['iso-8859-1', encode(html, 'gbk')],
      ['gb2312', Buffer.from(html)],
      ['no-such-thing', encode(html, 'gbk')],
    ] as const) {
      const reports = await one(bytes, { 'Content-Type': `text/html; charset="${charset}"` });
      assert.deepEqual(shown(reports), AS_READ, charset);
      assert.equal(reports[0]?.source.capture?.charset, charset);
      assert.equal(reports[0]?.source.charset, charset === 'gb2312' ? 'utf-8' : 'gb18030');
    }
  });

  it('in chunks is joined, also where only its head says that it is in chunks', async () => {
    const fields = { 'Transfer-Encoding': 'chunked' };
    for (const body of [chunked(html, 7), chunked(html, 100_000), html])
      assert.deepEqual(shown(await one(body, fields)), AS_READ);
  });

  it('that was sent packed is unpacked, also where only its head says that it is packed', async () => {
    for (const [coding, body] of [
      ['gzip', gzipSync(html)],
      ['x-gzip', gzipSync(html)],
      ['br', brotliCompressSync(html)],
      ['deflate', deflateSync(html)],
      ['deflate', deflateRawSync(html)],
      ['deflate, gzip', gzipSync(deflateSync(html))],
      ['gzip', Buffer.from(html)],
      ['br', Buffer.from(html)],
      ['identity', Buffer.from(html)],
    ] as const) {
      const reports = await one(body, { 'Content-Encoding': coding });
      assert.deepEqual(shown(reports), AS_READ, coding);
      assert.equal(reports[0]?.source.bytes, Buffer.byteLength(html));
    }
    const both = { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' };
    assert.deepEqual(shown(await one(chunked(gzipSync(html)), both)), AS_READ);
  });

  it('that was sent packed and unpacks to more than any file costs nothing but itself', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000));
    const bombs = [
      page(`${SITE}/a.html`, bomb, { 'Content-Encoding': 'gzip' }),
      page(`${SITE}/b.html`, brotliCompressSync(Buffer.alloc(60_000_000)), { 'Content-Encoding': 'br' }),
    ];
    const reports = await read(packedEach([...bombs, ...TWO]));
    assert.deepEqual(shown(reports).slice(2), BOTH);
    for (const { reason } of reports.slice(0, 2)) assert.match(reason ?? '', /unpacks to more than 50 MB/);
  });

  it('of which the archive holds only the beginning is read with the warning, and no number at its end', async () => {
    const cut = html.slice(0, html.indexOf('15件') + 1);
    const truncated = { fields: { 'WARC-Truncated': 'length' } };
    const [report] = await one(cut, {}, truncated);
    assert.equal(report?.status, 'report');
    assert.ok(report.warnings.some(({ code }) => code === 'truncated'));
    assert.equal(report.source.capture?.truncated, true);
    assert.ok(
      report.figures.every(({ value }) => value !== 1),
      'a 15 that was cut to 1',
    );
    // Its server broke off, or its packing did.
    const long = `${html}<p>${'公开'.repeat(5000)}</p>`;
    for (const [body, fields] of [
      [html, { 'Content-Length': '99999' }],
      [chunked(html, 50).subarray(0, -80), { 'Transfer-Encoding': 'chunked' }],
      [gzipSync(long, { level: 1 }).subarray(0, -20), { 'Content-Encoding': 'gzip' }],
    ] as const) {
      const [broken] = await one(body, fields);
      assert.equal(broken?.source.capture?.truncated, true, JSON.stringify(fields));
    }
  });

  it('of 100 MB is refused and not held in memory, packed or not', async () => {
    const large = Buffer.concat([
      Buffer.from(
        `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${SITE}/a.zip\r\nContent-Length: 100000019\r\n\r\n`,
      ),
      Buffer.from('HTTP/1.1 200 OK\r\n\r\n'),
      Buffer.alloc(100_000_000, 'abcdefgh'),
      Buffer.from('\r\n\r\n'),
    ]);
    for (const bytes of [Buffer.concat([large, ...TWO]), packedEach([large, ...TWO])]) {
      const reports = await read(bytes, { megabytes: 200 });
      assert.deepEqual(shown(reports), [...BOTH, 'a refused']);
      assert.equal(countedIn(reports)['It is larger than 50 MB, which no report is.'], 1);
    }
  });

  it('that takes longer to read than the limit is quarantined with its address, and those around it are read', async () => {
    const heavy = `<html><body>${'<table><tr><td>1</td><td>收到申请2件</td></tr></table>'.repeat(55_000)}`;
    const reports = await read(packedEach([TWO[1]!, page(`${SITE}/slow.html`, heavy), TWO[2]!]), {
      seconds: 1,
    });
    assert.deepEqual(shown(reports), [BOTH[0], 'a/www.example.gov.cn/slow.html quarantined', BOTH[1]]);
    assert.match(reports[1]?.reason ?? '', /longer than the limit of 1 seconds/);
    assert.equal(reports[1]?.source.capture?.url, `${SITE}/slow.html`);
  });

  it('is called by its address, and no address leads out of the archive or to another', async () => {
    const names = async (...urls: string[]) =>
      (await read(packedEach(urls.map((url, i) => page(url, report('平阳县教育局', 2010 + i)))))).map(
        ({ source }) => source.path.slice(2),
      );
    assert.deepEqual(
      await names(
        `${SITE}/../../etc/passwd`,
        `${SITE}//a/./b//`,
        `${SITE}/a/b?x=/../../y`,
        'https://www.example.gov.cn/a/b',
        '../../up',
        '',
        'C:\\windows\\..\\x',
        'http://例子.cn/年报.html',
      ),
      [
        'www.example.gov.cn/etc/passwd',
        'www.example.gov.cn/a/b',
        'www.example.gov.cn/a/b?x=%2F..%2F..%2Fy',
        'www.example.gov.cn/a/b (2)',
        '%2E%2E/%2E%2E/up',
        'record',
        'C:/windows/%2E%2E/x',
        'xn--fsqu00a.cn/%E5%B9%B4%E6%8A%A5.html',
      ],
    );
  });
});

describe('a report in several captures', () => {
  const html = report('平阳县教育局', 2015);
  it('of the same bytes is read once and listed once', async () => {
    const again = page('http://mirror.example.cn/x.html', html, { 'Content-Encoding': 'gzip' });
    const reports = await read(
      packedEach([page(`${SITE}/a.html`, html), page(`${SITE}/a.html`, html), again]),
    );
    assert.deepEqual(shown(reports), ['a/www.example.gov.cn/a.html report 15', 'a refused']);
    assert.equal(countedIn(reports)['Its bytes are those of a record before it.'], 2);
  });

  it('of other bytes, or in another archive, is one by its publisher and year', async () => {
    const root = mkdtempSync(path.join(folder, 'captures-'));
    const furniture = html.replace('<h1>', '<p>您访问的是第 12345 位</p><h1>');
    writeFileSync(
      path.join(root, '1.warc'),
      Buffer.concat([page(`${SITE}/a.html`, html), page(`${SITE}/a.html`, furniture)]),
    );
    writeFileSync(path.join(root, '2.warc.gz'), packedEach([page(`${SITE}/b.html`, html)]));
    const { reports } = await readCorpus(root);
    assert.deepEqual(
      reports.map(({ source, edition }) => `${source.path} ${edition?.standing}`),
      [
        '1.warc/www.example.gov.cn/a.html latest',
        '1.warc/www.example.gov.cn/a.html (2) duplicate',
        '2.warc.gz/www.example.gov.cn/b.html duplicate',
      ],
    );
  });
});

describe('an archive that is damaged', () => {
  const third = page(`${SITE}/2017.html`, report('平阳县教育局', 2017));
  const all = [...TWO, third];

  it('in one packed record loses that record and none behind it, and says so', async () => {
    for (const at of [0.3, 0.6, 0.9]) {
      const packed = all.map((record) => gzipSync(record));
      packed[1]!.fill(0xee, Math.floor(packed[1]!.length * at), Math.floor(packed[1]!.length * at) + 8);
      const reports = await read(Buffer.concat(packed));
      assert.ok(!shown(reports).includes(BOTH[0]!), 'what is damaged is no report');
      assert.deepEqual(
        shown(reports).filter((line) => / report /.test(line)),
        [BOTH[1], 'a/www.example.gov.cn/2017.html report 17'],
      );
      assert.ok(
        reports.some(({ status }) => status === 'quarantined'),
        'it is told',
      );
    }
  });

  it('in the sum of a record, though it unpacks, does not give it out', async () => {
    const packed = all.map((record) => gzipSync(record));
    packed[1]![packed[1]!.length - 6]! ^= 1;
    const reports = await read(Buffer.concat(packed));
    assert.equal(
      reports.find(({ source }) => source.path.endsWith('2015.html'))?.reason,
      'It is damaged in the archive.',
    );
    assert.ok(shown(reports).includes('a/www.example.gov.cn/2017.html report 17'));
    // It is said of the record, and not of the archive once more.
    assert.ok(!reports.some(({ reason }) => reason?.startsWith('The archive is damaged')));
  });

  it('by bytes between records goes on at the next record', async () => {
    const reports = await read(
      Buffer.concat([all[0]!, all[1]!, Buffer.from('rubbish\n\n\nmore'), ...all.slice(2)]),
    );
    assert.deepEqual(shown(reports), [...BOTH, 'a/www.example.gov.cn/2017.html report 17', 'a quarantined']);
    assert.match(reports.at(-1)?.reason ?? '', /^The archive is damaged: something else stands where/);
  });

  it('by a record that was cut off before others does not take them for its own', async () => {
    const cut = all[1]!.subarray(0, -120);
    const shown = (await read(Buffer.concat([all[0]!, cut, ...all.slice(2)]))).map(
      ({ source, status }) => `${source.path} ${status}`,
    );
    assert.ok(!shown.includes('a/www.example.gov.cn/2015.html report'), shown.join());
    assert.ok(shown.includes('a/www.example.gov.cn/2017.html report'), shown.join());
  });

  it('by lengths that lie loses what they lie about', async () => {
    const lying = (length: string) =>
      page(`${SITE}/lie.html`, report('平阳县教育局', 2014), undefined, {
        fields: { 'Content-Length': length },
      });
    for (const length of ['10', '999999999999999', '-1', 'NaN', '99999999999999999999']) {
      const reports = await read(packedEach([lying(length), ...all]));
      for (const line of [...BOTH, 'a/www.example.gov.cn/2017.html report 17'])
        assert.ok(shown(reports).includes(line), `${length}: ${shown(reports)}`);
    }
  });

  it('by a length that ends at a line end, or takes in another record, gives no figure of either', async () => {
    const own = report('平阳县教育局', 2014).replace('<p>', '\n<p>');
    const [next, ...others] = all.slice(1);
    const whole = http(own).length;
    const behind = (text: string) => whole + 4 + next!.indexOf(text);
    const lengths = {
      'too short, at a line end': http(own).indexOf('\n<p>'),
      'in the head of the next record': behind('\r\nWARC-Date'),
      'in the text of the next record': behind('\n  <h1>'),
      'behind the next record': whole + 4 + next!.length - 4,
      'before the record after the next': whole + 4 + next!.length,
    };
    for (const [hazard, length] of Object.entries(lengths)) {
      const lie = page(`${SITE}/lie.html`, own, undefined, { fields: { 'Content-Length': `${length}` } });
      const reports = await read(Buffer.concat([all[0]!, lie, next!, ...others]));
      const [lying] = reports;
      assert.deepEqual(
        [lying?.source.path, lying?.status, lying?.reason, lying?.figures],
        ['a/www.example.gov.cn/lie.html', 'quarantined', 'It is damaged in the archive.', []],
        hazard,
      );
      assert.ok(shown(reports).includes('a/www.example.gov.cn/2017.html report 17'), hazard);
    }
  });

  it('by the length of a record that is no page does not lose the page behind it without a word', async () => {
    const [next, ...others] = all.slice(1);
    for (const [type, block] of [
      ['request', 'GET /2015.html HTTP/1.1\r\nHost: www.example.gov.cn\r\n\r\n'],
      ['revisit', http('')],
      ['metadata', 'via: x\r\n'],
      ['response', http('', {}, '404 Not Found')],
      ['continuation', ''],
    ] as const)
      for (const [hazard, length] of Object.entries({
        'ends where the next record ends': block.length + 4 + next!.length,
        'ends within the next record': block.length + 4 + next!.indexOf('\n  <h1>'),
        'is that of two records': block.length + 4 + next!.length + others[0]!.length,
      })) {
        const lie = warcRecord(type, `${SITE}/lie.html`, block, {
          fields: { 'Content-Length': `${length}` },
        });
        const last = page(`${SITE}/2018.html`, report('平阳县教育局', 2018));
        const reports = await read(Buffer.concat([all[0]!, lie, next!, ...others, last]));
        const row = reports.at(-1)!;
        assert.deepEqual([row.source.path, row.status], ['a', 'quarantined'], `${type} ${hazard}`);
        assert.match(row.reason!, /The archive is damaged/);
        assert.ok(shown(reports).includes('a/www.example.gov.cn/2018.html report 18'), `${type} ${hazard}`);
      }
  });

  it('of another archive in a page that is passed over is not a length that lies', async () => {
    const inner = warcRecord('response', `${SITE}/x`, http(Buffer.concat(TWO), {}, '404 Not Found'));
    const row = (await read(Buffer.concat([inner, ...all]))).at(-1)!;
    assert.deepEqual([row.source.path, row.status], ['a', 'refused']);
  });

  it('by a length that ends at a blank line of the page is read as a page whose end is missing', async () => {
    const own = report('平阳县教育局', 2014).replace('</p>', '</p>\n\n<p>受理14件。</p>');
    const length = `${http(own).indexOf('\n\n<p>')}`;
    const lie = page(`${SITE}/lie.html`, own, undefined, { fields: { 'Content-Length': length } });
    const reports = await read(Buffer.concat([lie, ...all]));
    assert.equal(reports[0]?.source.capture?.truncated, true);
    assert.ok(shown(reports).includes(BOTH[0]!));
  });

  it('in an archive is not a length that lies', async () => {
    const inner = page(`${SITE}/inner.warc`, Buffer.concat(TWO), { 'Content-Type': 'application/warc' });
    const [one] = await read(Buffer.concat([inner, ...all]));
    assert.equal(one?.source.path.endsWith('2015.html'), true, 'none of its records is listed');
    assert.deepEqual(shown([one!]), [BOTH[0]]);
  });

  it('by a head that does not end goes on at the next record', async () => {
    const endless = Buffer.from(`WARC/1.1\r\nWARC-Type: response\r\n${'X-Field: value\r\n'.repeat(20_000)}`);
    const http = warcRecord('response', SITE, `HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(50_000)}`);
    for (const bytes of [packedEach([endless, http, ...all]), Buffer.concat([endless, http, ...all])]) {
      const reports = await read(bytes);
      assert.deepEqual(shown(reports).slice(0, 2), BOTH);
      assert.equal(countedIn(reports)['Its head does not end.'], 1);
    }
  });

  it('by being cut off is read as far as it goes', async () => {
    for (const bytes of [packedEach(all), Buffer.concat(all)]) {
      const reports = await read(bytes.subarray(0, -30));
      assert.deepEqual(shown(reports).slice(0, 2), BOTH);
      const last = reports.find(({ source }) => source.path.endsWith('2017.html'));
      assert.equal(last?.source.capture?.truncated, true);
    }
  });

  it('that unpacks to hundreds of times its size ends there', async () => {
    const head = Buffer.from(`WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\n`);
    const zeros = gzipSync(Buffer.alloc(200_000_000), { level: 9 });
    const bomb = Buffer.concat([gzipSync(head), ...Array.from({ length: 8 }, () => zeros)]);
    const bytes = Buffer.concat([packedEach(TWO), bomb]);
    const reports = await read(bytes);
    assert.deepEqual(shown(reports), [...BOTH, 'a quarantined']);
    assert.match(reports.at(-1)?.reason ?? '', /unpacks to more than 300 times its size/);
    // Whoever looks for one file of it is told so in a sentence.
    const { path: file } = write(bytes);
    await assert.rejects(openDocument(path.join(file, 'gone.html')), UnreadableError);
  });
});

describe('an archive of many records', () => {
  it('takes up no more memory than one of few, and gives them in order', async () => {
    const name = path.join(folder, 'many.warc.gz');
    const filler = '<p>公开工作</p>'.repeat(400);
    const parts: Buffer[] = [];
    for (let i = 0; i < 10_000; i++) {
      const body = i % 100 === 0 ? report('平阳县教育局', 2010, i) : `${i}${filler}`;
      parts.push(gzipSync(page(`${SITE}/${i}.html`, body), { level: 1 }));
    }
    writeFileSync(name, Buffer.concat(parts));
    parts.length = 0;
    globalThis.gc?.();
    const before = process.memoryUsage();
    let most = 0;
    const read: number[] = [];
    for await (const one of readAll([{ path: name, name: 'a' }])) {
      const { heapUsed, external } = process.memoryUsage();
      most = Math.max(most, heapUsed + external - before.heapUsed - before.external);
      if (one.status === 'report') read.push(one.figures[0]!.value!);
      else
        assert.deepEqual(
          one.counted?.reduce((sum, { records }) => sum + records, 0),
          9900,
        );
    }
    assert.deepEqual(
      read,
      Array.from({ length: 100 }, (_, i) => i * 100),
    );
    // Unpacked they are 60 MB, and twice that in the engine.
    assert.ok(most < 64 * 1024 * 1024, `${Math.round(most / 1024 / 1024)} MB`);
  });
});

describe('the cache', () => {
  it('knows a record by its bytes and its address, wherever it lies', async () => {
    const cache = new ReportCache(path.join(folder, 'cache'), 'one');
    const first = await read(packedEach(TWO), { cache });
    const moved = [TWO[2]!, warcinfo(), TWO[1]!];
    const second = await read(packedEach(moved), { cache, megabytes: 511 });
    assert.deepEqual(second, [first[1], first[0]]);
    const later = page(`${SITE}/2015.html`, report('平阳县教育局', 2015), undefined, {
      date: '2026-01-01T00:00:00Z',
    });
    const [again] = await read(packedEach([later]), { cache });
    assert.equal(again?.source.capture?.date, '2026-01-01T00:00:00Z');
  });

  it('gives a refused record that is asked for by its name whole, though it was only counted before', async () => {
    const law = page(
      `${SITE}/law.html`,
      '<html><head><title>平阳县教育条例</title></head><body><h1>平阳县教育条例</h1><p>第一条 为了发展教育，制定本条例。</p></body></html>',
    );
    const { path: file } = write(packedEach([...TWO, law]));
    const readWith = async (name: string, cache: ReportCache | null) => {
      const reports: Report[] = [];
      for await (const one of readAll([{ path: name, name: 'a' }], { cache })) reports.push(one);
      return reports;
    };
    const cache = new ReportCache(path.join(folder, 'counted'), 'one');
    assert.equal((await readWith(file, cache)).at(-1)?.counted?.length, 2);
    const record = path.join(file, 'www.example.gov.cn/law.html');
    const [alone] = await readWith(record, null);
    assert.notDeepEqual(alone?.warnings, []);
    assert.deepEqual(await readWith(record, cache), [alone]);
  });
});

describe('a file inside', () => {
  it('of an archive is a file of its own, and one that is not there is said to be missing', async () => {
    const { path: file } = write(packedEach(TWO));
    const one = async (name: string) => {
      const reports: Report[] = [];
      for await (const found of readAll([{ path: path.join(file, name), name }])) reports.push(found);
      return reports;
    };
    assert.deepEqual(shown(await one('www.example.gov.cn/2016.html')), [
      'www.example.gov.cn/2016.html report 16',
    ]);
    assert.match((await one('gone.html'))[0]?.reason ?? '', /There is no “gone.html” in the archive/);
  });

  it('of another archive that is an archive itself is said to be one, whatever the two are', async () => {
    const inner = {
      'a.warc': Buffer.concat(TWO),
      'a.warc.gz': packedEach(TWO),
      'a.tar': tar([{ name: 'a.txt', content: 'a' }]),
      'a.tar.gz': gzipSync(tar([{ name: 'a.txt', content: 'a' }])),
      'a.zip': Buffer.from(zipSync({ 'a.txt': Buffer.from('a'), 'b.txt': Buffer.from('b') })),
    };
    const entries = Object.entries(inner);
    const within = 'It is an archive in an archive. Unpack it, and give the folder.';
    for (const bytes of [tar(entries.map(([name, content]) => ({ name, content }))), zipSync(inner)])
      assert.deepEqual(
        (await read(bytes)).map(({ reason }) => reason),
        entries.map(() => within),
      );
    const pages = entries.map(([name, content]) => page(`${SITE}/${name}`, content));
    assert.deepEqual(countedIn(await read(packedEach([...TWO, ...pages])))[within], 5);
  });
});
