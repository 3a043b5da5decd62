/** JupyterLab with the kernel ready, on the first notebook. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import { prepareEnvironment } from './environment.js';
import { jupyterVariables, KERNEL, writeLabStyle } from './jupyter.js';

export interface LabOptions {
  /** The repository's folder (absolute). */
  readonly root: string;
  readonly log: (line: string) => void;
  /** Variables that JupyterLab and its kernels see, e.g. with GONGKAI_REPORTS (default process.env). */
  readonly env?: NodeJS.ProcessEnv;
  /** Further arguments for JupyterLab, e.g. `--no-browser`. */
  readonly args?: readonly string[];
}

/**
 * Starts JupyterLab in notebooks/ and waits until it ends; it shares the terminal. Reads and writes none of the
 * user's own Jupyter settings and asks no other host for news or updates.
 * @returns the exit status
 * @throws EnvironmentError if Jupyter cannot be set up
 */
export async function lab(options: LabOptions): Promise<number> {
  const { root, log } = options;
  const env = options.env ?? process.env;
  const environment = await prepareEnvironment({ root, log, env });
  writeLabStyle(environment);
  const folder = join(root, 'notebooks');
  const [first] = readdirSync(folder)
    .filter((file) => file.endsWith('.ipynb'))
    .sort();
  const args = [
    ...['-m', 'jupyterlab'],
    ...labArguments(folder),
    ...(options.args ?? []),
    ...(first ? [first] : []),
  ];
  log(say(both('Starting JupyterLab; end it with Ctrl-C', '正在启动 JupyterLab，按 Ctrl-C 结束')));
  return new Promise((resolve, reject) => {
    const child = spawn(environment.python, args, {
      cwd: folder,
      env: jupyterVariables(environment, env),
      stdio: 'inherit',
    });
    // JupyterLab ends its kernels before it ends itself, and this process must live to see that. Ctrl-C reaches it
    // from the terminal; where there is none, it would leave the kernels running, so it is asked politely.
    const ask = () => void child.kill('SIGTERM');
    const onInterrupt = process.stdin.isTTY ? () => {} : ask;
    process.on('SIGINT', onInterrupt);
    process.on('SIGTERM', ask);
    child.once('error', reject);
    child.once('close', (status) => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', ask);
      resolve(status ?? 1);
    });
  });
}

/** Command line of JupyterLab. */
function labArguments(folder: string): string[] {
  const args = [
    `--ServerApp.root_dir=${folder}`,
    `--MultiKernelManager.default_kernel_name=${KERNEL}`,
    // Else the server tells whatever page asks with a token that it may read the answer. Its own pages need no leave.
    '--ServerApp.allow_origin_pat=(?!)',
    // One Ctrl-C ends it, without a question.
    '--ServerApp.answer_yes=True',
    // Charts that are no white slabs in a dark theme.
    '--LabApp.custom_css=True',
    // The extension manager lists what PyPI offers, and the two others look for news and newer versions.
    '--LabApp.extension_manager=readonly',
    '--LabApp.news_url=None',
    '--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate',
    // Asks npm where its packages are, to find language servers that are not there.
    '--LanguageServerManager.autodetect=False',
  ];
  // In a container there is often no user but root, and JupyterLab refuses to start as root unasked.
  return process.getuid?.() === 0 ? [...args, '--allow-root'] : args;
}
