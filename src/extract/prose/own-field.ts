/** What a body discloses of its own field is all that it discloses: the field says nothing that narrows it. */
import { INFORMATION, NO_FIELD, OF_FIELD, OF_GOVERNMENT, TO_FIELD } from '../../domain/phrases/own-field.js';
import { lastIn } from './own-name.js';

const ofField = new RegExp(OF_FIELD);
const ofGovernment = new RegExp(OF_GOVERNMENT);
const toField = new RegExp(TO_FIELD);
/** Characters of the shortest field. */
const SHORTEST = 2;

/** The words without the publisher's own field before what it discloses: 公开税务信息 → 公开信息. */
export function withoutOwnField(words: string, publisher: string | null): string {
  if (publisher === null || !words.includes(INFORMATION)) return words;
  let told = '';
  let rest = words;
  for (let at = rest.indexOf(INFORMATION); at !== -1; at = rest.indexOf(INFORMATION)) {
    const lead = rest.slice(0, at);
    const field = lead.slice(0, ofField.exec(lead)!.index);
    const length = lastIn(field, publisher);
    const own = length >= SHORTEST && !NO_FIELD.has(field.slice(-length));
    // What stands between a field and 信息 goes with it, but 政府信息 is what it is.
    const kept = own ? field.slice(0, -length).replace(toField, '') + ofGovernment.exec(lead)![0] : lead;
    told += kept + INFORMATION;
    rest = rest.slice(at + INFORMATION.length);
  }
  return told + rest;
}
