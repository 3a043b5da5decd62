/** What one file may cost, as the commands are told it. */
import { LIMIT_VARIABLES, type Limits } from '../corpus/limits.js';
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import type { Option } from './command.js';

const NAMES = ['seconds', 'megabytes', 'workers'] as const satisfies readonly (keyof Limits)[];

export const LIMIT_OPTIONS = {
  seconds: {
    type: 'string',
    value: 'N',
    summary: both(
      'seconds that a file may take before it is quarantined (10)',
      '每个文件最多读取的秒数，超过即隔离（10）',
    ),
  },
  megabytes: {
    type: 'string',
    value: 'N',
    summary: both(
      'megabytes that a file may take before it is quarantined (512)',
      '每个文件最多占用的内存（MB），超过即隔离（512）',
    ),
  },
  workers: {
    type: 'string',
    value: 'N',
    summary: both(
      'how many read at a time (as there are processors)',
      '同时读取的进程数（默认与处理器数相同）',
    ),
  },
} as const satisfies Record<keyof Limits, Option>;

/** A value of an option that cannot be used. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/**
 * The limits that options name.
 * @throws OptionError where one is not a number above 0
 */
export function limitsIn(values: Readonly<Record<string, string | boolean | undefined>>): Partial<Limits> {
  const limits: { -readonly [Name in keyof Limits]?: number } = {};
  for (const name of NAMES) {
    const text = values[name];
    if (typeof text !== 'string') continue;
    const value = Number(text);
    if (!(value > 0 && Number.isFinite(value)))
      throw new OptionError(
        say(
          both(
            `--${name} takes a number above 0, not “${text}”.`,
            `--${name} 须为大于 0 的数，而不是 “${text}”。`,
          ),
        ),
      );
    limits[name] = value;
  }
  return limits;
}

/** Hands limits on to the notebooks and to whatever else is started. */
export function setLimits(limits: Partial<Limits>, env: NodeJS.ProcessEnv = process.env): void {
  for (const name of NAMES) if (limits[name] !== undefined) env[LIMIT_VARIABLES[name]] = String(limits[name]);
}
