/** What each place of a report is about, by the dataset: a number that leads there must be said of the same. */
import { reportSlug } from '../../../src/model/address.js';

export interface Subject {
  readonly year: number | null;
  /** Names of the publisher. */
  readonly names: ReadonlySet<string>;
  /** What is counted: labels in both languages, each as `plainLabel` writes it; none of a report as a whole. */
  readonly labels: ReadonlySet<string>;
  readonly applicant: string | null;
}

export interface Subjects {
  /** By `fenglin-2010-txt#prose-disclosed.total`, and of a report as a whole by `fenglin-2010-txt`. */
  readonly at: ReadonlyMap<string, Subject>;
  /** All labels that there are. */
  readonly labels: ReadonlySet<string>;
}

type Row = Readonly<Record<string, unknown>>;

/** Without what pages set between the words of a label. */
export const plainLabel = (text: string): string => text.replace(/[\s\u2060]+/g, '').toLowerCase();

/** A label as pages write it: in either language, or in both beside each other. */
export const labelsOf = ({ label_en, label_zh }: Row): string[] => {
  const [en, zh] = [plainLabel(String(label_en ?? '')), plainLabel(String(label_zh ?? ''))];
  // Under a heading of shares their rows are named by what they are shares of.
  const [part, part_zh] = [en.replace(/^share(?:of)?/, ''), zh.replace(/占比$/, '')];
  return [en, zh, en + zh, part, part_zh, part + part_zh].filter((label) => label !== '');
};

/** Gathers subjects while the rows of the dataset are read. */
export class SubjectsRead implements Subjects {
  readonly at = new Map<
    string,
    { year: number | null; names: Set<string>; labels: Set<string>; applicant: string | null }
  >();
  readonly labels = new Set<string>();

  /** A row of the dataset stands at this place; of several all labels count. */
  add(at: string, row: Row): void {
    const known = this.at.get(at);
    const names = [row.publisher, row.body].filter((name): name is string => typeof name === 'string');
    const own = labelsOf(row);
    for (const label of own.slice(0, 3)) this.labels.add(label);
    if (known) {
      for (const label of own) known.labels.add(label);
      return;
    }
    this.at.set(at, {
      year: row.year === null ? null : Number(row.year),
      names: new Set(names),
      labels: new Set(own),
      applicant: (row.applicant as string | null | undefined) ?? null,
    });
  }

  addReport(row: Row): void {
    this.add(reportSlug(String(row.file)), row);
  }
}
