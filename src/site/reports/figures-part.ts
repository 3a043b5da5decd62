/** The figures of a report as lists: each leads to its place in the text, and says how it came to be. */
import { group } from 'd3-array';
import { FIGURE_STATES, SCOPES, VERDICTS } from '../../domain/about-readings.js';
import { APPLICANT_COLUMNS } from '../../domain/forms/tables2019.js';
import { UNITS } from '../../domain/units.js';
import { figureAnchor, measureAnchor } from '../../model/address.js';
import { formatNumber } from '../../model/format.js';
import type { Applicant, Figure } from '../../model/report.js';
import { escapeHtml, scrollBox } from '../html.js';
import { type Context, labelOf, textOf } from './context.js';
import type { MeasureRow, ReportData } from './report-data.js';
import { WORDS } from './words.js';

/** Digits behind the point: a figure is shown as the report states it, and not rounded. */
const EXACT = 12;

/** Where the list speaks of an indicator. */
export const rowAnchor = (indicator: string): string => `of-${indicator}`;

/** The number of a figure, or the sign for none, as a link to its place; with what a reader must know of it. */
function linkOf(figure: Figure, data: ReportData, doubted: ReadonlySet<string>, context: Context): string {
  const { say, html, defined } = context;
  const { id, value, state, scope, year, via, applicant } = figure;
  const verdict = data.verdicts.get(id);
  const words = [
    ...(state === 'reported' ? [] : [defined('state', state, FIGURE_STATES[state].name)]),
    ...(via === 'prose' ? [html(WORDS.sentence)] : []),
    ...(year !== null && year !== data.row.year ? [html(WORDS.said_of({ year }))] : []),
    ...(scope !== null && applicant === null ? [html(WORDS.said_of_scope({ scope: SCOPES[scope] }))] : []),
    ...(doubted.has(id) ? [`<strong>${html(WORDS.doubted)}</strong>`] : []),
    ...(verdict
      ? [
          verdict.value === null
            ? html(VERDICTS[verdict.verdict])
            : html(
                WORDS.meant({
                  verdict: VERDICTS[verdict.verdict],
                  value: formatNumber(verdict.value, EXACT),
                }),
              ),
        ]
      : []),
  ];
  const shown = value === null ? say(WORDS.empty_value) : formatNumber(value, EXACT);
  const label = value === null ? ` aria-label="${html(FIGURE_STATES[state].name)}"` : '';
  const remark =
    words.length === 0 ? '' : ` <small>${words.join(context.language === 'zh' ? '、' : ', ')}</small>`;
  return `<a href="#${figureAnchor(id)}"${label}>${escapeHtml(shown)}</a>${remark}`;
}

/** All figures: those of the request table as the form has them, the others a row an indicator. */
export function renderFigures(data: ReportData, doubted: ReadonlySet<string>, context: Context): string {
  const { html, defined } = context;
  const { figures } = data.reading.report;
  if (figures.length === 0) return `<p>${html(WORDS.no_figures)}</p>`;
  const value = (figure: Figure) => linkOf(figure, data, doubted, context);
  const byIndicator = group(figures, ({ indicator }) => indicator);
  const wide = [...byIndicator].filter(([, list]) => list.some(({ applicant }) => applicant !== null));
  const plain = [...byIndicator].filter(([, list]) => list.every(({ applicant }) => applicant === null));
  const head = (indicator: string) =>
    `<th scope="row" id="${escapeHtml(rowAnchor(indicator))}">${defined('indicator', indicator, labelOf(indicator))}</th>`;
  const parts: string[] = [];
  if (plain.length > 0) {
    const rows = plain.map(([indicator, list]) => {
      const unit = html(UNITS[list[0]!.unit]);
      return `<tr>${head(indicator)}<td>${list.map(value).join('<br>')}</td><td>${unit}</td></tr>`;
    });
    parts.push(
      `${scrollBox(context.language, '', context.say(WORDS.figures))}<table><caption>${html(WORDS.figures_table)}</caption>`,
      `<thead><tr><th scope="col">${html(WORDS.what)}</th><th scope="col">${html(WORDS.value)}</th><th scope="col">${html(WORDS.unit)}</th></tr></thead>`,
      `<tbody>${rows.join('\n')}</tbody></table></div>`,
    );
  }
  if (wide.length > 0) {
    const columns = APPLICANT_COLUMNS.map(({ id, label, label_en }) => ({
      id,
      text: textOf(label_en, label),
    }));
    const rows = wide.map(([indicator, list]) => {
      const cell = (applicant: Applicant) =>
        list
          .filter((one) => one.applicant === applicant)
          .map(value)
          .join('<br>');
      const besides = list.filter(({ applicant }) => applicant === null).map(value);
      const last = columns.length - 1;
      const cells = columns.map(({ id }, at) => {
        const own =
          at === last && besides.length > 0 ? [cell(id), ...besides].filter(Boolean).join('<br>') : cell(id);
        return `<td>${own}</td>`;
      });
      return `<tr>${head(indicator)}${cells.join('')}</tr>`;
    });
    parts.push(
      `${scrollBox(context.language, '', context.say(WORDS.requests_table))}<table><caption>${html(WORDS.requests_table)}</caption>`,
      `<thead><tr><th scope="col">${html(WORDS.what)}</th>${columns.map(({ text }) => `<th scope="col">${html(text)}</th>`).join('')}</tr></thead>`,
      `<tbody>${rows.join('\n')}</tbody></table></div>`,
    );
  }
  return parts.join('\n');
}

