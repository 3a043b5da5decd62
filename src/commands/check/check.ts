/** `gongkai check`: reads reports, checks them alone and between years, and says what contradicts what. */

import { readCorpus } from '../../corpus/corpus.js';
import { readingIn } from '../../dataset/reading-words.js';
import { say } from '../../model/language.js';
import { both, type Language } from '../../model/words.js';
import type { Call, Command } from '../command.js';
import { LIMIT_OPTIONS, limitsIn } from '../limit-options.js';
import { NAME_ONE } from '../parse.js';
import { progressOn } from '../progress.js';
import { statusWord } from '../status-words.js';
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

export const command: Command = {
  usage: both('PATH…', '路径…'),
  summary: both(
    'what contradicts what, by publisher and year: within reports and between years',
    '按机关和年度列出矛盾：年报之内及相邻年度之间',
  ),
  options: {
    format: {
      type: 'string',
      default: 'text',
      value: Object.keys(FORMATS).join('|'),
      summary: both('how to say it', '输出格式'),
    },
    review: {
      type: 'string',
      value: both('FILE', '文件'),
      summary: both(
        "people's verdicts (default: review.csv beside the reports)",
        '人工复核结论（默认为年报旁的 review.csv）',
      ),
    },
    ...LIMIT_OPTIONS,
  },
  notes: [
    both(
      'Exit status: 0 nothing contradicts; 2 contradictions found; 3 none, but files were refused; 1 the call failed.',
      '退出码：0 没有矛盾；2 发现矛盾；3 没有矛盾，但有文件未读成年报；1 命令未能执行。',
    ),
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
async function check({
  positionals,
  values,
  streams: { out, err, terminal },
  language,
}: Call): Promise<number> {
  const print = FORMATS[String(values.format)];
  const wrong =
    positionals.length === 0
      ? NAME_ONE
      : both(
          `there is no format “${values.format}”; choose ${Object.keys(FORMATS).join(', ')}.`,
          `没有 “${values.format}” 这种格式；可选 ${Object.keys(FORMATS).join('、')}。`,
        );
  if (positionals.length === 0 || !print) {
    err(`gongkai check: ${say(wrong)}\n`);
    return 1;
  }
  const { tell, end } = await progressOn(terminal);
  const corpus = await readCorpus(positionals, {
    review: typeof values.review === 'string' ? values.review : undefined,
    tell,
    ...limitsIn(values),
  }).finally(end);
  if (corpus.reports.length === 0) {
    const all = positionals.map((start) => `“${start}”`);
    const none = both(`there is no file in ${all.join(', ')}.`, `${all.join('、')} 里没有文件。`);
    err(`gongkai check: ${say(none)}\n`);
    return 1;
  }
  const view = viewOf(corpus);
  out(print(view, language));
  for (const { message } of [...corpus.review.problems, ...corpus.review.stale])
    err(`${message[language]}\n`);
  for (const { source, status, reason } of corpus.reports) {
    if (status === 'report') continue;
    const said = `${say(statusWord(status))}: ${visibleLine(readingIn(reason ?? '', language))}`;
    err(`${visibleLine(corpus.review.prefix + source.path)}: ${said}\n`);
  }
  if (corpus.review.problems.length > 0) return 1;
  if (countsOf(view.reports).contradictions > 0) return 2;
  return corpus.reports.some(({ status }) => status !== 'report') ? 3 : 0;
}
