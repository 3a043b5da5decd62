/** OpenDocument texts and sheets: what they show is read, and what they keep beside it is not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { type Document, UnreadableError } from '../../../src/document/document.js';
import { readDocument } from '../../../src/document/read.js';

const shown = ({ blocks }: Document) =>
  blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : block.rows.map((row) => row.map(({ text, column, colspan }) => `${column}×${colspan} ${text}`)),
  );
const style = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="text">${properties}</style:style>`;
const STYLES = [
  style('gone', '<style:text-properties text:display="none"/>'),
  style('struck', '<style:text-properties style:text-line-through-style="solid"/>'),
  style('double', '<style:text-properties style:text-line-through-type="double"/>'),
  style('white', '<style:text-properties fo:color="#ffffff"/>'),
  style('raised', '<style:text-properties style:text-position="super 58%"/>'),
  '<style:style style:name="child" style:parent-style-name="gone"/>',
  style('dark', '<style:table-cell-properties fo:background-color="#203040"/>'),
  style('hidden-sheet', '<style:table-properties table:display="false"/>'),
].join('');
const content = (kind: 'text' | 'spreadsheet', body: string) =>
  `<office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body>`;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n\n';
const packed = (xml: string, manifest = '<manifest:manifest/>') =>
  zipSync({
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(`${HEAD}<office:document-content>${xml}</office:document-content>`),
  });
const flat = (xml: string) => Buffer.from(`${HEAD}<office:document>${xml}</office:document>`);
const p = (words: string) => `<text:p>${words}</text:p>`;
const cell = (words: string, attributes = '') =>
  `<table:table-cell ${attributes}>${p(words)}</table:table-cell>`;
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const span = (name: string, words: string) => `<text:span text:style-name="${name}">${words}</text:span>`;

describe('an OpenDocument file', () => {
  for (const [how, write] of Object.entries({ 'in a package': packed, 'in one file': flat }))
    it(`${how} is read without what nobody sees in it`, async () => {
      const words = [
        `公开${span('gone', '7')}${span('struck', '88')}${span('double', '8')}${span('white', '9')}12件${span('raised', '2')}。`,
        `收到<office:annotation>${p('应为77')}</office:annotation>3件<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('注5')}</text:note-body></text:note>。`,
        `${span('child', '6')}办理<text:ruby><text:ruby-base>4</text:ruby-base><text:ruby-text>si</text:ruby-text></text:ruby>件<text:s text:c="2"/>止。`,
      ];
      const deleted = `<text:tracked-changes><text:changed-region><text:deletion>${p('旧99件')}</text:deletion></text:changed-region></text:tracked-changes>`;
      const section = `<text:section text:display="none">${p('草稿5件')}</text:section>`;
      const document = await readDocument(
        write(content('text', `${deleted}<text:h>总体</text:h>${words.map(p).join('')}${section}`)),
      );
      assert.deepEqual(shown(document), ['总体', '公开12件。', '收到3件。', '办理4件  止。']);
    });

  it('has the cells of its tables in their places, and not what is hidden or covered', async () => {
    const sheet = `<table:table><table:table-column/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="2"/>
      <table:table-header-rows>${row(`${cell('内容')}${cell('旧')}${cell('件数', 'table:number-columns-spanned="2"')}<table:covered-table-cell>${p('77')}</table:covered-table-cell>`)}</table:table-header-rows>
      ${row(`${cell('许可')}${cell('5')}${cell('1,572', 'office:value="1572.4"')}${cell(span('white', '31'), 'table:style-name="dark"')}`)}
      ${row(`${cell('处罚')}${cell('6')}${cell('8', 'table:number-columns-repeated="2"')}`, 'table:visibility="filter"')}
      ${row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048000"')}</table:table>`;
    const other = `<table:table table:style-name="hidden-sheet">${row(cell('许可999'))}</table:table>`;
    assert.deepEqual(shown(await readDocument(packed(content('spreadsheet', `${sheet}${other}`)))), [
      [
        ['0×1 内容', '1×2 件数'],
        ['0×1 许可', '1×1 1,572', '2×1 31'],
      ],
    ]);
  });

  it('has a sign that nobody knows where a value or a formula was saved without its text, but for a number that no style shows otherwise', async () => {
    const bare = (attributes: string) => `<table:table-cell ${attributes}/>`;
    const cells = [
      cell('许可'),
      bare('table:style-name="ce1" office:value-type="float" office:value="12"'),
      bare('table:formula="of:=[.A1]" office:value-type="float" office:value="0"'),
      bare('office:value-type="date" office:date-value="2024-01-02" office:value="45293"'),
    ];
    const sheet = `<table:table>${row(cells.join(''))}${row(`${cell('处罚')}${bare('office:value-type="float" office:value="12"')}${cell('3')}${bare('office:value-type="string" office:string-value="1572"')}`)}</table:table>`;
    assert.deepEqual(shown(await readDocument(packed(content('spreadsheet', sheet)))), [
      [
        ['0×1 许可', '1×1 □', '2×1 □', '3×1 □'],
        ['0×1 处罚', '1×1 12', '2×1 3', '3×1 1572'],
      ],
    ]);
  });

  it('is read without its programs and what a condition hides, and with what it does not hide', async () => {
    const paragraphs = [
      '公开<text:script>7</text:script>12件。',
      '收到<text:hidden-text text:is-hidden="true">8</text:hidden-text>3件<text:hidden-text text:is-hidden="false">，其中网上2件</text:hidden-text>。',
      '<text:hidden-paragraph text:is-hidden="true"/>草稿5件。',
      '<text:hidden-paragraph text:is-hidden="false"/>办理4件。',
    ];
    assert.deepEqual(shown(await readDocument(flat(content('text', paragraphs.map(p).join(''))))), [
      ...['公开12件。', '收到3件，其中网上2件。', '办理4件。'],
    ]);
  });

  it('is read without words that were deleted and still stand in it', async () => {
    const regions = ['deletion', 'insertion'].map(
      (kind, i) => `<text:changed-region text:id="c${i}"><text:${kind}/></text:changed-region>`,
    );
    const change = (id: number, words: string) =>
      `<text:change-start text:change-id="c${id}"/>${words}<text:change-end text:change-id="c${id}"/>`;
    const body = `<text:tracked-changes>${regions.join('')}</text:tracked-changes>${p(`公开${change(0, `7${span('raised', '7')}`)}${change(1, '12')}件。`)}`;
    assert.deepEqual(shown(await readDocument(flat(content('text', body)))), ['公开12件。']);
  });

  it('that hides cells on conditions is not read', async () => {
    const map =
      '<style:style style:name="c"><style:map style:condition="cell-content()=0" style:apply-style-name="white"/></style:style>';
    const xml = content('spreadsheet', `<table:table>${row(cell('0'))}</table:table>`).replace(
      STYLES,
      STYLES + map,
    );
    await assert.rejects(readDocument(packed(xml)), /hides cells on conditions/);
    const shows = xml.replace('apply-style-name="white"', 'apply-style-name="dark"');
    assert.deepEqual(shown(await readDocument(packed(shows))), [[['0×1 0']]]);
  });

  it('with a password says so', async () => {
    const locked = packed(content('text', p('甲')), '<manifest:encryption-data/>');
    await assert.rejects(readDocument(locked), (error) => {
      assert.ok(error instanceof UnreadableError);
      assert.match(error.message, /password/);
      return true;
    });
  });

  it('takes no time where it repeats cells without end', async () => {
    const cells = cell('1', 'table:number-columns-repeated="1000000"');
    const rows = row(cells, 'table:number-rows-repeated="1000000"').repeat(3);
    const before = process.cpuUsage().user;
    await readDocument(packed(content('spreadsheet', `<table:table>${rows}</table:table>`))).catch(
      () => null,
    );
    assert.ok(process.cpuUsage().user - before < 4e6);
  });
});
