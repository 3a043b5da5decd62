/** How many items each report says it disclosed through which channel. */

import type { ReportForm } from '../domain/crosswalk.js';
import { askedBy } from '../domain/forms/cells.js';
import { isCurrent, type Report } from '../model/report.js';
import { indexFigures, type SeriesState, tableFigure } from './choose.js';
import type { Columns } from './columns.js';
import { type Evaluated, evaluate, quoteOf } from './evaluate.js';
import { labelsOf } from './labels.js';
import { formOf } from './report-form.js';

/**
 * The channels that the form of 2014 asks for (by its rows), and of which sentences speak in other years. One item may
 * go through several of them, so they are no parts of a whole.
 */
export const DISCLOSURE_CHANNELS = [
  'disclosed.website',
  'disclosed.wechat',
  'disclosed.weibo',
  'disclosed.gazette',
  'disclosed.other_channels',
] as const;

const BY_FORM = Object.fromEntries(DISCLOSURE_CHANNELS.map((channel) => [channel, askedBy([channel])]));

export interface ChannelRow {
  file: string;
  publisher: string | null;
  year: number | null;
  form: ReportForm;
  channel: string;
  label_en: string;
  label_zh: string | null;
  value: number | null;
  state: SeriesState;
  via: 'table' | 'prose' | null;
  quote: string | null;
}

export const CHANNEL_COLUMNS: Columns<ChannelRow> = [
  { name: 'file', dtype: 'string', description: 'Path of the file, as it was given' },
  { name: 'publisher', dtype: 'string', description: 'The organ that reports' },
  { name: 'year', dtype: 'integer', description: 'The year that the report is about' },
  { name: 'form', dtype: 'string', description: 'The official form that the report follows' },
  { name: 'channel', dtype: 'string', description: 'Id of the indicator: disclosed.website and so on' },
  { name: 'label_en', dtype: 'string', description: 'The channel in English' },
  { name: 'label_zh', dtype: 'string', description: 'The channel in Chinese' },
  { name: 'value', dtype: 'number', description: 'Items disclosed through it; missing where none is stated' },
  { name: 'state', dtype: 'string', description: 'As in `series`' },
  { name: 'via', dtype: 'string', description: 'table or prose' },
  { name: 'quote', dtype: 'string', description: 'The words that the value was read from' },
];

/** One row for each report that counts and each channel. */
export function channelRows(reports: readonly Report[]): ChannelRow[] {
  return reports
    .filter((report) => report.status === 'report' && isCurrent(report))
    .flatMap((report) => {
      const { publisher, year } = report.identity;
      return DISCLOSURE_CHANNELS.map((channel) => {
        const found = readChannel(report, channel);
        return {
          file: report.source.path,
          publisher,
          year,
          form: formOf(report),
          channel,
          ...labelsOf(channel),
          value: found.value,
          state: found.state,
          via: found.via,
          quote: found.value === null ? null : quoteOf(report, found),
        };
      });
    });
}

/** As in the crosswalk, and in a table of no official form where neither the form nor a sentence has it. */
function readChannel(report: Report, channel: string): Evaluated {
  const index = indexFigures(report);
  const found = evaluate(report, index, {
    id: channel,
    label_en: '',
    label_zh: '',
    by_form: BY_FORM[channel]!,
  });
  const cell = found.value === null ? tableFigure(index, channel, null, report.identity.year) : null;
  return cell?.value == null ? found : { ...cell, via: 'table', blanks: 0 };
}
