import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { parse, parseWithDocument } from '../../src/corpus/parse.js';
import { Report } from '../../src/model/report.js';
import { costOf } from '../cost.js';
import { encode } from '../document/bytes.js';
import { docx, mhtml, pdf, workbook, worksheet } from '../document/formats.js';
import { entriesOf, inSettings } from '../extract/identity/settings.js';
import { LAYOUTS } from '../extract/render.js';
import { disputeSheet, requestSheet, statisticsSheet } from '../extract/sheets.js';

const TITLE = '平阳县人民政府2022年政府信息公开工作年度报告';
const prose = `${TITLE}\n全县主动公开政府信息900余条，其中县本级收到政府信息公开申请38件，占总数的41.4%；网站公开300条。未收费。`;
const [html, pipes, glued] = ['HTML with spans', 'trailing pipes', 'glued on one line'].map(
  (name) => LAYOUTS.find((layout) => layout.name === name)!,
);
const requests = requestSheet(2021, (key, i) => (key.endsWith('@total') ? '' : i % 4));

const INPUTS: Readonly<Record<string, Uint8Array>> = {
  prose: Buffer.from(prose),
  page: Buffer.from(`<h1>${TITLE}</h1>${html!.render(requests)}<p>${prose}</p>`),
  pipes: Buffer.from(`${TITLE}\n${pipes!.render(requests)}\n${pipes!.render(disputeSheet((_, i) => i))}`),
  glued: Buffer.from(`${TITLE}\n${glued!.render(requestSheet(2021, () => 11))}`),
  statistics: Buffer.from(`${TITLE}\n${pipes!.render(statisticsSheet((_, i) => (i % 7 === 0 ? '/' : i)))}`),
  gbk: encode(`<meta charset="utf-8"><p>${prose.replaceAll('\n', '</p><p>')}</p>`, 'gb18030'),
  damaged: Buffer.concat([Buffer.from(prose), Buffer.from([0xff, 0xfe, 0xff])]),
  word: docx([TITLE, requests]),
  workbook: workbook({ Sheet1: worksheet([TITLE, requests]) }),
  printed: pdf([TITLE, requests]),
  saved: mhtml([
    { location: 'a', type: 'text/html', bytes: Buffer.from(`<h1>${TITLE}</h1>${html!.render(requests)}`) },
  ]),
  truncated: docx([TITLE, requests]).slice(0, 900),
  cutPdf: pdf([TITLE, requests]).slice(0, 3000),
  empty: new Uint8Array(),
  picture: Buffer.from('89504e470d0a1a0a', 'hex'),
  binary: Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31) >> 2),
  other: Buffer.from('水稻栽培技术'),
  nothing: Buffer.from('1'),
  half: Buffer.from('平阳县2016年上半年政府信息公开工作总结\n收到申请50件，其中网络申请40件，占70%。'),
  pending: Buffer.from(`${TITLE}\n四、行政复议、行政诉讼情况\n行政诉讼案件5件，其中尚未审结2件。`),
  braces: Buffer.from(`${TITLE}\n(((((\n)))))[[[\n**++??\\\\|||^^$$`),
  digits: Buffer.from(`${TITLE}\n一、本年新收政府信息公开申请数量${'1234567890'.repeat(300)}`),
  wide: Buffer.from(`<table>${'<td>'.repeat(200_000)}${prose}`),
  deep: Buffer.from(`<table><tr><td>${'<div>'.repeat(5000)}${prose}`),
};

