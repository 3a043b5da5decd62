/** What every part of a report's page needs: its language, and where things lie. */

import { INDICATORS } from '../../domain/indicators.js';
import { labelsIn } from '../../domain/labels.js';
import { type Defined, definitionAnchor } from '../../model/address.js';
import { LANGUAGES } from '../../model/language.js';
import type { Language, Text } from '../../model/words.js';
import { escapeHtml } from '../html.js';

/** Where pages of reports and of definitions lie, as seen from the page that is made. */
export interface Addresses {
  /** A report, or what stands in it. */
  readonly report: (file: string, anchor?: string) => string;
  /** A publisher. */
  readonly publisher: (body: string) => string;
  /** The page of definitions; null where there is none. */
  readonly definitions: string | null;
}

export interface Context {
  readonly language: Language;
  readonly addresses: Addresses;
  /** The words of the language. */
  readonly say: (text: Text | string) => string;
  /** The same, safe between tags. */
  readonly html: (text: Text | string) => string;
  /** Words that lead to their definition. */
  readonly defined: (kind: Defined, id: string, text: Text | string) => string;
}

export function contextOf(language: Language, addresses: Addresses): Context {
  const say = (text: Text | string) => (typeof text === 'string' ? text : text[language]);
  const html = (text: Text | string) => escapeHtml(say(text));
  return {
    language,
    addresses,
    say,
    html,
    defined: (kind, id, text) =>
      addresses.definitions === null
        ? html(text)
        : `<a href="${escapeHtml(addresses.definitions)}#${definitionAnchor(kind, id)}">${html(text)}</a>`,
  };
}

/** A count of ours in a headline, as a link to what is counted on the same page: it needs no escaping. */
export const linked = (id: string, { en, zh }: Text): Text => ({
  en: `<a href="#${id}">${en}</a>`,
  zh: `<a href="#${id}">${zh}</a>`,
});

/** Words of the source, which are Chinese whatever the page speaks. */
export const foreign = (text: string, language: Language): string =>
  language === 'zh' ? escapeHtml(text) : `<span lang="${LANGUAGES.zh.tag}">${escapeHtml(text)}</span>`;

/** What an indicator is called. */
export function labelOf(indicator: string): Text {
  const { label_en, label_zh } = labelsIn({ indicators: INDICATORS }, indicator);
  return { en: label_en, zh: label_zh };
}

/** Words in both languages as a table of the dataset has them. */
export const textOf = (en: string, zh: string | null): Text => ({ en, zh: zh ?? en });
