/**
 * How fast reports are read, as ratios that hold on any machine: `npm run bench`.
 *
 * A page is parsed whole, from bytes to findings, beside a bare htmlparser2 parse of the same bytes in the same run,
 * turn by turn, so that whatever else the machine does falls on both.
 */
import { Parser } from 'htmlparser2';
import { parse } from '../../src/index.js';
import { page, reports } from './pages.js';

const ROUNDS = 30;
/** Rounds that do not count: the engine compiles what is run often. */
const WARM_UP = 20;
const MEGABYTE = 1024 * 1024;

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
