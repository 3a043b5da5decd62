/** A question to the dataset: what belongs into the list behind a number, and what the number is. */

export interface Question {
  /** The notebook that has the number, or the chart: `04-requests`, `04-requests-2`. */
  readonly on: string;
  /** What stands above it in a table, in either language. */
  readonly heads?: readonly string[];
  /** Columns of the answer with what stands in other cells of its row, in either language. */
  readonly key?: readonly (readonly string[])[];
  /** Of a sentence, a headline or a note: its words, in both languages, with the number in brackets: `⟦4⟧ publishers`. */
  readonly says?: RegExp;
  /** What its members are: reports, publishers with a report each, kinds of check, criteria, or findings. */
  readonly of?: 'report' | 'body' | 'check' | 'criterion' | 'finding';
  /**
   * Rows with `members`, each as often as it is listed, and with `also`: what may be listed and adds nothing. Files; of
   * publishers their names, of checks and criteria their ids, of findings `file key`. With `total` where the number is not
   * how many there are.
   */
  readonly sql: string;
}

/** The same question of several charts. */
export const onEach = (charts: readonly string[], ask: (on: string) => readonly Question[]): Question[] =>
  charts.flatMap(ask);

/** Behind every chart: of which reports it is made. */
export const source = (on: string, sql: string): Question => ({
  ...{ on, sql },
  says: /(?:Source: |资料来源：)⟦[\d,]+⟧/,
});

/** The reports of the dataset. */
export const REPORTS = `(select *, coalesce(body, file) as who from reports where status = 'report')`;
