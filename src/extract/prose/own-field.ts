/** What a body discloses of its own field is all that it discloses: the field says nothing that narrows it. */
import {
  BEFORE_NAME,
  BODY_NAME,
  GOVERNMENT,
  INFORMATION,
  NO_FIELD,
  OF_FIELD,
  OWN_BODY,
  OWN_SITE_NAME,
  SITE_NAME,
  TO_FIELD,
} from '../../domain/phrases/own-field.js';

const ofField = new RegExp(OF_FIELD);
const toField = new RegExp(TO_FIELD);
/** Characters of the shortest field. */
const SHORTEST = 2;

/** How many of the last characters of some words stand in a name, in the same order. */
function lastIn(words: string, name: string): number {
  let length = 0;
  let until = name.length;
  while (length < words.length) {
    const at = until > 0 ? name.lastIndexOf(words[words.length - 1 - length]!, until - 1) : -1;
    if (at === -1) break;
    until = at;
    length++;
  }
  return length;
}

/** Whether a name is another's in short: 市人社局 for 惠州市人力资源和社会保障局. */
export const isShortFor = (short: string, name: string): boolean => lastIn(short, name) === short.length;

const site = new RegExp(
  `(?<=^|[^\u4e00-\u9fff]|${BEFORE_NAME})((?:(?!${BEFORE_NAME})[\u4e00-\u9fff]){3,16}?)(${SITE_NAME})`,
  'g',
);
const body = new RegExp(
  `(?<=^|[,;:]|${BEFORE_NAME})((?:(?!${BEFORE_NAME})[\u4e00-\u9fff]){2,20}?${BODY_NAME})(?!${BODY_NAME})`,
  'g',
);

/** The words with the publisher's own site called so: 通过江苏民政网公开 → 通过本局网站公开. */
export function withOwnSite(words: string, publisher: string | null): string {
  if (publisher === null || !words.includes('网')) return words;
  return words.replace(site, (all, name: string, kind: string) => {
    // 县政府网站 is called so by everybody.
    if (name.endsWith(GOVERNMENT) || !isShortFor(name, publisher)) return all;
    return OWN_BODY + (kind.includes(OWN_SITE_NAME) ? kind : OWN_SITE_NAME);
  });
}

/** The words with the publisher called so, whatever its name: 市商务局共收到 → 本局共收到. */
export function withOwnName(words: string, publisher: string | null): string {
  if (publisher === null) return words;
  return words.replace(body, (all, name: string) => (isShortFor(name, publisher) ? OWN_BODY : all));
}

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
    const kept = own ? field.slice(0, -length).replace(toField, '') + /(?:政府|政务)?$/.exec(lead)![0] : lead;
    told += kept + INFORMATION;
    rest = rest.slice(at + INFORMATION.length);
  }
  return told + rest;
}