/** A measure that is one figure is read at that figure's own place. */
const isComputed = (measure: MeasureRow): boolean => {
  const { kind, value, numerator, figures, numerator_figures, denominator_figures } = measure;
  if (numerator_figures.length > 1 || denominator_figures.length > 1 || isLeftOver(measure)) return true;
  const shown = kind === 'part' ? numerator : value;
  return shown !== null && figures.length + numerator_figures.length + denominator_figures.length > 1;
};

/** What of a whole its parts leave over: a number that the report does not state. */
const isLeftOver = ({ kind, numerator, figures }: MeasureRow): boolean =>
  kind === 'part' && numerator !== null && figures.length === 0;

/** A rate as it is written: a share in percent. */
export const measured = ({ unit, value }: Pick<MeasureRow, 'unit' | 'value'>): string =>
  value === null ? '–' : unit === 'share' ? `${formatNumber(value * 100, 1)}%` : formatNumber(value, 2);

/** Sums and rates of these figures, so that every number of a table has a place that shows what it is made of. */
export function renderComputed({ measures, reading }: ReportData, context: Context): string {
  const { html } = context;
  const own = new Map(reading.report.figures.map((figure) => [figure.id, figure]));
  const links = (ids: readonly string[]) => {
    const numbers = ids.map((id) => own.get(id)?.value ?? null);
    const stated = numbers.filter((value) => value !== null);
    const sum = stated.reduce((all, value) => all + value, 0);
    const terms = ids.map((id, at) => {
      const value = numbers[at] ?? null;
      return `<a href="#${figureAnchor(id)}">${value === null ? '–' : formatNumber(value, EXACT)}</a>`;
    });
    if (ids.length === 0) return '–';
    // Of what nowhere is stated there is no sum.
    return `${terms.join(' + ')}${ids.length > 1 && stated.length > 0 ? ` = ${formatNumber(sum)}` : ''}`;
  };
  const madeOf = (measure: MeasureRow) => {
    const { kind, set, denominator, figures, numerator_figures, denominator_figures } = measure;
    if (isLeftOver(measure)) {
      const others = measures.filter((one) => one.kind === kind && one.set === set && one.figures.length > 0);
      const taken = others.map((one) =>
        one.figures.length > 1 ? `(${links(one.figures)})` : links(one.figures),
      );
      return [formatNumber(denominator ?? 0), ...taken].join(' − ');
    }
    if (figures.length > 0) return links(figures);
    return `${links(numerator_figures)}${html(WORDS.out_of)}${links(denominator_figures)}`;
  };
  const computed = measures.filter(isComputed).map((measure) => {
    const { kind, set, id, label_en, label_zh } = measure;
    // Of a part of a whole tables have the number; its share is arithmetic that stands beside it.
    const [value, unit] = kind === 'part' ? [measure.numerator, 'request'] : [measure.value, measure.unit];
    const name =
      kind === 'series' || kind === 'rate'
        ? context.defined(kind, id, textOf(label_en, label_zh))
        : html(textOf(label_en, label_zh));
    const unknown = measure.denominator === 0 ? WORDS.by_zero : WORDS.not_all;
    const shown = value === null ? `– <small>${html(unknown)}</small>` : measured({ value, unit });
    const at = `id="${measureAnchor(kind, set, id)}" data-value="${value ?? ''}"`;
    return { at, name, cells: `<td>${shown}</td><td>${madeOf(measure)}</td>`, said: label_en };
  });
  // A series and a part of a whole are often the same sum under the same name: one row, at which both can be found.
  const rows = [...group(computed, ({ said, cells }) => `${said}\n${cells}`).values()].map(
    ([first, ...same]) => {
      const { at, name, cells } = first!;
      const marks = same.map((one) => `<span ${one.at}></span>`).join('');
      return `<tr ${at}><th scope="row">${marks}${name}</th>${cells}</tr>`;
    },
  );
  if (rows.length === 0) return '';
  return [
    `<h2 id="computed">${html(WORDS.computed)}</h2>`,
    `<p>${html(WORDS.computed_lead)}</p>`,
    `${scrollBox(context.language, '', context.say(WORDS.computed))}<table><thead><tr>`,
    [WORDS.measure, WORDS.value, WORDS.made_of].map((word) => `<th scope="col">${html(word)}</th>`).join(''),
    `</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`,
  ].join('\n');
}
