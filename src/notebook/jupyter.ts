/** What Jupyter reads: its folders, the kernel it starts, its settings. All of it inside the environment. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The kernel's name in notebooks' metadata. */
export const KERNEL = 'tslab';

export interface Environment {
  /** The virtual environment's folder. */
  readonly folder: string;
  /** Its Python. */
  readonly python: string;
}

/** The places inside the virtual environment at `folder`. */
export function environmentAt(folder: string): Environment {
  const windows = process.platform === 'win32';
  return { folder, python: windows ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python') };
}

/** The variables of a process that works on notebooks: without those that would change what they print. */
export function childVariables(base: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  // NODE_TEST_CONTEXT would make a notebook that runs inside a test believe that it is a test itself.
  const { NODE_TEST_CONTEXT, NODE_OPTIONS, NODE_CHANNEL_FD, FORCE_COLOR, ...rest } = base;
  // Node's own warnings carry a process number: two runs would never be the same.
  return { ...rest, NODE_NO_WARNINGS: '1' };
}

/**
 * The variables to run Jupyter with: `base` without anything that would lead it to the user's own set-up, and
 * with every folder of Jupyter's inside the environment, so that nothing of the user's is read or written.
 */
export function jupyterVariables(environment: Environment, base: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(base)) {
    // NODE_TEST_CONTEXT would make a kernel that runs inside a test believe that it is a test itself.
    if (/^(JUPYTER|IPYTHON|PYTHON|VIRTUAL_ENV|CONDA|NODE_TEST_CONTEXT)/i.test(name)) continue;
    env[name] = value;
  }
  const home = join(environment.folder, 'jupyter');
  return {
    ...env,
    VIRTUAL_ENV: environment.folder,
    PYTHONNOUSERSITE: '1',
    PYTHONUTF8: '1',
    JUPYTER_CONFIG_DIR: join(home, 'config'),
    JUPYTER_DATA_DIR: join(home, 'data'),
    JUPYTER_RUNTIME_DIR: join(home, 'runtime'),
    JUPYTER_PREFER_ENV_PATH: '1',
    JUPYTER_PLATFORM_DIRS: '1',
    IPYTHONDIR: join(home, 'ipython'),
  };
}

/**
 * Registers the TypeScript kernel in the environment alone. The command is written out in full, since neither
 * tslab nor this very Node need be on the PATH of whoever starts Jupyter.
 */
export function writeKernelSpec(environment: Environment, node: string, tslabFolder: string): void {
  const folder = join(environment.folder, 'share', 'jupyter', 'kernels', KERNEL);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'kernel.json'), `${JSON.stringify(kernelSpec(node, tslabFolder), null, 2)}\n`);
}

/** How Jupyter starts the kernel, and what it calls it. */
export const kernelSpec = (node: string, tslabFolder: string) => ({
  argv: [node, join(tslabFolder, 'bin', 'tslab'), 'kernel', '--config-path', '{connection_file}'],
  display_name: 'TypeScript',
  language: 'typescript',
  // Node's own warnings carry a process number: two runs would never be the same.
  env: { NODE_NO_WARNINGS: '1' },
});

/** JupyterLab's settings: it asks nothing of the user at the first start and fetches nothing. */
export function writeLabSettings(environment: Environment): void {
  const folder = join(environment.folder, 'share', 'jupyter', 'lab', 'settings');
  const overrides = {
    '@jupyterlab/apputils-extension:notification': {
      fetchNews: 'false',
      checkForUpdates: false,
      doNotDisturbMode: true,
    },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'overrides.json'), `${JSON.stringify(overrides, null, 2)}\n`);
  // JupyterLab brings scripts for Node that are CommonJS; without this they would take the type of our package.
  writeFileSync(join(environment.folder, 'package.json'), '{ "type": "commonjs" }\n');
}

/**
 * Our charts are drawn dark on white. In a dark theme they are turned light on dark, each colour keeping its hue, as on
 * the pages; JupyterLab reads this file where it is started with `custom_css`.
 */
export const LAB_STYLE = `body[data-jp-theme-light='false'] .jp-OutputArea-output svg.marks,
body[data-jp-theme-light='false'] .jp-OutputArea-output :is(.jp-RenderedSVG, .jp-RenderedImage) > img {
  filter: invert(1) hue-rotate(180deg);
  mix-blend-mode: screen;
}
`;

/** Writes the styles of our outputs where JupyterLab looks for them; see `jupyterVariables`. */
export function writeLabStyle(environment: Environment): void {
  const folder = join(environment.folder, 'jupyter', 'config', 'custom');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'custom.css'), LAB_STYLE);
}
