/** The criteria of the assessment that are about the form: whether it is the prescribed one, its tables, its cells. */
import {
  COMPLETE,
  FORM_OF_YEAR,
  HAS_TABLES,
  PRESCRIBED_FORMS,
  REQUIRED_SECTIONS,
  TABLE_LABELS,
} from '../../domain/criteria.js';
import type { Domain } from '../../domain/domain.js';
import type { Form } from '../../domain/forms/form.js';
import { labelsIn } from '../../domain/labels.js';
import type { Figure, Judgement, Report, Support } from '../../model/report.js';
import { template } from '../../model/words.js';
import { COLUMN_NAME } from '../words.js';
import { endsWhole, inForce, judged, listed, warned } from './judgement.js';

/** Empty cells that are named. */
const MOST_EXAMPLES = 3;

/** What a form is called inside a Chinese sentence. */
const calledIn = (forms: Domain['forms'], form: string): string =>
  forms.find(({ id }) => id === form)?.called.said.zh ?? form;

/** `the form of 2021`: an id of ours is not a name that a reader knows. */
const namedIn = (forms: Domain['forms'], form: string): string => {
  const since = forms.find(({ id }) => id === form)?.called.since;
  return since === undefined ? form : `the form of ${since}`;
};

/** A cell as evidence: what it counts, and what stands in it. */
function cellOf({ id, quote, indicator, applicant }: Figure, domain: Domain): Support {
  const { label_en, label_zh } = labelsIn(domain, indicator);
  const row = { en: label_en, zh: label_zh };
  // Several empty cells of one row are told apart by their columns.
  const isEmpty = quote.trim() === '';
  const label = applicant && isEmpty ? IN_COLUMN({ row, column: COLUMN_NAME[applicant] }) : row;
  return { kind: 'figure', id, quote, label };
}
const IN_COLUMN = template('{row} ({column})', '{row}（{column}）');

/** Whether the report follows the form that was prescribed for its year. */
export function judgeForm(report: Report, domain: Domain): Judgement {
  const { forms } = domain;
  const { says } = FORM_OF_YEAR;
  const { year } = report.identity;
  if (year === null) return judged(FORM_OF_YEAR, 'not_assessable', says.no_year);
  const prescribed = inForce(PRESCRIBED_FORMS, year)?.form;
  if (!prescribed) return judged(FORM_OF_YEAR, 'not_assessable', says.none, { slots: { year } });
  const cell = report.figures.find(({ via }) => via === 'table');
  if (!cell) return judged(FORM_OF_YEAR, 'not_assessable', says.no_tables);
  if (report.form === 'prose') return judged(FORM_OF_YEAR, 'not_assessable', says.own);
  const basis = forms.find(({ id }) => id === prescribed)?.basis ?? prescribed;
  const names = { form_zh: calledIn(forms, report.form), prescribed_zh: calledIn(forms, prescribed) };
  const english = { form: namedIn(forms, report.form), prescribed: namedIn(forms, prescribed) };
  const slots = { ...english, basis, year, ...names };
  const evidence = [cellOf(cell, domain)];
  return report.form === prescribed
    ? judged(FORM_OF_YEAR, 'met', says.met, { slots, evidence })
    : judged(FORM_OF_YEAR, 'not_met', says.not_met, { slots, evidence });
}

/** The cells of a table, as the form prints it. */
const targetsOf = (table: Form['tables'][number]) =>
  (table.kind === 'lines' ? table.lines.flatMap(({ cells }) => cells) : table.cells).filter(
    (target) => target !== null,
  );
const keyOf = ({ indicator, applicant }: Pick<Figure, 'indicator' | 'applicant'>) =>
  applicant === null ? indicator : `${indicator}@${applicant}`;

/** The cells that stand in the report's tables, read or not. Values computed here are none. */
function cellsIn({ figures }: Report): ReadonlyMap<string, Figure> {
  const cells = new Map<string, Figure>();
  for (const figure of figures) {
    if (figure.via !== 'table' || figure.state === 'derived') continue;
    const key = keyOf(figure);
    if (!cells.has(key)) cells.set(key, figure);
  }
  return cells;
}

