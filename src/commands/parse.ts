/** `gongkai parse PATH…`: each report as one line of JSON. */

import path from 'node:path';
import { filesUnder, PathError } from '../corpus/files.js';
import type { Command } from './command.js';
import { LIMIT_OPTIONS, limitsIn } from './limit-options.js';
import { visibleLine } from './visible.js';

const posix = (file: string) => file.split(path.sep).join('/');

export const command: Command = {
  usage: 'PATH… --ndjson',
  summary: 'one JSON object a line for each file, in the order of the paths',
  options: {
    ndjson: { type: 'boolean', summary: 'one object a line: the only format there is' },
    ...LIMIT_OPTIONS,
  },
  run: async ({ positionals, values, streams: { out, err } }) => {
    if (positionals.length === 0) {
      err('gongkai parse: name at least one file or folder.\n');
      return 1;
    }
    const { readAll } = await import('../corpus/pool.js');
    const { incomplete } = await import('../model/report.js');
    let status = 0;
    const failed = (message: string) => {
      err(`gongkai parse: ${message}\n`);
      status = 1;
    };
    async function* items() {
      for (const start of positionals) {
        try {
          const files = await filesUnder(start);
          if (files.length === 0) failed(`there is no file in “${start}”.`);
          yield* files.map((file) => ({ path: file, name: posix(file) }));
        } catch (error) {
          if (!(error instanceof PathError)) throw error;
          failed(error.message);
        }
      }
    }
    for await (const report of readAll(items(), limitsIn(values))) {
      const { path: name } = report.source;
      out(`${JSON.stringify(report)}\n`);
      for (const message of incomplete(report)) err(`${visibleLine(name)}: ${message}\n`);
      if (report.status === 'report') continue;
      err(`${visibleLine(name)}: ${report.status}: ${visibleLine(report.reason ?? '')}\n`);
      if (status === 0) status = 3;
    }
    return status;
  },
};
