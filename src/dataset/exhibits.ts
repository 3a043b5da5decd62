/** The cells and sentences that a finding rests on, in words. */
import type { Domain } from '../domain/domain.js';
import { APPLICANT_COLUMNS } from '../domain/forms/tables2019.js';
import { labelsIn } from '../domain/labels.js';
import { counted } from '../model/nouns.js';
import type { AcrossFinding, Applicant, Claim, Figure, Finding, Reference, Report } from '../model/report.js';
import { both, type Language, type Text } from '../model/words.js';

/** `natural persons 自然人`: in English with the Chinese head of the column. */
const APPLICANT_NAMES = new Map<Applicant, Text>(
  APPLICANT_COLUMNS.map(({ id, label, label_en }) => [id, both(`${label_en} ${label}`, label)]),
);

/** One cell or sentence that a finding rests on. */
export interface Exhibit {
  /** Id of what it counts; null for a claim. */
  readonly indicator: string | null;
  readonly label_en: string;
  readonly label_zh: string | null;
  /** Column of the request table, in words; null elsewhere. */
  readonly column: Text | null;
  /** table, prose or (for a value computed here) derived. */
  readonly from: 'table' | 'prose' | 'derived';
  /** Year of the report that it is in, where there are two. */
  readonly year: number | null;
  /** The very words; empty for a blank cell. */
  readonly quote: string;
}

const CLAIM_LABELS: Record<Claim['kind'], { label_en: string; label_zh: string }> = {
  share: { label_en: 'Share', label_zh: '占比' },
  growth: { label_en: 'Growth', label_zh: '增长' },
  parts: { label_en: 'Parts', label_zh: '其中' },
};

/** The figures and claims that a finding names, each with its report. */
export const referencesOf = (report: Report, finding: Finding | AcrossFinding): readonly Reference[] =>
  'references' in finding
    ? finding.references
    : finding.figures.map((figure) => ({ report: report.source.path, figure }));

/** Looks figures and claims up by report and id, so that no finding walks through all of them. */
export function finderOf(reports: Iterable<Report>) {
  const known = new Map<string, Report>();
  for (const report of reports) known.set(report.source.path, report);
  const indexes = new Map<string, ReadonlyMap<string, Figure | Claim>>();
  return ({ report: path, figure }: Reference): { of: Figure | Claim; report: Report } | null => {
    const report = known.get(path);
    if (!report) return null;
    let index = indexes.get(path);
    if (!index) {
      index = new Map([...report.claims, ...report.figures].map((one) => [one.id, one]));
      indexes.set(path, index);
    }
    const of = index.get(figure);
    return of ? { of, report } : null;
  };
}
export type Finder = ReturnType<typeof finderOf>;

/** The cells and sentences behind a finding, in its order; ids that are not in the reports are left out. */
export function exhibitsOf(
  references: readonly Reference[],
  find: Finder,
  domain: Domain,
  withYears: boolean,
): Exhibit[] {
  return references.flatMap((reference) => {
    const found = find(reference);
    if (!found) return [];
    const year = withYears ? found.report.identity.year : null;
    return 'indicator' in found.of ? figureExhibit(found.of, year, domain) : claimExhibit(found.of, year);
  });
}

const claimExhibit = ({ kind, quote }: Claim, year: number | null): Exhibit => ({
  indicator: null,
  ...CLAIM_LABELS[kind],
  column: null,
  from: 'prose',
  year,
  quote,
});

function figureExhibit(figure: Figure, year: number | null, domain: Domain): Exhibit {
  const derived = figure.state === 'derived';
  return {
    indicator: figure.indicator,
    ...labelsIn(domain, figure.indicator),
    column: figure.applicant === null ? null : (APPLICANT_NAMES.get(figure.applicant) ?? null),
    from: derived ? 'derived' : figure.via,
    year,
    quote: derived ? String(figure.value) : figure.quote.trim(),
  };
}

/** The most exhibits that are put into words one by one. */
const MOST_LINES = 8;

/**
 * Exhibits in one line each: label, where it is, the words in quotation marks. Empty cells are only counted; of more
 * than eight those that hold 0, which tell least, are counted as well.
 */
export function exhibitLines(exhibits: readonly Exhibit[], language: Language): string[] {
  const stated = exhibits.filter(({ quote }) => quote !== '');
  const empty = emptyCells(exhibits.length - stated.length, language);
  const line = (one: Exhibit) => lineOf(one, language);
  if (stated.length + empty.length <= MOST_LINES) return [...stated.map(line), ...empty];
  const telling = stated.filter((one) => !isZero(one));
  const zeros = stated.length - telling.length;
  const more = telling.length - MOST_LINES;
  return [
    ...telling.slice(0, MOST_LINES).map(line),
    ...(zeros > 0 ? [SAID.zeros(zeros)[language]] : []),
    ...(more > 0 ? [SAID.more(more)[language]] : []),
    ...empty,
  ];
}

const SAID = {
  zeros: (count: number) => both(`and ${counted(count, 'cell').en} with 0`, `另有 ${count} 格为 0`),
  more: (count: number) => both(`and ${count} more`, `另有 ${count} 处`),
  empty: (count: number) => both(`${counted(count, 'cell').en} left empty`, `${count} 格空白`),
};

/** `1 cell left empty`; nothing where there is none. */
export const emptyCells = (count: number, language: Language): string[] =>
  count === 0 ? [] : [SAID.empty(count)[language]];

/** A cell that says 0. */
const isZero = ({ from, quote }: Exhibit): boolean => from !== 'derived' && quote === '0';

/** What an exhibit counts, with its year where there are two. */
export function exhibitLabel({ label_en, label_zh, year }: Exhibit, language: Language): string {
  if (language === 'zh') return `${year === null ? '' : `${year}年度`}${label_zh ?? label_en}`;
  return [year, label_en, label_zh].filter((part) => part !== null).join(' ');
}

function lineOf(exhibit: Exhibit, language: Language): string {
  const { column, from, quote } = exhibit;
  const label = exhibitLabel(exhibit, language);
  if (language === 'zh') {
    const place = { derived: '推算', prose: '文字', table: '表格' }[from];
    const value = from === 'derived' ? quote : `“${quote}”`;
    return `${label}${column === null ? '' : `〔${column.zh}〕`}（${place}）：${value}`;
  }
  return englishLine(`${label}${column === null ? '' : ` [${column.en}]`}`, from, quote);
}

function englishLine(label: string, from: Exhibit['from'], quote: string): string {
  if (from === 'derived') return `${label} (computed): ${quote}`;
  return `${label} (${from === 'prose' ? 'sentence' : 'table'}): “${quote}”`;
}