/** Whether all tables of the form are there. */
export function judgeTables(report: Report, domain: Domain): Judgement {
  const { forms } = domain;
  const { says } = HAS_TABLES;
  const { year } = report.identity;
  const form = forms.find(({ id }) => id === report.form);
  const cells = cellsIn(report);
  if (!form || cells.size === 0) {
    if (year === null) return judged(HAS_TABLES, 'not_assessable', says.no_year);
    const prescribed = inForce(PRESCRIBED_FORMS, year)?.form;
    if (!prescribed) return judged(HAS_TABLES, 'not_assessable', says.none, { slots: { year } });
    if (cells.size > 0) return judged(HAS_TABLES, 'not_assessable', says.own);
    // A heading or an annex speaks of tables that are not in this file.
    const announced = warned(report, 'tables_missing') || report.sections.some(({ id }) => id === 'annex');
    const whole = endsWhole(report, inForce(REQUIRED_SECTIONS, year)?.sections ?? []);
    return announced || !whole
      ? judged(HAS_TABLES, 'not_assessable', says.none_read)
      : judged(HAS_TABLES, 'not_met', says.absent, {
          slots: { form: namedIn(forms, prescribed), form_zh: calledIn(forms, prescribed), year },
        });
  }
  const evidence: Support[] = [];
  const missing: string[] = [];
  for (const table of form.tables) {
    const found = targetsOf(table).find((target) => cells.has(keyOf(target)));
    const figure = found && cells.get(keyOf(found));
    if (figure) evidence.push(cellOf(figure, domain));
    else missing.push(table.id);
  }
  const of = form.tables.length;
  const count = evidence.length;
  const names = listed(missing, (id) => TABLE_LABELS[id] ?? { en: id, zh: id });
  const slots = {
    form: namedIn(forms, form.id),
    form_zh: calledIn(forms, form.id),
    of,
    count,
    missing: names.en,
    missing_zh: names.zh,
  };
  const rest = { slots, evidence, part: count, whole: of };
  if (missing.length === 0) return judged(HAS_TABLES, 'met', says.met, rest);
  return warned(report, 'tables_missing', 'truncated')
    ? judged(HAS_TABLES, 'not_assessable', says.lost, rest)
    : judged(HAS_TABLES, 'not_met', says.not_met, rest);
}

/** Of the tables that are there: how many cells say something. */
export function judgeCells(report: Report, domain: Domain): Judgement {
  const { forms } = domain;
  const { says } = COMPLETE;
  const form = forms.find(({ id }) => id === report.form);
  const cells = cellsIn(report);
  const tables = (form?.tables ?? [])
    .map((table) => [...new Map(targetsOf(table).map((target) => [keyOf(target), target])).values()])
    .filter((targets) => targets.some((target) => cells.has(keyOf(target))));
  const targets = tables.flat();
  if (targets.length === 0) return judged(COMPLETE, 'not_assessable', says.no_tables);
  const empty: string[] = [];
  const evidence: Support[] = [];
  let unread = 0;
  for (const target of targets) {
    const figure = cells.get(keyOf(target));
    if (figure?.state === 'unreadable') unread++;
    else if (!figure || figure.state === 'blank') {
      empty.push(target.indicator);
      if (figure && evidence.length < MOST_EXAMPLES) {
        evidence.push(cellOf(figure, domain));
      }
    }
  }
  const of = targets.length;
  const count = of - empty.length - unread;
  const names = listed([...new Set(empty)].slice(0, MOST_EXAMPLES), (id) => {
    const { label_en, label_zh } = labelsIn(domain, id);
    return { en: label_en, zh: `“${label_zh}”` };
  });
  const slots = {
    ...{ of, count, unread, empty: empty.length },
    // Never 100% where a cell is empty.
    percent: (Math.floor((count / of) * 1000) / 10).toFixed(1),
    ...{ missing: names.en, missing_zh: names.zh },
  };
  const rest = { slots, evidence, part: count, whole: of };
  if (empty.length > 0) return judged(COMPLETE, 'not_met', says.not_met, rest);
  return unread > 0
    ? judged(COMPLETE, 'not_assessable', says.unreadable, rest)
    : judged(COMPLETE, 'met', says.met, rest);
}
