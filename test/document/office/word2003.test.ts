/** A Word document of 2003 in XML is read as a person sees it: its elements have other names than those of later files. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocument } from '../../../src/document/read.js';

const SPACES =
  'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"';
const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (inside: string, look = '') => `<w:p><w:pPr>${look}</w:pPr>${inside}</w:p>`;
const cell = (inside: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${paragraph(inside)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const revised = (kind: string, inside: string) =>
  `<aml:annotation aml:id="1" w:type="Word.${kind}"><aml:content>${inside}</aml:content></aml:annotation>`;

async function read(body: string, before = '', prefix = 'w:') {
  const root = `${prefix}wordDocument`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?><${root} ${SPACES}>${before}<w:body><wx:sect>${body}<w:sectPr/></wx:sect></w:body></${root}>`;
  const { blocks } = await readDocument(Buffer.from(xml));
  return blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : block.rows.map((cells) => cells.map(({ text, colspan, rowspan }) => [text, colspan, rowspan])),
  );
}

describe('a Word document of 2003 in XML', () => {
  it('has its tables with what their cells span, in any part of the text', async () => {
    const table = `<w:tbl>${row(cell(run('内容'), '<w:vmerge w:val="restart"/>'), cell(run('件数'), '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vmerge/>'), cell(run('3')), cell(run('4')))}</w:tbl>`;
    const wanted = [
      '上文',
      [
        [
          ['内容', 1, 2],
          ['件数', 2, 1],
        ],
        [
          ['3', 1, 1],
          ['4', 1, 1],
        ],
      ],
    ];
    const body = `<wx:sub-section>${paragraph(run('上文'))}</wx:sub-section>${table}`;
    assert.deepEqual(await read(body), wanted);
    assert.deepEqual(await read(body, '', ''), wanted);
  });

  it('shows nothing that was deleted, struck out or hidden, and no comment', async () => {
    const text = [
      ...[run('共', ''), revised('Deletion', '<w:r><w:delText>7</w:delText></w:r>')],
      ...[revised('Insertion', run('12')), run('88', '<w:vanish/>'), run('99', '<w:strike/>')],
      ...[revised('Comment', `${paragraph(run('55'))}`), run('条')],
    ];
    assert.deepEqual(await read(paragraph(text.join(''))), ['共12条']);
  });

  it('has the numbers of its lists, in the way that the list says', async () => {
    const lists =
      '<w:lists><w:listDef w:listDefId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:lvlText w:val="%1、"/><w:suff w:val="Nothing"/></w:lvl></w:listDef><w:list w:ilfo="2"><w:ilst w:val="3"/></w:list></w:lists>';
    const item = (text: string) =>
      paragraph(run(text), '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="2"/></w:listPr>');
    assert.deepEqual(await read(item('概述') + item('问题'), lists), ['一、概述', '二、问题']);
  });

  it('has its notes behind the text, and their marks in no number', async () => {
    const note = `<w:r><w:footnote>${paragraph(run('含转办。'))}</w:footnote></w:r>`;
    assert.deepEqual(await read(paragraph(run('收到12') + note + run('件'))), ['收到12件', '含转办。']);
  });
});
