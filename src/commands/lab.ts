/** `gongkai lab`: JupyterLab on the project's notebooks. */
import { cacheFolder } from '../corpus/project.js';
import { LANGUAGE_VARIABLE, say } from '../model/language.js';
import { both } from '../model/words.js';
import type { Command } from './command.js';

const REGISTERED = both(
  'The TypeScript kernel is registered for you there. In VS Code: Select Kernel → Jupyter Kernel → TypeScript. To remove it, delete that folder.',
  'TypeScript 内核已注册到上述文件夹。在 VS Code 中：选择内核 → Jupyter 内核 → TypeScript。如要取消注册，删除该文件夹即可。',
);

export const command: Command = {
  usage: '[--kernel]',
  summary: both(
    'JupyterLab with the kernel ready, on the first notebook',
    '启动 JupyterLab（内核已备好），打开第一个笔记本',
  ),
  options: null,
  notes: [
    both(
      '--kernel starts nothing: it registers the TypeScript kernel for you, so that VS Code and a Jupyter of your own find it, and says where.',
      '--kernel 不启动 JupyterLab，只为当前用户注册 TypeScript 内核，供 VS Code 或自有的 Jupyter 使用，并说明注册位置。',
    ),
    both(
      'What else follows is handed on to JupyterLab: gongkai lab --no-browser. It fails with 1 if Jupyter cannot be set up.',
      '其他参数原样交给 JupyterLab，例如 gongkai lab --no-browser。无法安装 Jupyter 时退出码为 1。',
    ),
  ],
  run: async ({ positionals, streams: { out, err }, language, project }) => {
    const { EnvironmentError } = await import('../notebook/errors.js');
    const { lab } = await import('../notebook/lab.js');
    const { root, build } = project();
    try {
      if (positionals.includes('--kernel')) {
        const { registerKernel } = await import('../notebook/user-kernel.js');
        out(`${registerKernel(process.env)}\n`);
        err(`${say(REGISTERED)}\n`);
        return 0;
      }
      const env = { GONGKAI_CACHE: cacheFolder(build), ...process.env, [LANGUAGE_VARIABLE]: language };
      return await lab({ root, log: (line) => err(`${line}\n`), env, args: positionals });
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      err(`${error.message}\n`);
      return 1;
    }
  },
};
