/** The virtual environment that Jupyter lives in: made once, inside the repository. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../dataset/lock.js';
import { say } from '../model/language.js';
import { both, type Text } from '../model/words.js';
import { type CommandResult, lastLines, runCommand } from './command.js';
import { EnvironmentError } from './errors.js';
import { type Environment, environmentAt, writeKernelSpec, writeLabSettings } from './jupyter.js';
import { findPython } from './python.js';
import { requirementsFile } from './templates.js';
import { findTslab } from './tslab.js';

export interface EnvironmentOptions {
  /** The repository's folder (absolute). */
  readonly root: string;
  readonly log: (line: string) => void;
  /** Variables for Python and pip, e.g. a PATH or the address of a mirror. Default: those of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** The Node that the kernel runs on. Default: this one. */
  readonly node?: string;
}

/** Says that the folder is ours; empty until the set-up is done, then the key of what was set up. */
const MARKER = 'gongkai.key';

/** To be raised when `build` makes something else of the same inputs. */
const RECIPE = '1';

/**
 * Makes `<root>/.venv` with the pinned Jupyter and the TypeScript kernel, or returns it at once if it is there
 * and still fits: the same requirements, place, Node and tslab. Two runs at a time wait for each other.
 * @throws EnvironmentError saying what to install or where to look
 */
export async function prepareEnvironment(options: EnvironmentOptions): Promise<Environment> {
  const environment = environmentAt(join(options.root, '.venv'));
  if (isReady(environment, options)) return environment;
  const lock = join(options.root, 'build', '.environment.lock');
  const onWait = () =>
    options.log(
      say(both('Waiting for another run that is setting up Jupyter', '正在等待另一次运行安装 Jupyter')),
    );
  return withLock(lock, onWait, async () => {
    if (!isReady(environment, options)) await build(environment, options);
    return environment;
  });
}

/** Whether the environment was finished, for just these inputs. Reads a few small files, starts nothing. */
function isReady(environment: Environment, options: EnvironmentOptions): boolean {
  const marker = join(environment.folder, MARKER);
  if (!existsSync(marker) || !existsSync(environment.python)) return false;
  return readFileSync(marker, 'utf8') === keyOf(environment, options);
}

/**
 * Hash of everything the environment was made from. The root is part of it since scripts and the kernel's
 * command name absolute paths: a moved repository is set up anew.
 */
function keyOf(environment: Environment, options: EnvironmentOptions): string {
  const configFile = join(environment.folder, 'pyvenv.cfg');
  const config = existsSync(configFile) ? readFileSync(configFile, 'utf8') : '';
  const version = /^version(?:_info)?\s*=\s*(\S+)/m.exec(config)?.[1] ?? '';
  const tslab = findTslab();
  const inputs = [
    RECIPE,
    requirements(options.root),
    options.root,
    version,
    nodeOf(options),
    tslab.folder,
    tslab.version,
  ];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}

async function build(environment: Environment, options: EnvironmentOptions): Promise<void> {
  const { root, log, env = process.env } = options;
  refuseForeign(environment);
  const python = await findPython(env);
  const logFile = join(root, 'build', 'environment.log');
  mkdirSync(join(root, 'build'), { recursive: true });
  rmSync(logFile, { force: true });
  rmSync(environment.folder, { recursive: true, force: true });
  mkdirSync(environment.folder);
  writeFileSync(join(environment.folder, MARKER), '');

  log(
    say(
      both(
        `Setting up Jupyter in .venv with Python ${python.version} (once, about a minute)`,
        `正在用 Python ${python.version} 把 Jupyter 安装到 .venv（只需一次，约一分钟）`,
      ),
    ),
  );
  const variables = pipVariables(env);
  const step = async (what: Text, program: string, args: readonly string[]) => {
    const result = await runCommand(program, args, { env: variables, cwd: root, logFile });
    if (result.status !== 0) throw failure(what, result, logFile);
  };
  await step(both('Making the virtual environment', '创建虚拟环境'), python.executable, [
    '-m',
    'venv',
    environment.folder,
  ]);
  log(
    say(
      both(
        '  installing the pinned packages of requirements.txt',
        '  正在安装 requirements.txt 指定的软件包',
      ),
    ),
  );
  await step(both('Installing Jupyter', '安装 Jupyter'), environment.python, [
    ...['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', '--progress-bar', 'off'],
    // Compiling all of Jupyter takes longer than executing the notebooks; Python compiles what it imports.
    ...['--no-compile', '--prefer-binary', '--requirement', requirementsOf(root)],
  ]);
  writeKernelSpec(environment, nodeOf(options), findTslab().folder);
  writeLabSettings(environment);
  // The key comes last: an interrupted set-up leaves an empty marker, which never counts as done.
  writeFileSync(join(environment.folder, MARKER), keyOf(environment, options));
  log(say(both('  Jupyter and its TypeScript kernel are ready', '  Jupyter 及其 TypeScript 内核已就绪')));
}

/** A `.venv` that somebody else made in this folder is theirs: it is neither used nor deleted. */
function refuseForeign(environment: Environment): void {
  const { folder } = environment;
  if (!existsSync(folder) || existsSync(join(folder, MARKER)) || readdirSync(folder).length === 0) return;
  throw new EnvironmentError(
    say(
      both(
        `${folder} exists but was not made by gongkai. Move or delete it and run npm run lab again.`,
        `${folder} 已存在，但不是由 gongkai 创建的。请移走或删除后再运行 npm run lab。`,
      ),
    ),
  );
}

/** The user's mirror and certificates stay in force; settings that would install elsewhere do not. */
function pipVariables(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { PIP_TARGET, PIP_PREFIX, PIP_ROOT, PYTHONHOME, PYTHONPATH, ...rest } = env;
  return { ...rest, PIP_USER: '0', PYTHONNOUSERSITE: '1', PYTHONUTF8: '1' };
}

function failure(what: Text, result: CommandResult, logFile: string): EnvironmentError {
  const offline =
    /Connection|Temporary failure|Name or service|No matching distribution|ProxyError|SSLError/.test(
      result.output,
    );
  const advice = offline
    ? both(
        'The Python package index could not be reached or lacks a package. Check the network (a mirror can be set with PIP_INDEX_URL) and run npm run lab again.',
        '无法连接 Python 软件包源，或其中缺少软件包。请检查网络（可用 PIP_INDEX_URL 指定镜像）后再运行 npm run lab。',
      )
    : both(
        'Fix the problem it reports, then run npm run lab again.',
        '请解决所报告的问题后再运行 npm run lab。',
      );
  const last = lastLines(result.output, 8);
  return new EnvironmentError(
    say(
      both(
        `${what.en} failed. ${advice.en}\nThe last lines of ${logFile}:\n${last}`,
        `${what.zh}失败。${advice.zh}\n${logFile} 的最后几行：\n${last}`,
      ),
    ),
  );
}

/** The project's own list, else the one that comes with the package. */
function requirementsOf(root: string): string {
  const own = join(root, 'notebooks', 'requirements.txt');
  return existsSync(own) ? own : requirementsFile();
}

function requirements(root: string): string {
  return readFileSync(requirementsOf(root), 'utf8');
}

function nodeOf(options: EnvironmentOptions): string {
  return options.node ?? process.execPath;
}
