/** What was executed, from which inputs: so that what is done already is not done again. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeIfChanged } from '../dataset/whole-file.js';
import type { Language } from '../model/words.js';
import { GivenAnswers, type Inputs } from './answers.js';
import { type AskedAgain, hashOfManifest } from './asked-again.js';
import { executedFile, LANGUAGE_NAMES } from './editions.js';

const FILE = '.state.json';

/** What is known of an executed notebook. */
const Entry = z.object({
  /** Hash of its code and of everything else but the data. */
  inputs: z.string(),
  /** Absolute paths of what it read, and the hash of what lay there. */
  reads: z.array(z.string()),
  data: z.string(),
  /** What it asked of datasets with the hashes of the answers, and which datasets gave them. */
  asked: z.array(GivenAnswers),
  /** Hash of the files that came of it. */
  output: z.string(),
});

/** Name of an executed notebook → what is known of it. */
const State = z.record(z.string(), Entry);
type State = z.infer<typeof State>;

/** Hash of the files under paths, as they lie there now. */
export type DataHash = (paths: readonly string[]) => Promise<string>;

/** Texts of the files that one notebook was executed to. */
export type ExecutedTexts = Readonly<Record<Language, string>>;

/** The record of a folder of executed notebooks. */
export class ExecutionState {
  private readonly state: State;

  /** Reads the record; a missing or damaged one is an empty one, which only costs time. */
  constructor(private readonly folder: string) {
    this.state = readState(join(folder, FILE));
  }

  /**
   * Texts of the executed notebook, if they stand as they were written and came from just these inputs and data.
   * @param dataAt hash of what lies at these paths now
   * @param asking whom the questions are put to again where a dataset is another
   */
  async current(
    name: string,
    inputs: string,
    dataAt: DataHash,
    asking: AskedAgain,
  ): Promise<ExecutedTexts | null> {
    const entry = this.state[name];
    const isThere = (language: Language) => existsSync(executedFile(this.folder, name, language));
    if (entry?.inputs !== inputs || !LANGUAGE_NAMES.every(isThere)) return null;
    if ((await dataAt(entry.reads)) !== entry.data) return null;
    const texts = this.textsOf(name);
    if (hashOfTexts(texts) !== entry.output) return null;
    for (const answers of entry.asked) if (!(await asking.answersAlike(answers))) return null;
    // The next run need not ask again.
    const asked = entry.asked.map((one) => ({ ...one, manifest: asking.manifestOf(one.folder) }));
    this.state[name] = { ...entry, asked };
    return texts;
  }

  /** Records that the notebook was executed from these inputs and read these paths. */
  async record(name: string, inputs: string, { reads, asked }: Inputs, dataAt: DataHash): Promise<void> {
    const output = hashOfTexts(this.textsOf(name));
    const data = await dataAt(reads);
    // As it is after the execution, which may have brought the dataset up to date.
    const given = asked.map((answers) => ({ ...answers, manifest: hashOfManifest(answers.folder) }));
    this.state[name] = { inputs, reads: [...reads], data, asked: given, output };
  }

  /** What lies there of a notebook that was executed. */
  textsOf(name: string): ExecutedTexts {
    const text = (language: Language) => readFileSync(executedFile(this.folder, name, language), 'utf8');
    return { en: text('en'), zh: text('zh') };
  }

  /** Forgets a notebook, e.g. before it is executed anew. */
  forget(name: string): void {
    delete this.state[name];
  }

  save(): void {
    const sorted = Object.fromEntries(Object.entries(this.state).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeIfChanged(join(this.folder, FILE), `${JSON.stringify(sorted, null, 2)}\n`);
  }
}

const hashOfTexts = (texts: ExecutedTexts): string => hashOf(...LANGUAGE_NAMES.map((one) => texts[one]));

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
