/** What a body discloses of its own field is all that it discloses: the field says nothing that narrows it. */
import {
  BEFORE_ITSELF,
  FIELD_CALLED,
  INFORMATION,
  ITS_DEED,
  ITSELF,
  NO_FIELD,
  OF_EVERY_KIND,
  OF_FIELD,
  OF_GOVERNMENT,
  OWN_AFFAIRS,
  TO_FIELD,
} from '../../domain/phrases/own-field.js';
import { OWN_BODY } from '../../domain/phrases/own-name.js';
import { lastIn } from './own-name.js';

const ofField = new RegExp(OF_FIELD);
const ofGovernment = new RegExp(OF_GOVERNMENT);
const toField = new RegExp(TO_FIELD);
const ofEveryKind = new RegExp(OF_EVERY_KIND);

const ownAffairs = OWN_AFFAIRS.map(({ body, called, itself }) => ({
  body: new RegExp(body),
  called: new RegExp(called),
  itself: new RegExp(BEFORE_ITSELF + itself + ITS_DEED, 'g'),
}));
/** By the end of its name, what a body calls its field or its affairs. */
const ownWords = [
  ...FIELD_CALLED.map(({ body, called }) => ({ body: new RegExp(body), called: new RegExp(called) })),
  ...ownAffairs,
];
const itself = new RegExp(ITSELF + ITS_DEED, 'g');
/** Characters of the shortest field. */
const SHORTEST = 2;

/** How many of the last characters of some words are the publisher's own field, or what such a body calls its affairs. */
function ownIn(words: string, publisher: string): number {
  const length = lastIn(words, publisher);
  if (
    length >= SHORTEST &&
    (!NO_FIELD.has(words.slice(-length)) || ofEveryKind.test(words.slice(0, -length)))
  )
    return length;
  const affairs = ownWords.find(({ body }) => body.test(publisher))?.called.exec(words);
  return affairs?.[0].length ?? 0;
}

/** The words without the publisher's own field before what it discloses: 公开税务信息 → 公开信息. */
export function withoutOwnField(words: string, publisher: string | null): string {
  if (publisher === null || !words.includes(INFORMATION)) return words;
  let told = '';
  let rest = words;
  for (let at = rest.indexOf(INFORMATION); at !== -1; at = rest.indexOf(INFORMATION)) {
    const lead = rest.slice(0, at);
    const field = lead.slice(0, ofField.exec(lead)!.index);
    const length = ownIn(field, publisher);
    // What stands between a field and 信息 goes with it, but 政府信息 is what it is.
    const kept =
      length > 0 ? field.slice(0, -length).replace(toField, '') + ofGovernment.exec(lead)![0] : lead;
    told += kept + INFORMATION;
    rest = rest.slice(at + INFORMATION.length);
  }
  return told + rest;
}

/** The words with a school, a hospital or an enterprise called as a bureau calls itself: 我校公开, 公司公开 → 本局公开. */
export function withItself(words: string, publisher: string | null): string {
  const kind = publisher === null ? undefined : ownAffairs.find(({ body }) => body.test(publisher));
  const plain = words.replace(itself, OWN_BODY);
  return kind ? plain.replace(kind.itself, OWN_BODY) : plain;
}
