/** `gongkai new-notebook NAME`: a notebook to begin with, in the project. */
import path from 'node:path';
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import type { Command } from './command.js';

export const command: Command = {
  usage: both('NAME', '名称'),
  summary: both(
    'a notebook with a question, a table and a chart, to change as you like',
    '新建笔记本：一个问题、一张表、一幅图，可随意修改',
  ),
  options: {},
  run: async ({ positionals, streams: { out, err }, project }) => {
    const { newNotebook, NameError } = await import('../notebook/new-notebook.js');
    try {
      const file = newNotebook(project().notebooks, positionals.join(' '));
      out(`${path.relative(process.cwd(), file)}\n`);
      const next = both(
        'Open it with “npx gongkai lab”, or run “npx gongkai build”: it is a page at once.',
        '可用 “npx gongkai lab” 打开；运行 “npx gongkai build” 即成网页。',
      );
      err(`${say(next)}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof NameError)) throw error;
      err(`gongkai new-notebook: ${error.message}\n`);
      return 1;
    }
  },
};
