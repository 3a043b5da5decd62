/** `gongkai lab`: JupyterLab on the project's notebooks. */
import { cacheFolder } from '../corpus/project.js';
import type { Command } from './command.js';

export const command: Command = {
  usage: '',
  summary: 'JupyterLab with the kernel ready, on the first notebook',
  options: null,
  notes: [
    'What follows is handed on to JupyterLab: gongkai lab --no-browser. It fails with 1 if Jupyter cannot be set up.',
  ],
  run: async ({ positionals, streams: { err }, project }) => {
    const { EnvironmentError } = await import('../notebook/errors.js');
    const { lab } = await import('../notebook/lab.js');
    const { root, build } = project();
    try {
      const env = { GONGKAI_CACHE: cacheFolder(build), ...process.env };
      return await lab({ root, log: (line) => err(`${line}\n`), env, args: positionals });
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      err(`${error.message}\n`);
      return 1;
    }
  },
};
