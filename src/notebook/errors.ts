/** What can go wrong between a notebook and its page, as types that the caller can tell apart. */
import { say } from '../model/language.js';
import { both } from '../model/words.js';

/** Python, the virtual environment or the package index is missing. The message says what to install. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** Why one notebook has no page. */
export interface NotebookFailure {
  /** File name of the notebook, e.g. `02-requests.ipynb`. */
  readonly notebook: string;
  /**
   * - `error`: a cell threw, or TypeScript rejected it
   * - `timeout`: a cell took longer than the limit
   * - `died`: the kernel ended while a cell ran
   * - `kernel`: the kernel did not start, or the runner itself failed
   * - `unreadable`: the file is not a notebook
   */
  readonly kind: 'error' | 'timeout' | 'died' | 'kernel' | 'unreadable';
  /** Number of the code cell, counted from 1 as Jupyter's `[n]`; null where no cell is to blame. */
  readonly cell: number | null;
  /** The first lines of the cell's code. */
  readonly code: string;
  /** What the kernel said, without ANSI colours. */
  readonly message: string;
}

/** One or more notebooks failed; every failure is listed, not only the first. */
export class NotebookError extends Error {
  override readonly name = 'NotebookError';
  readonly failures: readonly NotebookFailure[];

  constructor(failures: readonly NotebookFailure[]) {
    super(failures.map(describeFailure).join('\n\n'));
    this.failures = failures;
  }
}

/** A failure as a person reads it in the terminal: where, which code, what was said. */
function describeFailure(failure: NotebookFailure): string {
  const { notebook, cell } = failure;
  const where =
    cell === null
      ? both(notebook, notebook)
      : both(`${notebook}, code cell [${cell}]`, `${notebook} 的代码单元格 [${cell}]`);
  const verb =
    failure.kind === 'unreadable' ? both('could not be read', '无法读取') : both('failed', '运行失败');
  const parts = [
    say(both(`${where.en} ${verb.en}:`, `${where.zh}${verb.zh}：`)),
    indent(failure.message, '  '),
  ];
  if (failure.code) parts.push(say(both('in', '出自')), indent(failure.code, '  | '));
  return parts.join('\n');
}

function indent(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => by + line)
    .join('\n');
}
