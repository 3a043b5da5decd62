/** The name of an organ without the words of the sentence that it stands in. */
import { TOWN_ANYWHERE } from '../../domain/areas.js';
import { ENDS_AS_ORGAN } from '../../domain/openings.js';
import {
  AROUND_NAME,
  DOUBTFUL,
  LEAD,
  LEADS,
  LEADS_TO_NAME,
  OTHER_NAME,
  OWN,
  OWN_IN_SENTENCE,
  POINTS,
  TITLE_BEFORE_NAME,
  VERBS,
} from '../../domain/organ-words.js';
import { beginsWithRegion, beginsWithTown, leadingRegion } from './regions.js';

const trimmed = (words: string) =>
  words.replace(OTHER_NAME, '').replace(/^.*《/, '').replace(TITLE_BEFORE_NAME, '').replace(AROUND_NAME, '');

const isPlace = (words: string) => beginsWithRegion(words) || beginsWithTown(words);

/**
 * The name in a title, a signature, a crumb or a field, where nothing but the name stands. A character that also
 * begins sentences belongs to it: 由家镇, 和桥镇. Null where the words only point to an organ.
 */
export function nameInHeading(words: string): string | null {
  const name = trimmed(words);
  if (beginsWithRegion(name)) return name;
  if (OWN.test(name) || POINTS.test(name)) return beginsWithTown(name) ? name : null;
  const bare = name.replace(VERBS, '');
  if (bare !== name) return beginsWithTown(name) ? name : nameInHeading(bare);
  // 由平阳县教育局…
  return LEAD.test(name) && beginsWithRegion(name.slice(1)) && !beginsWithTown(name) ? name.slice(1) : name;
}

/**
 * The name in a running sentence, where such a character more likely belongs to the sentence. `lead` is the word
 * that led to it (由…, 与…). Known places decide; null where the sentence can be read both ways, or as no name.
 */
export function nameInSentence(words: string, lead = ''): string | null {
  const name = trimmed(words);
  // 由旺镇 after 现公布 or at the line's head: the word itself may be the name's first.
  if (LEADS_TO_NAME.test(lead) && TOWN_ANYWHERE.test(name) && !isPlace(name) && beginsWithTown(lead + name))
    return lead + name;
  if (beginsWithRegion(name)) return name;
  const bare = name.replace(LEADS, '');
  if (bare !== name) {
    const both = isPlace(bare);
    if (beginsWithTown(name)) return both ? null : name;
    return both ? bare : nameInSentence(bare);
  }
  const doubtful = POINTS.test(name) || DOUBTFUL.test(name) || OWN_IN_SENTENCE.test(name);
  return doubtful && !beginsWithTown(name) ? null : name;
}

/** 平阳县财政局平阳县国资局, of which each line had one: both, as Chinese lists them. A name that is one stays. */
export function eachOrgan(name: string): string {
  const lead = leadingRegion(name);
  if (!lead || lead.rest === '') return name;
  const place = name.slice(0, name.length - lead.rest.length);
  const second = name.indexOf(place, place.length);
  const first = name.slice(0, Math.max(0, second));
  return ENDS_AS_ORGAN.test(first) ? `${first}、${name.slice(second)}` : name;
}
