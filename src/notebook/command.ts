/** Running another program and keeping what it says. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

export interface CommandOptions {
  readonly cwd?: string;
  readonly env: NodeJS.ProcessEnv;
  /** File that output is appended to as it comes. */
  readonly logFile?: string;
  /** After so many milliseconds the program is ended; never by default. */
  readonly timeout?: number;
}

export interface CommandResult {
  /** Exit status; null if a signal ended it or it could not be started. */
  readonly status: number | null;
  /** True if the program was not found. */
  readonly missing: boolean;
  /** stdout and stderr in the order they came. */
  readonly output: string;
}

/** Runs a program to its end. Never rejects: a missing program and a failure are results. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      timeout: options.timeout,
      killSignal: 'SIGKILL',
    });
    const logFile = options.logFile ? createWriteStream(options.logFile, { flags: 'a' }) : null;
    logFile?.write(`$ ${[program, ...args].join(' ')}\n`);
    let output = '';
    const keep = (chunk: string) => {
      output += chunk;
      logFile?.write(chunk);
    };
    child.stdout.setEncoding('utf8');
    child.stderr.setEncoding('utf8');
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    let missing = false;
    const finish = (status: number | null) => {
      const result = { status, missing, output };
      if (logFile) logFile.end(() => resolve(result));
      else resolve(result);
    };
    child.once('error', (error: NodeJS.ErrnoException) => {
      missing = error.code === 'ENOENT';
      output += error.message;
      finish(null);
    });
    child.once('close', (status) => {
      if (child.pid !== undefined) finish(status);
    });
  });
}

/** The last lines of a program's output, for a message that must stay short. */
export function lastLines(text: string, count: number): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .slice(-count)
    .join('\n');
}
