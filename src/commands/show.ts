/** `gongkai show FILE`: one report, or one figure of it, for a person to read. */
import path from 'node:path';
import { filesUnder } from '../corpus/files.js';
import type { Report } from '../model/report.js';
import type { Command } from './command.js';
import { LIMIT_OPTIONS, limitsIn } from './limit-options.js';

const posix = (file: string) => file.split(path.sep).join('/');

export const command: Command = {
  usage: 'FILE [--figure ID]',
  summary: 'one report to read: who, when, figures, what does not add up',
  options: {
    figure: {
      type: 'string',
      value: 'ID',
      summary: 'where a figure stands: the table or sentence, with the words marked',
    },
    ...LIMIT_OPTIONS,
  },
  run: async ({ positionals, values, streams: { out, err } }) => {
    const file = positionals[0];
    if (!file || positionals.length > 1) {
      err('gongkai show: name one file.\n');
      return 1;
    }
    const { openDocument } = await import('../corpus/corpus.js');
    const { readAll } = await import('../corpus/pool.js');
    const { showFigure, showReport } = await import('./terminal.js');
    const files = await filesUnder(file);
    if (files.length !== 1 || files[0] !== file) {
      err(`gongkai show: “${file}” is a folder; name one file.\n`);
      return 1;
    }
    let report: Report | null = null;
    for await (const found of readAll([{ path: file, name: posix(file) }], limitsIn(values))) {
      if (report) {
        err(`gongkai show: “${file}” is an archive; name one file in it, such as ${report.source.path}.\n`);
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
      const some = ids.length > 0 ? `ids look like ${ids.join(', ')}` : 'it holds none';
      err(`gongkai show: there is no figure “${values.figure}” in ${file}; ${some}.\n`);
      return 1;
    }
    out(text);
    return 0;
  },
};
