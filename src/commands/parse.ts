/** `gongkai parse PATH…`: each report as one line of JSON. */
import { filesUnder, PathError } from '../corpus/files.js';
import type { Command } from './command.js';

export const command: Command = {
  usage: 'PATH… --ndjson',
  summary: 'one JSON object a line for each file, in the order of the paths',
  options: { ndjson: { type: 'boolean', summary: 'one object a line: the only format there is' } },
  run: async ({ positionals, streams: { out, err } }) => {
    if (positionals.length === 0) {
      err('gongkai parse: name at least one file or folder.\n');
      return 1;
    }
    const { readReports } = await import('../corpus/corpus.js');
    const { incomplete } = await import('../model/report.js');
    let status = 0;
    for (const start of positionals) {
      let files: string[];
      try {
        files = await filesUnder(start);
      } catch (error) {
        if (!(error instanceof PathError)) throw error;
        err(`gongkai parse: ${error.message}\n`);
        status = 1;
        continue;
      }
      if (files.length === 0) {
        err(`gongkai parse: there is no file in “${start}”.\n`);
        status = 1;
      }
      for (const file of files) {
        for await (const report of readReports(file)) {
          const { path: name } = report.source;
          out(`${JSON.stringify(report)}\n`);
          for (const message of incomplete(report)) err(`${name}: ${message}\n`);
          if (report.status === 'report') continue;
          err(`${name}: ${report.status}: ${report.reason}\n`);
          if (status === 0) status = 3;
        }
      }
    }
    return status;
  },
};
