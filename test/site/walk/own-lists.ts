/**
 * What belongs into the lists behind numbers: asked of the dataset by queries of the walk's own (`lists/`). A list that is
 * long enough, and holds others, is found, and so is one that leaves out what adds to its number.
 */
import type { Gongkai } from '../../../src/frames/gongkai.js';
import { findingAnchor, reportSlug } from '../../../src/model/address.js';
import { ASSESSMENTS } from './lists/assessment.js';
import { BREAKDOWNS } from './lists/breakdowns.js';
import { CONTRADICTIONS } from './lists/contradictions.js';
import { COUNTS } from './lists/counts.js';
import { DISPUTES } from './lists/disputes.js';
import type { Question } from './lists/question.js';
import { REQUESTS } from './lists/requests.js';
import { YEARS } from './lists/years.js';
import { plainLabel } from './subjects.js';

export interface OwnList {
  /** The notebook that has the number, or the chart. */
  readonly on: string;
  /** What stands above the number, in either language, as `plainLabel` writes it; none of a sentence. */
  readonly heads: readonly string[];
  /** What stands in other cells of its row; of each text either writing. */
  readonly key: readonly (readonly string[])[];
  /** Of a sentence: the words with the number in them. */
  readonly says: RegExp | null;
  readonly of: NonNullable<Question['of']>;
  /** Names of what belongs there, each as often as it does. */
  readonly members: readonly string[];
  /** What may be there and adds nothing. */
  readonly also: ReadonlySet<string>;
  /** What the number is, where it is not how many there are. */
  readonly total: number | null;
}

const QUESTIONS: readonly Question[] = [
  ...CONTRADICTIONS,
  ...COUNTS,
  ...BREAKDOWNS,
  ...REQUESTS,
  ...DISPUTES,
  ...YEARS,
  ...ASSESSMENTS,
];

interface Row extends Readonly<Record<string, unknown>> {
  readonly members: readonly string[] | null;
  readonly also?: readonly string[] | null;
  readonly total?: number | bigint | null;
}

/** By what a piece of a list is known. */
function named(of: OwnList['of'], member: string): string {
  if (of === 'report') return reportSlug(member);
  if (of !== 'finding') return member;
  const at = member.indexOf(' ');
  return `${reportSlug(member.slice(0, at))}#${findingAnchor(member.slice(at + 1))}`;
}

export async function ownListsOf(g: Gongkai): Promise<OwnList[]> {
  const ask = async (sql: string) => {
    const asked = Object.assign([sql], { raw: [sql] }) as unknown as TemplateStringsArray;
    try {
      return (await g.sql(asked)).rows() as unknown as readonly Row[];
    } catch (cause) {
      throw new Error(`A question of the walk cannot be asked: ${sql}`, { cause });
    }
  };
  const lists: OwnList[] = [];
  for (const { on, heads = [], key = [], says = null, of = 'report', sql } of QUESTIONS)
    for (const row of await ask(sql)) {
      const names = (members: readonly string[] | null | undefined) =>
        (members ?? []).map((member) => named(of, member));
      lists.push({
        ...{ on, says, of, members: names(row.members), also: new Set(names(row.also)) },
        heads: heads.map(plainLabel),
        key: key.map((texts) => texts.map((name) => plainLabel(String(row[name] ?? '')))),
        total: row.total === null || row.total === undefined ? null : Number(row.total),
      });
    }
  return lists;
}
