/** Re-typed reports of the project, and the same as pages of a government site. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/notebook/package-root.js';

const PAGE_BYTES = 50_000;

/** Re-typed reports: what the project ships. */
export function reports(): { name: string; text: string }[] {
  const folder = path.join(packageRoot(), 'data/reports');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A text as a page of a government site: its lines as Word's paragraphs and tables, the site's own parts around them. */
export function page(text: string): Buffer {
  const paragraph = (line: string) =>
    `<p class="MsoNormal" style="text-indent:32pt;line-height:28pt"><span style="font-size:16pt;font-family:仿宋_GB2312">${escaped(line)}</span></p>\n`;
  const row = (line: string) =>
    `<tr>${line
      .split('|')
      .map((cell) => `<td style="border:1px solid #000" align="center">${escaped(cell.trim())}</td>`)
      .join('')}</tr>\n`;
  let body = '';
  let rows = '';
  for (const line of text.split('\n')) {
    if (line.includes('|')) {
      rows += row(line);
      continue;
    }
    if (rows) body += `<table class="MsoTableGrid" cellspacing="0">${rows}</table>\n`;
    rows = '';
    if (line.trim()) body += paragraph(line);
  }
  if (rows) body += `<table class="MsoTableGrid" cellspacing="0">${rows}</table>\n`;
  const head = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>政府信息公开</title></head><body>\n';
  const item = (i: number) =>
    `<li class="nav-${i}"><a href="/col/col${i}/index.html" target="_blank" title="栏目">栏目</a></li>\n`;
  let nav = '';
  const size = Buffer.byteLength(head + body);
  for (let i = 0; size + Buffer.byteLength(nav) < PAGE_BYTES; i += 20)
    nav += Array.from({ length: 20 }, (_, k) => item(i + k)).join('');
  return Buffer.from(`${head}<ul>${nav}</ul>${body}</body></html>`);
}
