/**
 * How reports state an indicator in a sentence.
 *
 * A phrase is tried on the words between the number before (or the beginning of the sentence) and the number.
 * The first phrase that fits takes the number, so the narrower ones stand first. Sources: the forms' own labels
 * and the wordings of the reports for 2008–2025 that the library was tried on.
 */
import { APPLICANTS } from './applicants.js';
import { CHANNELS } from './channels.js';
import { DISCLOSURE } from './disclosure.js';
import { DISPUTES } from './disputes.js';
import { DOCUMENTS } from './documents.js';
import { NUMBER_FIRST } from './number-first.js';
import { OUTCOMES } from './outcomes.js';
import type { Phrase } from './phrase.js';
import { REQUESTS } from './requests.js';
import { RESOURCES } from './resources.js';
import { RESPONSES } from './responses.js';
import { WAYS_TO_APPLY } from './ways-to-apply.js';

export const PHRASES: readonly Phrase[] = [
  ...DISPUTES,
  ...APPLICANTS,
  ...OUTCOMES,
  ...WAYS_TO_APPLY,
  ...NUMBER_FIRST,
  ...REQUESTS,
  ...RESOURCES,
  ...RESPONSES,
  ...DOCUMENTS,
  ...CHANNELS,
  ...DISCLOSURE,
];
