/** What `gongkai check` prints for people: plain text and Markdown. Deterministic, without colours. */

import { readingIn } from '../../dataset/reading-words.js';
import { Weight } from '../../model/tables/findings.js';
import type { Language, Text } from '../../model/words.js';
import { statusWord } from '../status-words.js';
import { table } from '../terminal.js';
import type { View, ViewedFinding, ViewedReport } from './view.js';
import * as words from './words.js';

/** Cells and sentences shown under a finding; a sum of thirty rows is told by its sentence. */
const MOST_SHOWN = 6;
const WEIGHTS = Weight.options;

export function checkText(view: View, language: Language): string {
  const say = (text: Text) => text[language];
  const rows = [words.HEADS.map(say), ...view.reports.map((one) => rowOf(one, language))];
  const [head, ...lines] = table(rows, [false, true, true, true, true, true, false]).split('\n');
  const out = [head!];
  view.reports.forEach((one, at) => {
    out.push(lines[at]!, ...under(one, language).map((line) => `    ${line}`));
  });
  for (const [title, list] of endings(view, language)) {
    out.push('', say(title), ...list.map((line) => `  ${line}`));
  }
  out.push('', ...summary(view, language));
  return `${out.join('\n')}\n`;
}

export function checkMarkdown(view: View, language: Language): string {
  const say = (text: Text) => text[language];
  const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  const out = [
    row(words.HEADS.map(say)),
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...view.reports.map((one) => row(rowOf(one, language))),
  ];
  const telling = view.reports.filter((one) => under(one, language).length > 0);
  if (telling.length > 0) out.push('', `## ${say(words.SECTIONS.contradictions)}`);
  for (const one of telling) {
    const { publisher, year } = one.report.identity;
    out.push('', `### ${escaped([publisher ?? say(words.UNKNOWN), year].join(' '))}`, '');
    for (const line of under(one, language)) {
      out.push(line.startsWith('  ') ? `  - ${escaped(line.trim())}` : `- ${escaped(line)}`);
    }
  }
  for (const [title, list] of endings(view, language)) {
    out.push('', `## ${say(title)}`, '', ...list.map((line) => `- ${escaped(line)}`));
  }
  out.push('', ...summary(view, language).flatMap((line, at) => (at === 0 ? [line] : ['', line])));
  return `${out.join('\n')}\n`;
}

const escaped = (text: string) => text.replace(/[\\`*_[\]|<>#~]/g, (mark) => `\\${mark}`);

function rowOf({ report, name, coverage }: ViewedReport, language: Language): string[] {
  const { publisher, year } = report.identity;
  const unknown = words.UNKNOWN[language];
  const { holds, fails, not_assessable } = coverage;
  return [
    publisher ?? unknown,
    year === null ? unknown : `${year}`,
    words.MADE({ made: coverage.made, of: coverage.of })[language],
    ...[holds, fails, not_assessable].map(String),
    name,
  ];
}

/** What stands below the line of a report; lines of evidence begin with blanks. */
function under(one: ViewedReport, language: Language): string[] {
  const lines: string[] = [];
  const { edition } = one.report;
  if (edition && edition.standing !== 'only' && edition.standing !== 'latest') {
    const text = words.STANDING[edition.standing];
    lines.push((typeof text === 'function' ? text({ by: edition.superseded_by ?? '–' }) : text)[language]);
  }
  for (const weight of WEIGHTS) {
    for (const found of one.findings.filter((found) => found.weight === weight)) {
      lines.push(...told(found, weight, language));
    }
  }
  return lines;
}

function told({ finding, message, shown }: ViewedFinding, weight: Weight, language: Language): string[] {
  const lines = [`${words.WEIGHT[weight][language]}${message[language]} 〔${finding.key}〕`];
  const quoted = shown.filter(({ quote }) => quote !== '');
  const stated = quoted.length > MOST_SHOWN ? quoted.filter(({ quote }) => quote !== '0') : quoted;
  for (const { report, name, quote, where } of stated.slice(0, MOST_SHOWN)) {
    const { block, row, column } = where;
    const place =
      row === null || column === null
        ? words.PLACE.block({ report, block })
        : words.PLACE.cell({ report, block, row, column });
    lines.push(`  ${words.SHOWN({ name, quote: quote.replace(/\s+/g, ' '), place })[language]}`);
  }
  if (stated.length > MOST_SHOWN) {
    lines.push(`  ${words.MORE({ count: stated.length - MOST_SHOWN })[language]}`);
  }
  if (finding.review) {
    const { verdict, reason, who, date } = finding.review;
    lines.push(`  ${words.REVIEWED({ verdict: words.VERDICT[verdict], reason, who, date })[language]}`);
  }
  return lines;
}

function endings({ reports, review }: View, language: Language): [Text, string[]][] {
  const files = reports.flatMap(({ report, name }) =>
    report.status === 'report'
      ? []
      : [`${name}: ${statusWord(report.status)[language]}: ${readingIn(report.reason ?? '', language)}`],
  );
  const stale = review.stale.map(({ message }) => message[language]);
  const all: [Text, string[]][] = [
    [words.SECTIONS.files, files],
    [words.SECTIONS.stale, stale],
  ];
  return all.filter(([, list]) => list.length > 0);
}

function summary({ reports, coverage }: View, language: Language): string[] {
  const counts = countsOf(reports);
  const { made, of, holds, fails, not_assessable: open } = coverage;
  const lines = [words.SUMMARY.checks({ made, of, holds, fails, open }), words.SUMMARY.found(counts)];
  if (counts.contradictions === 0) lines.push(words.NO_FINDING);
  return lines.map((line) => line[language]);
}

/** How many findings of each weight there are, and in how many reports. */
export function countsOf(reports: readonly ViewedReport[]) {
  const weights = reports.map(({ findings }) => findings.map(({ weight }) => weight));
  const count = (weight: Weight) => weights.flat().filter((one) => one === weight).length;
  return {
    reports: reports.filter(({ report }) => report.status === 'report').length,
    guilty: weights.filter((list) => list.includes('contradiction')).length,
    contradictions: count('contradiction'),
    unlikely: count('unlikely'),
    explained: count('explained'),
    superseded: count('superseded'),
  };
}
