/** The panel of re-typed reports, as read: every form, every level, seventeen years. */
import path from 'node:path';
import { readCorpus } from '../../src/corpus/corpus.js';

export const { reports: panelReports, findings: panelFindings } = await readCorpus(
  path.join(import.meta.dirname, '../../../data/reports'),
);
