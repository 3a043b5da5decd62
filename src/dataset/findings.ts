/** Findings in words: what was checked, what it weighs, and the two sides of it as the report has them. */
import { group } from 'd3-array';
import { weightOf } from '../checks/weight.js';
import type { Domain } from '../domain/domain.js';
import { formatNumber } from '../model/format.js';
import { counted } from '../model/nouns.js';
import type { AcrossFinding, Finding, Report } from '../model/report.js';
import type { Placed } from '../model/tables/about.js';
import type { EvidenceSource, FindingSource } from '../model/tables/findings.js';
import { both, type Language, type Text } from '../model/words.js';
import {
  type Exhibit,
  emptyCells,
  exhibitLabel,
  exhibitLines,
  exhibitsOf,
  type Finder,
  referencesOf,
} from './exhibits.js';

/** One finding of a report, or between its year and the one before. */
export function findingSource(
  placed: Placed,
  finding: Finding | AcrossFinding,
  find: Finder,
  domain: Domain,
): FindingSource {
  const { report } = placed;
  const across = 'references' in finding;
  const exhibits = exhibitsOf(referencesOf(report, finding), find, domain, across);
  const { rule, left = [] } = rulesOf(domain).get(finding.check) ?? {};
  const check = { en: rule?.label_en ?? finding.check, zh: rule?.label_zh ?? null };
  // One check goes over many sentences, so its name says little; what the first figure counts says more.
  const [first] = exhibits;
  const named = rule?.kind !== 'across' && rule?.of === 'sentences' && first && first.indicator !== null;
  const cut = leftTerms(left, exhibits);
  const right = exhibits.slice(cut);
  const fails = finding.status === 'fails';
  const leftWords = (language: Language) => words(exhibits.slice(0, cut), finding.left, language);
  const rightWords = (language: Language) =>
    right.length === 0 ? [SAME_SENTENCE[language]] : words(right, finding.right, language);
  return {
    ...placed,
    finding,
    weight: weightOf(finding, report),
    check,
    topic: named ? { en: first.label_en, zh: first.label_zh } : check,
    evidence: exhibitLines(exhibits, 'en'),
    evidence_zh: exhibitLines(exhibits, 'zh'),
    in_percent: inPercent(finding),
    left_text: written(finding.left, inPercent(finding)),
    right_text: written(finding.right, inPercent(finding)),
    left_words: fails ? leftWords('en') : [],
    left_words_zh: fails ? leftWords('zh') : [],
    right_words: fails ? rightWords('en') : [],
    right_words_zh: fails ? rightWords('zh') : [],
    against: across ? finding.against : null,
  };
}

/** What each finding rests on, a figure or claim each. */
export const evidenceSources = (report: Report, finding: Finding | AcrossFinding): EvidenceSource[] =>
  referencesOf(report, finding).map(({ report: source_file, figure }, position) => ({
    file: report.source.path,
    key: finding.key,
    position,
    source_file,
    figure,
  }));

const IN_PERCENT = new Set(['share', 'growth', 'growth-last-year']);

/** Whether the two sides are percentages: a growth may also be told as a difference, or by the earlier number. */
const inPercent = ({ check, statement }: Pick<Finding, 'check' | 'statement'>): boolean =>
  IN_PERCENT.has(check) && !/^(?:difference|earlier)/.test(statement);

/** A number of a finding as it is written: `−42.6%`. */
const written = (value: number | null, in_percent: boolean): string | null =>
  value === null ? null : in_percent ? `${formatNumber(value, 2)}%` : formatNumber(value);

/** How many of the exhibits are on the left side of the rule: one, but where a rule adds up on both sides. */
function leftTerms(left: readonly (readonly string[])[], exhibits: readonly Exhibit[]): number {
  // A cell that the table does not have is not an exhibit.
  const longest = left.map((names) => {
    const other = exhibits.findIndex(({ indicator }) => indicator === null || !names.includes(indicator));
    return Math.min(names.length, other < 0 ? exhibits.length : other);
  });
  return Math.max(1, ...longest);
}

type Identity = Domain['identities'][number];

interface KnownRule {
  readonly rule: Identity;
  /** The indicators that it adds up on its left, for each of its sums that does. */
  readonly left: readonly (readonly string[])[];
}

const rules = new WeakMap<Domain['identities'], ReadonlyMap<string, KnownRule>>();

/** The rules by their ids. A check may have a rule for each form: the first names it. */
function rulesOf({ identities }: Domain): ReadonlyMap<string, KnownRule> {
  let known = rules.get(identities);
  if (!known) {
    const byId = group(identities, ({ id }) => id);
    known = new Map([...byId].map(([id, own]) => [id, { rule: own[0]!, left: own.flatMap(leftSums) }]));
    rules.set(identities, known);
  }
  return known;
}

const leftSums = (rule: Identity): readonly (readonly string[])[] =>
  rule.kind === 'across'
    ? []
    : rule.terms.flatMap((term) => ('left' in term && term.left.length > 1 ? [term.left] : []));

/**
 * A lone exhibit needs no label, as the row says what it counts. Several cells are written as the sum that they make,
 * with their names in the same order below it; those that hold 0 add nothing and are counted.
 */
function words(exhibits: readonly Exhibit[], total: number | null, language: Language): readonly string[] {
  const label = (one: Exhibit) => exhibitLabel(one, language);
  const stated = exhibits.filter(({ quote }) => quote !== '');
  const empty = emptyCells(exhibits.length - stated.length, language);
  const [only] = stated;
  if (stated.length === 1 && only) {
    const place = [PLACES[only.from], only.column].flatMap((part) => part?.[language] ?? []);
    const where = language === 'en' ? ` (${place.join(', ')})` : `（${place.join('，')}）`;
    return [`${quoted(only)}${where}`, ...empty];
  }
  const cells = stated.filter(({ from, quote }) => from !== 'derived' && /^\d{1,15}$/.test(quote));
  const sum = cells.reduce((all, { quote }) => all + Number(quote), 0);
  if (cells.length < stated.length || sum !== total)
    return [...stated.map((one) => `${label(one)} ${quoted(one)}`), ...empty];
  const shown = cells.length <= 4 ? cells : cells.filter((one) => Number(one.quote) !== 0);
  const zeros = cells.length - shown.length;
  return [
    shown.length < 2 ? `${total}` : `${shown.map(({ quote }) => Number(quote)).join(' + ')} = ${total}`,
    shown.map((one) => label(one).replace(GROUP, ' ')).join(language === 'en' ? '; ' : '；'),
    ...(zeros === 0 ? [] : [ZEROS(zeros)[language]]),
    ...empty,
  ];
}

/** The group in the Chinese name of a ground, which the English name before it says: `无法提供:`. */
const GROUP = / [^ ::]*[::](?=[^::]+$)/;

const quoted = ({ from, quote }: Exhibit) => (from === 'derived' ? quote : `“${quote}”`);

const PLACES: Readonly<Record<Exhibit['from'], Text>> = {
  table: both('table 表格', '表格'),
  prose: both('sentence 文字', '文字'),
  derived: both('computed 推算', '推算'),
};

const SAME_SENTENCE = both('computed from the same sentence', '由同一句话推算');
const ZEROS = (count: number) => both(`and ${counted(count, 'cell').en} of 0`, `另有 ${count} 格为 0`);
