/** Papers of the same world that are no reports, each written before the reader had seen it: alone and under menus. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readText } from '../../src/document/read.js';
import { extract } from '../../src/extract/extract.js';
import { IN_LINES, ON_A_PAGE } from './menus.js';
import { unseenIn } from './unseen.js';

const file = path.join(import.meta.dirname, '../../../test/reports/unseen-others.txt');

/** Who filed a paper says nothing of what it is. */
const filed = (text: string) =>
  `信息来源：青溪县人民政府办公室\n发布机构：青溪县人民政府办公室 发布日期：2022-01-28\n信息名称：${text}`;

/** A paper as it is, under each menu in lines and on each page. */
function settings(text: string): [where: string, text: string][] {
  const body = text
    .trim()
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
  return [
    ['alone', text],
    ['filed by an organ', filed(text)],
    ...Object.entries(IN_LINES).map(([name, around]): [string, string] => [name, around(text)]),
    ...Object.entries(ON_A_PAGE).map(([name, around]): [string, string] => [
      name,
      `<html><body>${around(body)}</body></html>`,
    ]),
  ];
}

describe('a paper that is no report', () => {
  for (const { name, text } of unseenIn(readFileSync(file, 'utf8')))
    for (const [where, whole] of settings(text))
      it(`${name}, ${where}`, () => {
        assert.equal(extract(readText(Buffer.from(whole))).status, 'refused');
      });
});
