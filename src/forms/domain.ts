/**
 * Everything that is known of the reports, as one value: `parse`, the checks and the series take it, so that a form
 * can be tried, or a special one read, by data alone.
 */
import { CROSSWALK, type Series } from './crosswalk.js';
import type { Form, ProvincialTable } from './form.js';
import { FORMS, PROVINCIAL } from './forms.js';
import { type AcrossRule, IDENTITIES, type IdentityRule } from './identities.js';
import { INDICATORS, type Indicator } from './indicators.js';

export interface Domain {
  /** Oldest first. */
  readonly forms: readonly Form[];
  /** Tables of provinces' own, read where no official form is found. */
  readonly provincial: readonly ProvincialTable[];
  /** Every indicator that a form's cells name, and those that sentences give. */
  readonly indicators: readonly Indicator[];
  readonly crosswalk: readonly Series[];
  readonly identities: readonly (IdentityRule | AcrossRule)[];
}

/** What the State Council's notices prescribe. */
export const OFFICIAL: Domain = {
  forms: FORMS,
  provincial: PROVINCIAL,
  indicators: INDICATORS,
  crosswalk: CROSSWALK,
  identities: IDENTITIES,
};
