/** `gongkai check`: reads reports, checks them alone and between years, and says what contradicts what. */

import { readCorpus } from '../../corpus/corpus.js';
import type { Language } from '../../model/words.js';
import type { Call, Command } from '../command.js';
import { LIMIT_OPTIONS, limitsIn } from '../limit-options.js';
import { visibleLine } from '../visible.js';
import { checkCsv, checkJson } from './data.js';
import { checkMarkdown, checkText, countsOf } from './text.js';
import { type View, viewOf } from './view.js';

const FORMATS: Readonly<Record<string, (view: View, language: Language) => string>> = {
  text: checkText,
  json: checkJson,
  csv: checkCsv,
  markdown: checkMarkdown,
};
const LANGUAGES: readonly string[] = ['en', 'zh'];

export const command: Command = {
  usage: 'PATH…',
  summary: 'what contradicts what, by publisher and year: within reports and between years',
  options: {
    format: {
      type: 'string',
      default: 'text',
      value: Object.keys(FORMATS).join('|'),
      summary: 'how to say it',
    },
    lang: { type: 'string', default: 'en', value: LANGUAGES.join('|'), summary: 'in which language' },
    review: {
      type: 'string',
      value: 'FILE',
      summary: "people's verdicts (default: review.csv beside the reports)",
    },
    ...LIMIT_OPTIONS,
  },
  notes: [
    'Exit status: 0 nothing contradicts; 2 contradictions found; 3 none, but files were refused; 1 the call failed.',
  ],
  run: check,
};

/**
 * Results to `out`, messages to `err`.
 * @returns 0 if nothing contradicts; 2 if there are contradictions that nobody has judged, whatever else there is to
 *   tell; 3 if there are none, but some files were refused or quarantined; 1 if the call failed or a line of the
 *   review could not be read: the result then stands, but without that line
 * @throws PathError if a path does not exist
 */
async function check({ positionals, values, streams: { out, err } }: Call): Promise<number> {
  const print = FORMATS[String(values.format)];
  const wrong =
    positionals.length === 0
      ? 'name at least one file or folder'
      : !print
        ? `there is no format “${values.format}”; choose ${Object.keys(FORMATS).join(', ')}`
        : !LANGUAGES.includes(String(values.lang))
          ? `there is no language “${values.lang}”; choose ${LANGUAGES.join(', ')}`
          : null;
  if (wrong !== null || !print) {
    err(`gongkai check: ${wrong}.\n`);
    return 1;
  }
  const language = values.lang as Language;
  const corpus = await readCorpus(positionals, {
    review: typeof values.review === 'string' ? values.review : undefined,
    ...limitsIn(values),
  });
  if (corpus.reports.length === 0) {
    err(`gongkai check: there is no file in ${positionals.map((start) => `“${start}”`).join(', ')}.\n`);
    return 1;
  }
  const view = viewOf(corpus);
  out(print(view, language));
  for (const { message } of [...corpus.review.problems, ...corpus.review.stale])
    err(`${message[language]}\n`);
  for (const { source, status, reason } of corpus.reports) {
    if (status !== 'report')
      err(`${visibleLine(corpus.review.prefix + source.path)}: ${status}: ${visibleLine(reason ?? '')}\n`);
  }
  if (corpus.review.problems.length > 0) return 1;
  if (countsOf(view.reports).contradictions > 0) return 2;
  return corpus.reports.some(({ status }) => status !== 'report') ? 3 : 0;
}
