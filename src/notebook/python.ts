/** Which Python to build the environment with. */
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import { runCommand } from './command.js';
import { EnvironmentError } from './errors.js';

/** The oldest Python that the pins of notebooks/requirements.txt install on. */
const OLDEST = [3, 10] as const;

export interface Python {
  readonly executable: string;
  /** E.g. `3.11.7`. */
  readonly version: string;
}

const HOW_TO_INSTALL = both(
  'Install Python 3.10 or newer (Debian/Ubuntu: apt install python3 python3-venv; macOS: brew install python; Windows: python.org) and run npm run lab again.',
  '请安装 Python 3.10 或更新版本（Debian/Ubuntu：apt install python3 python3-venv；macOS：brew install python；Windows：python.org），再运行 npm run lab。',
);

const PROBE = `
import sys
print(sys.executable); print('%d.%d.%d' % sys.version_info[:3])
try:
    import venv, ensurepip; print('venv')
except ImportError:
    print('no venv')
`;

/** Commands under which a Python 3 may be found, the usual one first. */
function candidates(): string[][] {
  const versioned = [14, 13, 12, 11, 10].map((minor) => [`python3.${minor}`]);
  const windows = process.platform === 'win32' ? [['py', '-3']] : [];
  return [['python3'], ['python'], ...windows, ...versioned];
}

/**
 * The first Python on the PATH of `env` that is new enough and can make virtual environments.
 * @throws EnvironmentError saying what to install
 */
export async function findPython(env: NodeJS.ProcessEnv): Promise<Python> {
  let tooOld: string | null = null;
  let withoutVenv: string | null = null;
  for (const [program, ...args] of candidates()) {
    const result = await runCommand(program!, [...args, '-c', PROBE], { env });
    const [executable, version, venv] = result.output.split(/\r?\n/).map((line) => line.trim());
    if (result.status !== 0 || !executable || !version) continue;
    if (!isNewEnough(version)) tooOld ??= version;
    else if (venv !== 'venv') withoutVenv ??= version;
    else return { executable, version };
  }
  if (withoutVenv) {
    const minor = withoutVenv.split('.').slice(0, 2).join('.');
    throw new EnvironmentError(
      say(
        both(
          `Python ${withoutVenv} was found, but it cannot make virtual environments. Install its venv package (Debian/Ubuntu: apt install python3-venv or python${minor}-venv) and run npm run lab again.`,
          `找到 Python ${withoutVenv}，但它不能创建虚拟环境。请安装其 venv 软件包（Debian/Ubuntu：apt install python3-venv 或 python${minor}-venv），再运行 npm run lab。`,
        ),
      ),
    );
  }
  if (tooOld) {
    const old = both(
      `Python ${tooOld} is too old. ${HOW_TO_INSTALL.en}`,
      `Python ${tooOld} 版本过旧。${HOW_TO_INSTALL.zh}`,
    );
    throw new EnvironmentError(say(old));
  }
  const none = both(`Python 3 was not found. ${HOW_TO_INSTALL.en}`, `未找到 Python 3。${HOW_TO_INSTALL.zh}`);
  throw new EnvironmentError(say(none));
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
