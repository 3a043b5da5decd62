/** What a person reads in a report, a fact a line, so that a case can be written by hand; README.md says how. */
import { FORMS } from '../../src/domain/forms/forms.js';
import { APPLICANT_COLUMNS } from '../../src/domain/forms/tables2019.js';
import type { Figure, Report } from '../../src/model/report.js';

const APPLICANTS = APPLICANT_COLUMNS.map(({ id }) => id);

/** ~ before what is rounded, * behind what a sum proves, brackets around what was computed, ? for unreadable. */
function value({ state, value, quote }: Figure): string {
  switch (state) {
    case 'blank':
      return 'blank';
    case 'not_applicable':
      return quote.trim();
    case 'unreadable':
      return '?';
    case 'approximate':
      return `~${value}`;
    case 'inferred':
      return `${value}*`;
    case 'derived':
      return `(${value})`;
    case 'reported':
      return `${value}`;
  }
}

function figureLine(figure: Figure, reportYear: number | null): string {
  const { via, indicator, applicant, scope, year } = figure;
  const of = `${scope ? ` of ${scope}` : ''}${year === reportYear ? '' : ` in ${year}`}`;
  return `${via} ${indicator}${applicant ? `@${applicant}` : ''} = ${value(figure)}${of}`;
}

/** Everything that was read, one fact a line. */
export function factsOf(report: Report): string[] {
  const { status, form, identity, figures, findings, warnings, unmapped } = report;
  const { publisher, region_code: region, level, year, period, published, signed } = identity;
  const { published_month, signed_month } = identity;
  const said = { publisher, region, level, year, published, published_month, signed, signed_month };
  const who = Object.entries(said).flatMap(([field, is]) => (is == null ? [] : [`${field} ${is}`]));
  return [
    `status ${status}`,
    `form ${form}`,
    ...who,
    ...(period ? [`period ${period.from} ${period.to}`] : []),
    ...figures.map((figure) => figureLine(figure, year)),
    ...findings
      .filter((finding) => finding.status === 'fails')
      .map(({ check, left, right }) => `fails ${check} ${left} ${right}`),
    ...warnings.map(({ code }) => `warns ${code}`),
    ...unmapped.map(({ cells }) => `kept ${cells.join(' | ').trimEnd()}`),
  ];
}

/** All cells of a form's table, by its name there. */
function cellsOf(form: string, name: string): string[] {
  const table = FORMS.find(({ id }) => id === form)?.tables.find(({ id }) => id === name);
  if (!table) throw new Error(`The form ${form} has no table ${name}.`);
  const targets = table.kind === 'head' ? table.cells : table.lines.flatMap(({ cells }) => cells);
  return targets.flatMap((target) =>
    target ? [target.applicant ? `${target.indicator}@${target.applicant}` : target.indicator] : [],
  );
}

/** A written expectation → facts: comments dropped, rows of seven and `rest` spelled out, defaults added. */
export function expectedFacts(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line && !line.startsWith('#'));
  const form = lines.find((line) => line.startsWith('form '))?.slice('form '.length) ?? 'prose';
  const facts = lines.filter((line) => !line.startsWith('rest ')).flatMap(rowOfSeven);
  const named = new Set(facts.map((fact) => /^table (\S+) =/.exec(fact)?.[1]));
  for (const line of lines) {
    const [, table, is] = /^rest (\S+) = (.+)$/.exec(line) ?? [];
    if (!table) continue;
    for (const key of cellsOf(form, table)) if (!named.has(key)) facts.push(`table ${key} = ${is}`);
  }
  for (const standard of ['status report', 'form prose']) {
    const [field] = standard.split(' ');
    if (!facts.some((fact) => fact.startsWith(`${field} `))) facts.push(standard);
  }
  return facts;
}

/** `table requests.received = 64 0 0 2 0 4 70` is seven cells, by applicant. */
function rowOfSeven(line: string): string[] {
  const [, indicator, row] = /^table (\S+) = (\S+(?: \S+){6})$/.exec(line) ?? [];
  if (!row) return [line];
  return row.split(' ').map((is, i) => `table ${indicator}@${APPLICANTS[i]} = ${is}`);
}

/** What was read and should not have been, and the other way round, each line as often as it stands there. */
export function difference(read: readonly string[], expected: readonly string[]) {
  const without = (from: readonly string[], these: readonly string[]) => {
    const left = [...these];
    return from.filter((line) => {
      const at = left.indexOf(line);
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    });
  };
  return { missing: without(expected, read), unexpected: without(read, expected) };
}
