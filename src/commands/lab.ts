/** `gongkai lab`: JupyterLab on the project's notebooks. */
import { cacheFolder } from '../corpus/project.js';
import { LANGUAGE_VARIABLE } from '../model/language.js';
import { both } from '../model/words.js';
import type { Command } from './command.js';

export const command: Command = {
  usage: '',
  summary: both(
    'JupyterLab with the kernel ready, on the first notebook',
    '启动 JupyterLab（内核已备好），打开第一个笔记本',
  ),
  options: null,
  notes: [
    both(
      'What follows is handed on to JupyterLab: gongkai lab --no-browser. It fails with 1 if Jupyter cannot be set up.',
      '其后的参数原样交给 JupyterLab，例如 gongkai lab --no-browser。无法安装 Jupyter 时退出状态为 1。',
    ),
  ],
  run: async ({ positionals, streams: { err }, language, project }) => {
    const { EnvironmentError } = await import('../notebook/errors.js');
    const { lab } = await import('../notebook/lab.js');
    const { root, build } = project();
    try {
      const env = { GONGKAI_CACHE: cacheFolder(build), ...process.env, [LANGUAGE_VARIABLE]: language };
      return await lab({ root, log: (line) => err(`${line}\n`), env, args: positionals });
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      err(`${error.message}\n`);
      return 1;
    }
  },
};
