/** `gongkai parse PATH…`: each report as one line of JSON. */

import { isOf } from '../corpus/file-name.js';
import { filesUnder, PathError } from '../corpus/files.js';
import { READING } from '../corpus/tell.js';
import { posix } from '../dataset/posix-path.js';
import { readingIn } from '../dataset/reading-words.js';
import { say } from '../model/language.js';
import type { Report } from '../model/report.js';
import { both } from '../model/words.js';
import type { Command } from './command.js';
import { LIMIT_OPTIONS, limitsIn } from './limit-options.js';
import { progressOn } from './progress.js';
import { statusWord } from './status-words.js';
import { visibleLine } from './visible.js';

/** What a command says that needs paths and has none. */
export const NAME_ONE = both('name at least one file or folder.', '请给出至少一个文件或文件夹。');

/** What a user should be told at once: that a part of the report is not in the file. */
function incomplete({ warnings }: Report): string[] {
  return warnings
    .filter(({ code }) => code === 'truncated' || code === 'tables_missing')
    .map(({ message }) => message);
}

export const command: Command = {
  usage: both('PATH… --ndjson', '路径… --ndjson'),
  summary: both(
    'one JSON object a line for each file, in the order of the paths',
    '每个文件输出一行 JSON，按路径的次序',
  ),
  options: {
    ndjson: {
      type: 'boolean',
      summary: both('one object a line: the only format there is', '每行一个对象：目前唯一的格式'),
    },
    ...LIMIT_OPTIONS,
  },
  notes: [
    both(
      'The exit status is 3 where a line is not a report: also where that line only counts what else an archive holds.',
      '只要有一行不是年报，退出码即为 3；统计压缩包内其他内容的那一行也算在内。',
    ),
  ],
  run: async ({ positionals, values, streams, language }) => {
    if (positionals.length === 0) {
      streams.err(`gongkai parse: ${say(NAME_ONE)}\n`);
      return 1;
    }
    const { readAll } = await import('../corpus/pool.js');
    const { tell, above, end } = await progressOn(streams.terminal);
    // Where both go to one terminal, the reports are progress enough.
    const quiet = process.stdout.isTTY;
    const [out, err] = [streams.out, (text: string) => above(() => streams.err(text))];
    let status = 0;
    let next = 0;
    const names: string[] = [];
    const failed = (message: string) => {
      err(`gongkai parse: ${message}\n`);
      status = 1;
    };
    async function* items() {
      for (const start of positionals) {
        try {
          const files = await filesUnder(start);
          if (files.length === 0)
            failed(say(both(`there is no file in “${start}”.`, `“${start}” 里没有文件。`)));
          const items = files.map((file) => ({ path: file, name: posix(file) }));
          for (const { name } of items) names.push(name);
          yield* items;
        } catch (error) {
          if (!(error instanceof PathError)) throw error;
          failed(error.message);
        }
      }
    }
    try {
      for await (const report of readAll(items(), limitsIn(values))) {
        const { path: name } = report.source;
        out(`${JSON.stringify(report)}\n`);
        while (next < names.length - 1 && !isOf(name, names[next]!)) next += 1;
        if (!quiet) tell(READING, next + 1, names.length);
        for (const message of incomplete(report))
          err(`${visibleLine(name)}: ${readingIn(message, language)}\n`);
        if (report.status === 'report') continue;
        const reason = visibleLine(readingIn(report.reason ?? '', language));
        err(`${visibleLine(name)}: ${say(statusWord(report.status))}: ${reason}\n`);
        if (status === 0) status = 3;
      }
    } finally {
      // Its timer would keep the process alive.
      end();
    }
    return status;
  },
};
