/** What the statutory assessment asks, as rows. */
import { CRITERIA } from '../domain/criteria.js';

/** One row for each criterion, in the order of a profile. */
export const criteriaRows = () =>
  CRITERIA.map(({ label_en, label_zh, asks }) => ({
    label_en,
    label_zh,
    asks_en: asks.en,
    asks_zh: asks.zh,
  }));
