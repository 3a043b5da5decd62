/** What was executed, from which inputs: so that what is done already is not done again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FILE = '.state.json';

/** Name of an executed notebook → hash of its inputs and hash of the file that came of them. */
const State = z.record(z.string(), z.object({ inputs: z.string(), output: z.string() }));
type State = z.infer<typeof State>;

/** The record of a folder of executed notebooks. */
export class ExecutionState {
  private readonly state: State;

  /** Reads the record; a missing or damaged one is an empty one, which only costs time. */
  constructor(private readonly folder: string) {
    this.state = readState(join(folder, FILE));
  }

  /** Text of the executed notebook, if it stands as it was written and came from just these inputs. */
  current(name: string, inputs: string): string | null {
    const entry = this.state[name];
    const path = join(this.folder, name);
    if (entry?.inputs !== inputs || !existsSync(path)) return null;
    const text = readFileSync(path, 'utf8');
    return hashOf(text) === entry.output ? text : null;
  }

  /** Records that the notebook was executed from these inputs. */
  record(name: string, inputs: string): void {
    this.state[name] = { inputs, output: hashOf(readFileSync(join(this.folder, name), 'utf8')) };
  }

  /** Forgets a notebook, e.g. before it is executed anew. */
  forget(name: string): void {
    delete this.state[name];
  }

  save(): void {
    const sorted = Object.fromEntries(Object.entries(this.state).sort(([a], [b]) => (a < b ? -1 : 1)));
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, FILE), `${JSON.stringify(sorted, null, 2)}\n`);
  }
}

/** Hash of texts, each apart from the next. */
export function hashOf(...texts: string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}

function readState(path: string): State {
  try {
    return State.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}
