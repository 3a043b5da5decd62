/** What the statutory assessment asks, and how far series compare: the lists of the domain as frames. */

import { CRITERIA } from '../domain/criteria.js';
import { crossingOf } from '../domain/crosswalk.js';
import { type Domain, OFFICIAL } from '../domain/domain.js';
import { frameOf } from '../frames/frame.js';
import { say } from '../model/language.js';
import { template, term } from '../model/words.js';

/** One row for each criterion, in the order of a profile. */
export const criteria = () =>
  frameOf(
    CRITERIA.map(({ label_en, label_zh, asks }) => ({
      label_en,
      label_zh,
      asks_en: asks.en,
      asks_zh: asks.zh,
    })),
    ['label_en', 'label_zh', 'asks_en', 'asks_zh'],
  );

const WORDS = {
  exact: term('the same', '一致'),
  approximate: term('roughly', '大致可比'),
  'not comparable': term('no', '不可比'),
  begins: term('begins', '新增'),
  ends: term('ends', '不再填报'),
} as const;
const CHANGE = template('{before} to {after}', '{before}→{after}');

/** How far each of these series compares from one official form to the next: a column for every change of form. */
export const crosswalk = (
  series: readonly string[],
  { crosswalk, forms }: Pick<Domain, 'crosswalk' | 'forms'> = OFFICIAL,
) =>
  frameOf(
    crosswalk
      .filter(({ id }) => series.includes(id))
      .map((line) => ({
        label_en: line.label_en,
        label_zh: line.label_zh,
        ...Object.fromEntries(
          forms
            .slice(1)
            .map(({ id, called }, at) => [
              say(CHANGE({ before: forms[at]!.called.since, after: called.since })),
              say(WORDS[crossingOf(line, forms[at]!.id, id).comparability]),
            ]),
        ),
        note: line.note,
        note_zh: line.note_zh,
      })),
  );
