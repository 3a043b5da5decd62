/** `gongkai show FILE`: one report, or one figure of it, for a person to read. */

import { filesUnder } from '../corpus/files.js';
import { posix } from '../dataset/posix-path.js';
import { say } from '../model/language.js';
import type { Report } from '../model/report.js';
import { both } from '../model/words.js';
import type { Command } from './command.js';
import { LIMIT_OPTIONS, limitsIn } from './limit-options.js';

export const command: Command = {
  usage: both('FILE [--figure ID]', '文件 [--figure 编号]'),
  summary: both(
    'one report to read: who, when, figures, what does not add up',
    '阅读一份年报：机关、年度、数据及不符之处',
  ),
  options: {
    figure: {
      type: 'string',
      value: both('ID', '编号'),
      summary: both(
        'where a figure stands: the table or sentence, with the words marked',
        '查看一个数据的出处：所在表格或语句，并标出原文',
      ),
    },
    ...LIMIT_OPTIONS,
  },
  run: async ({ positionals, values, streams: { out, err } }) => {
    const file = positionals[0];
    if (!file || positionals.length > 1) {
      err(`gongkai show: ${say(both('name one file.', '请给出一个文件。'))}\n`);
      return 1;
    }
    const { openDocument } = await import('../corpus/corpus.js');
    const { readAll } = await import('../corpus/pool.js');
    const { showFigure, showReport } = await import('./terminal.js');
    const files = await filesUnder(file);
    if (files.length !== 1 || files[0] !== file) {
      const wrong = both(`“${file}” is a folder; name one file.`, `“${file}” 是文件夹，请给出一个文件。`);
      err(`gongkai show: ${say(wrong)}\n`);
      return 1;
    }
    let report: Report | null = null;
    for await (const found of readAll([{ path: file, name: posix(file) }], limitsIn(values))) {
      if (report) {
        const wrong = both(
          `“${file}” is an archive; name one file in it, such as ${report.source.path}.`,
          `“${file}” 是压缩包，请给出其中一个文件，例如 ${report.source.path}。`,
        );
        err(`gongkai show: ${say(wrong)}\n`);
        return 1;
      }
      report = found;
    }
    if (!report) return 1;
    if (typeof values.figure !== 'string' || values.figure === '') {
      out(showReport(report));
      return report.status === 'report' ? 0 : 3;
    }
    const document = report.status === 'quarantined' ? null : await openDocument(report.source.path);
    const text = document && showFigure(report, document, values.figure);
    if (!text) {
      const ids = report.figures.slice(0, 3).map(({ id }) => id);
      const some =
        ids.length > 0
          ? both(`ids look like ${ids.join(', ')}`, `编号的写法如 ${ids.join('、')}`)
          : both('it holds none', '其中没有数据');
      const wrong = both(
        `there is no figure “${values.figure}” in ${file}; ${some.en}.`,
        `${file} 中没有数据 “${values.figure}”；${some.zh}。`,
      );
      err(`gongkai show: ${say(wrong)}\n`);
      return 1;
    }
    out(text);
    return 0;
  },
};