describe('parse', () => {
  for (const [name, bytes] of Object.entries(INPUTS)) {
    it(`makes a report that fits the model, from ${name}`, async () => {
      const report = await parse(bytes, `${name}.txt`);
      assert.deepEqual(Report.parse(report), report);
      assert.deepEqual(JSON.parse(JSON.stringify(report)), report, 'nothing is lost in JSON');
      assert.equal(report.reason === null, report.status === 'report');
      const ids = [...report.figures, ...report.claims].map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, 'ids are unique');
      for (const id of report.findings.flatMap(({ figures }) => figures))
        assert.ok(ids.includes(id), `${id} exists`);
      for (const { state, value } of report.figures) {
        assert.equal(value === null, ['blank', 'not_applicable', 'unreadable'].includes(state));
      }
    });

    it(`gives the same bytes for the same input, from ${name}`, async () => {
      const before = createHash('sha256').update(bytes).digest('hex');
      const first = JSON.stringify(await parse(bytes, name));
      for (const other of Object.values(INPUTS).slice(0, 3)) await parse(other, 'between');
      assert.equal(JSON.stringify(await parse(Uint8Array.from(bytes), name)), first);
      assert.equal(createHash('sha256').update(bytes).digest('hex'), before, 'the input is left as it was');
    });
  }

  it('says where the bytes came from', async () => {
    const { source } = await parse(INPUTS.gbk!, 'a/b.html');
    assert.deepEqual(source, {
      path: 'a/b.html',
      sha256: createHash('sha256').update(INPUTS.gbk!).digest('hex'),
      bytes: INPUTS.gbk!.length,
      media_type: 'text/html',
      charset: 'gb18030',
    });
    assert.deepEqual(
      [
        (await parse(INPUTS.picture!, 'a.html')).source.media_type,
        (await parse(INPUTS.picture!, '')).source.charset,
      ],
      ['image/png', null],
    );
  });

  it('has the state that each input deserves', async () => {
    const status = async (name: string) => (await parse(INPUTS[name]!, name)).status;
    const good = ['prose', 'page', 'pipes', 'glued', 'statistics', 'gbk', 'deep'];
    for (const name of [...good, 'word', 'workbook', 'printed', 'saved'])
      assert.equal(await status(name), 'report', name);
    for (const name of ['empty', 'picture', 'truncated'])
      assert.equal(await status(name), 'quarantined', name);
    for (const name of ['other', 'nothing']) assert.equal(await status(name), 'refused', name);
  });

  it('warns of lost characters and of a lying declaration', async () => {
    const codes = async (name: string) => (await parse(INPUTS[name]!, name)).warnings.map(({ code }) => code);
    assert.ok((await codes('damaged')).includes('characters_lost'));
    assert.ok((await codes('gbk')).includes('charset_overridden'));
    assert.ok(!(await codes('prose')).includes('characters_lost'));
  });

  it('checks a report, and makes no findings of what is none', async () => {
    assert.ok((await parse(INPUTS.pipes!, 'pipes')).findings.length > 0);
    const half = await parse(INPUTS.half!, 'half');
    assert.deepEqual([half.status, half.claims.length, half.findings], ['refused', 1, []]);
  });

  it('is done with a page of a hundred thousand characters in seconds', async () => {
    const long = `${TITLE}\n${'全年主动公开政府信息12条，收到申请3件，其他处理1件。规章 1 '.repeat(3000)}`;
    const cost = await costOf(() => parse(Buffer.from(long), 'long'));
    assert.ok(cost < 10_000, `${cost} ms`);
  });
});

describe('what a web archive says of a page', () => {
  const capture = (url: string, charset: string | null = null) => ({ url, date: null, charset });
  const gulou =
    '<p>鼓楼区人民政府2016年政府信息公开工作年度报告</p><p>一、概况</p><p>全年主动公开政府信息120条。</p>';
  const codeAt = async (url: string) =>
    (await parse(Buffer.from(gulou), 'a', undefined, capture(url))).identity;

  it('chooses among places of one name by the host, which is told as evidence', async () => {
    const { region_code, evidence } = await codeAt('http://www.nanjing.gov.cn/a.html');
    assert.equal(region_code, '320106');
    assert.deepEqual(
      evidence.filter(({ from }) => from === 'host'),
      [{ field: 'region_code', from: 'host', quote: 'www.nanjing.gov.cn' }],
    );
  });

  it('chooses nothing by what follows the host, and names nobody', async () => {
    for (const url of [
      'http://example.cn/www.nanjing.gov.cn/',
      'http://example.cn/?u=//www.nanjing.gov.cn',
      '',
    ])
      assert.equal((await codeAt(url)).region_code, null, url);
    const nobody = await parse(
      Buffer.from('<p>政府信息公开工作年度报告</p><p>全年主动公开政府信息120条。</p>'),
      'a',
      undefined,
      capture('http://www.nanjing.gov.cn/2016/'),
    );
    assert.deepEqual([nobody.identity.publisher, nobody.identity.year], [null, null]);
  });

  it('of its encoding gives way to the page’s own word and to its bytes', async () => {
    const text = '<p>佛岡縣二零一六年</p>';
    const charset = async (bytes: Uint8Array, said: string) =>
      (await parse(bytes, 'a', undefined, capture('http://a.cn', said))).source.charset;
    assert.equal(await charset(encode(text, 'big5'), 'big5'), 'big5', 'nothing else says anything');
    assert.equal(await charset(Buffer.from(text), 'big5'), 'utf-8', 'its bytes are UTF-8');
    const declared = encode(`<meta charset="big5">${text}`, 'big5');
    assert.equal(await charset(declared, 'iso-8859-1'), 'big5', 'the page says it');
  });
});

describe('what is refused and only counted', () => {
  it('has the reason of what is read whole, and takes no report away', async () => {
    const papers = [
      ...entriesOf('look-alikes.txt').flatMap(([, text]) => [
        text,
        ...inSettings(text, '平阳县教育局').map(([, page]) => page),
      ]),
      prose,
      '',
      '首页\n政务公开\n新闻中心\n联系我们\n网站地图',
      'The county published its budget. '.repeat(20),
    ].map((text) => Buffer.from(text));
    let unread = 0;
    for (const bytes of papers) {
      const whole = await parse(bytes, 'a');
      const counted = await parseWithDocument(bytes, 'a', undefined, undefined, true);
      assert.deepEqual(
        [counted.report.status, counted.report.reason, counted.report.source],
        [whole.status, whole.reason, whole.source],
      );
      if (counted.unread) unread += 1;
      else assert.deepEqual(counted.report, whole);
    }
    assert.ok(unread * 3 > papers.length, `${unread} of ${papers.length}`);
  });
});
