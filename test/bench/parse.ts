/**
 * How fast reports are read, as ratios that hold on any machine: `npm run bench`.
 *
 * A page is parsed whole, from bytes to findings, beside a bare htmlparser2 parse of the same bytes in the same run,
 * turn by turn, so that whatever else the machine does falls on both.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { parse } from '../../src/index.js';
import { packageRoot } from '../../src/notebook/package-root.js';

const PAGE_BYTES = 50_000;
const ROUNDS = 30;
/** Rounds that do not count: the engine compiles what is run often. */
const WARM_UP = 20;
const MEGABYTE = 1024 * 1024;

/** Re-typed reports: what the project ships. */
function reports(): { name: string; text: string }[] {
  const folder = path.join(packageRoot(), 'data/reports');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A text as a page of a government site: its lines as Word's paragraphs and tables, the site's own parts around them. */
function page(text: string): Buffer {
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

function bare(bytes: Uint8Array): void {
  const parser = new Parser({});
  parser.write(new TextDecoder().decode(bytes));
  parser.end();
}

/** CPU time of a task in milliseconds. */
async function cpu(task: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;

/** Median CPU milliseconds of a round over all inputs, of each task in turn. */
async function race(tasks: readonly (() => Promise<void>)[]): Promise<number[]> {
  const times: number[][] = tasks.map(() => []);
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const [i, task] of tasks.entries()) {
      const time = await cpu(task);
      if (round >= WARM_UP) times[i]!.push(time);
    }
  }
  return times.map(middle);
}

const over = (inputs: readonly Uint8Array[], task: (bytes: Uint8Array) => unknown) => async () => {
  for (const bytes of inputs) await task(bytes);
};

/** What a broken or hostile file may hold: 20 MB of it are refused unread, a little under the limit is read. */
const HOSTILE: Readonly<Record<string, string>> = {
  'nested elements': '<div><table><tr><td>',
  'labels of the form': '一、本年新收政府信息公开申请数量 ',
  digits: '1234567890',
  'cells between bars': '1|',
  'lines without text': '\n',
  'cells that are not closed': '<td>1',
  'line breaks in a cell': 'a<br>',
  'scripts that are not closed': '<script>',
};

async function main(): Promise<void> {
  const texts = reports();
  const flat = texts.map(({ text }) => Buffer.from(text));
  const pages = texts.map(({ text }) => page(text));
  const kB = (inputs: readonly Uint8Array[]) =>
    (inputs.reduce((sum, { length }) => sum + length, 0) / inputs.length / 1000).toFixed(1);
  const read = (bytes: Uint8Array) => parse(bytes, 'bench');
  const [bareTime, pageTime, flatTime] = (await race([
    over(pages, bare),
    over(pages, read),
    over(flat, read),
  ])) as [number, number, number];
  const rate = (time: number) => Math.round((texts.length / time) * 1000);
  console.log(
    `${texts.length} reports; pages of ${kB(pages)} kB, texts of ${kB(flat)} kB; one core, CPU time`,
  );
  console.log(`htmlparser2 alone   ${rate(bareTime)} pages/s`);
  console.log(
    `parse, pages        ${rate(pageTime)} pages/s   ${(bareTime / pageTime).toFixed(2)} of htmlparser2's rate (goal 0.5)`,
  );
  console.log(`parse, texts        ${rate(flatTime)} reports/s   (goal 1000)`);
  console.log(`memory: ${Math.round(process.memoryUsage.rss() / MEGABYTE)} MB resident after these`);
  for (const [name, unit] of Object.entries(HOSTILE)) {
    for (const [size, goal] of [
      [20, ' (goal 1000)'],
      [3.9, ''],
    ] as const) {
      const bytes = Buffer.from(`<table><tr><td>${unit.repeat((size * MEGABYTE) / Buffer.byteLength(unit))}`);
      let status = '';
      const time = await cpu(async () => {
        status = (await read(bytes)).status;
      });
      console.log(`${size} MB of ${name}: ${status} in ${Math.round(time)} ms${goal}`);
    }
  }
}

await main();
