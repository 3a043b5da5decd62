/** A project in which all that strangers can write is an attack, built whole and opened in a real browser. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { start } from '../../src/commands/start.js';
import { readCorpus } from '../../src/corpus/corpus.js';
import { LIVE, launch, MARKS, noBrowser, visit } from './browser.js';
import { root as repository, temporaryFolder, writeNotebook } from './fixture.js';

const SCRIPT = '<script>alert(1)</script>';
const IMAGE = '<img src=x onerror=alert(2)>';
const ATTRIBUTE = `"' onmouseover=alert(3) x="`;
const FOREIGN = 'https://foreign.example';

const MARKDOWN = `# Words ${SCRIPT} ${IMAGE}

${SCRIPT}${IMAGE}<iframe src="${FOREIGN}"></iframe><svg onload=alert(4)></svg>

[one](javascript:alert(5)) [two](data:text/html,${encodeURIComponent(SCRIPT)}) [three](vbscript:x) [four](${FOREIGN}/page "${ATTRIBUTE}")

![picture](${FOREIGN}/picture.png) ![vector](data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(6)"/>')})

<${FOREIGN}/auto> ${FOREIGN}/bare

| a | b |
|---|---|
| ${IMAGE} | [x](javascript:alert(7)) |

## ${IMAGE}

\`\`\`html
${SCRIPT}
\`\`\`
`;

/** Charts of a notebook of one's own that would fetch, evaluate or lead somewhere. */
const CHARTS = `import { open } from 'gongkai';
const g = await open();
const received = await g.figures.where({ indicator: 'requests.received' }).select('year', 'value', 'quote');
const encoding = { x: { field: 'year' }, y: { field: 'value' } };
await received.plot({ mark: { type: 'point', tooltip: { expr: "'${IMAGE}'" } }, encoding });
await received.plot({
  mark: 'point', encoding: { ...encoding, href: { value: 'javascript:alert(8)' } }, title: '${SCRIPT}${IMAGE}',
});
for (const expr of ["constructor.constructor('alert(9)')()", "this.constructor", "[].map.constructor('alert(9)')()"])
  await received.plot({ mark: 'point', encoding, params: [{ name: 'p', expr }] }).catch(() => {});
await received.plot({
  mark: { type: 'image', width: 9, height: 9 }, encoding: { ...encoding, url: { value: '${FOREIGN}/mark.png' } },
});`;

const REPORT = (year: number) =>
  `平阳县教育局${year}年政府信息公开工作年度报告
${SCRIPT}本报告由平阳县教育局编制。
一、总体情况
全年收到政府信息公开申请12件,答复11件,主动公开政府信息40条。${IMAGE}${SCRIPT}
其中网站公开30条,微信公开15条。二、收到申请${ATTRIBUTE}件。
行政复议${year === 2016 ? 3 : 0}件,维持1件,纠正1件。
收到政府信息公开申请13件。`;

describe('a project of attacks', { skip: noBrowser }, () => {
  let browser: Browser;
  const root = temporaryFolder();
  const at = (...names: string[]) => path.join(root, ...names);
  const logged: string[] = [];
  let pages: string[] = [];

  before(async () => {
    const folder = at('data', 'reports', `${IMAGE.replace('/', '')} ${ATTRIBUTE}`);
    mkdirSync(folder, { recursive: true });
    for (const year of [2016, 2017])
      writeFileSync(path.join(folder, `${year} <b onclick=alert(10)>.txt`), REPORT(year));
    writeFileSync(at('data', 'reports', `refused ${IMAGE}.txt`), SCRIPT);
    const name = `reports/${path.basename(folder)}/2016 <b onclick=alert(10)>.txt`;
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    writeFileSync(
      at('data', 'sources.csv'),
      `file,publisher,year,origin_url,retrieved_on,licence_note\n${quoted(name)},${quoted(IMAGE)},2016,javascript:alert(11),2020-05-06,${quoted(SCRIPT)}\n`,
    );
    // A verdict on whatever contradicts in the first report, with words that attack.
    const {
      reports: [first],
    } = await readCorpus(folder);
    const failed = first!.findings.find(({ status }) => status === 'fails');
    const row = [
      first!.source.path,
      failed?.key ?? 'x',
      'accepted',
      '',
      SCRIPT + IMAGE,
      IMAGE,
      '2024-01-01',
      ATTRIBUTE,
    ];
    writeFileSync(
      at('data', 'review.csv'),
      `report,item,verdict,value,reason,who,date,evidence\n${row.map(quoted).join(',')}\n`,
    );
    mkdirSync(at('notebooks'));
    for (const file of readdirSync(path.join(repository, 'notebooks')))
      if (/^(?:01|02|08).*\.ipynb$/.test(file))
        copyFileSync(path.join(repository, 'notebooks', file), at('notebooks', file));
    writeNotebook(at('notebooks'), '90-words <img src=x onerror=alert(12)>.ipynb', [
      ['markdown', MARKDOWN],
      ['code', CHARTS],
    ]);
    const { site } = await start({
      root,
      paths: [at('data', 'reports')],
      version: '0.0.0',
      log: (line) => logged.push(line),
    });
    assert.ok(site, logged.join('\n'));
    assert.match(logged.join('\n'), /2 reports for 2016–2017 by 1 publisher/);
    const folderOfSite = at('build', 'site');
    pages = readdirSync(folderOfSite, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    );
    browser = await launch();
  });
  after(() => browser?.close());

  it('runs nothing, asks no host and leads nowhere but to pages and to what its author linked', async () => {
    assert.ok(pages.length >= 5, pages.join());
    const words = pages.find((file) => file.startsWith('90-words'))!;
    await visit(browser, at('build', 'site', words), {}, async ({ page }) => {
      const text = await page.locator('article').innerText();
      for (const attack of [SCRIPT, IMAGE]) assert.ok(text.includes(attack), `${attack} is shown as text`);
      assert.ok((await page.locator('figure.chart img').count()) >= 3);
      assert.ok((await page.locator(LIVE).count()) >= 1);
      await page.locator(MARKS).first().focus();
      assert.equal(await page.locator('.tip').textContent(), IMAGE);
    });
    for (const file of pages) {
      await visit(browser, at('build', 'site', file), {}, async ({ page, errors, requests }) => {
        const links = await page.evaluate(() =>
          [...document.querySelectorAll('a')].map(
            (link) => link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '',
          ),
        );
        const dangerous = links.filter((href) => /^\s*(?:javascript|data|vbscript|file):/i.test(href));
        const handlers = await page.evaluate(
          () =>
            [...document.querySelectorAll('*')].filter((one) =>
              [...one.attributes].some(({ name }) => /^on/i.test(name)),
            ).length,
        );
        await page.waitForTimeout(50);
        assert.deepEqual(
          { errors: errors.filter((text) => text.startsWith('dialog')), requests, dangerous, handlers },
          { errors: [], requests: [], dangerous: [], handlers: 0 },
          file,
        );
      });
    }
  });
});
