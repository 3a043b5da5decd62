/** `gongkai build`: the whole way from report files to pages. */
import { both } from '../model/words.js';
import type { Call, Command } from './command.js';
import { LIMIT_OPTIONS, limitsIn, setLimits } from './limit-options.js';
import { type StartOptions, start } from './start.js';

/** What the commands that build need: by default the reports of the project. */
export function buildOptions({
  positionals,
  values,
  streams: { err, terminal },
  language,
  version,
  project,
}: Call): StartOptions {
  // The notebooks are held to the same limits.
  setLimits(limitsIn(values));
  const { root, reports } = project();
  return {
    root,
    paths: positionals.length > 0 ? positionals : [reports],
    version,
    language,
    log: (line) => err(`${line}\n`),
    terminal,
  };
}

export const command: Command = {
  usage: both('[PATH…]', '[路径…]'),
  summary: both(
    'tables, executed notebooks and pages, into build/ (default: data/reports)',
    '生成数据表、运行笔记本并制作网页，写入 build/（默认读取 data/reports）',
  ),
  options: LIMIT_OPTIONS,
  notes: [
    both(
      'The pages are made in English and Chinese; --lang says which is the first.',
      '网页分中文、英文两版，--lang 指定以哪一版为首页。',
    ),
    both('The exit status is also 1 if a notebook throws.', '笔记本运行出错时，退出码也是 1。'),
  ],
  run: async (call) => (await start(buildOptions(call))).status,
};
