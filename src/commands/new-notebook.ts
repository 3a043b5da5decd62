/** `gongkai new-notebook NAME`: a notebook to begin with, in the project. */
import path from 'node:path';
import type { Command } from './command.js';

export const command: Command = {
  usage: 'NAME',
  summary: 'a notebook with a question, a table and a chart, to change as you like',
  options: {},
  run: async ({ positionals, streams: { out, err }, project }) => {
    const { newNotebook, NameError } = await import('../notebook/new-notebook.js');
    try {
      const file = newNotebook(project().notebooks, positionals.join(' '));
      out(`${path.relative(process.cwd(), file)}\n`);
      err('Open it with “npx gongkai lab”, or run “npx gongkai build”: it is a page at once.\n');
      return 0;
    } catch (error) {
      if (!(error instanceof NameError)) throw error;
      err(`gongkai new-notebook: ${error.message}\n`);
      return 1;
    }
  },
};
