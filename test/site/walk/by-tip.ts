/**
 * Numbers that a chart says where the pointer is, or the finger. Each is held against the place that its mark leads to: it
 * must be said there, and of the same publisher, year and indicator.
 */
import path from 'node:path';
import { fsum } from 'd3-array';
import { CROSSWALK } from '../../../src/domain/crosswalk.js';
import { reportSlug } from '../../../src/model/address.js';
import { columnOf, otherThanSaid } from './about.js';
import type { Node, WalkedPage } from './blocks.js';
import { POPULATION } from './by-row.js';
import { type DrawnMark, drawnMarks } from './drawn.js';
import type { Met } from './number-walk.js';
import { targetPage } from './pages.js';
import { isSame, placeOf, type Resolved } from './resolved.js';
import { tokensOf } from './tokens.js';
import type { Truth } from './truth.js';

const TIP = 'word of a tooltip';

/** Whether what is wrong is that the number is said of another publisher, year or report: then it is not a kind of words. */
export const isOfPlace = ({ wrong }: Resolved): boolean =>
  wrong !== null && /^(?:is said of|is of the report|is the file of|is another year|leads to)/.test(wrong);

type Tip = DrawnMark['tips'][number];

/** Heads of what is not a number of ours: words of the report, sentences of the dataset, names. */
const QUOTES =
  /^(?:As it stands there|Words|原文|Evidence|依据|Finding|核对结果|说明|Why|理由|Judgement|评定)/;
const YEAR = /^(?:Year|年度)/;
const FILE = /^(?:File|文件)$/;

/** What all marks of the page's charts say: words with what is wrong with each number in them. */
export function* tipsIn(
  page: WalkedPage,
  truth: Truth,
): Generator<{
  readonly met: Met;
  readonly found: Resolved;
}> {
  const { $ } = page;
  for (const figure of $('figure.chart[data-name]').toArray() as unknown as Node[]) {
    const name = figure.attribs?.['data-name'] ?? '';
    const marks = drawnMarks(path.dirname(page.file), name, page.language);
    const said = new Set<string>();
    for (const mark of marks) {
      // A desk and a phone show the same mark once each.
      if (said.size === said.add(JSON.stringify(mark)).size) continue;
      for (const tip of mark.tips)
        for (const token of tokensOf(tip.text)) {
          const met: Met = {
            token,
            page,
            block: { element: figure, text: tip.text, pieces: [] },
            within: [],
          };
          yield { met, found: ofTip(met, tip, mark, marks, truth) };
        }
    }
  }
}

/** What the crosswalk says of two forms, which is words of the domain. */
const CROSSINGS = JSON.stringify(CROSSWALK);
const inCrosswalk = ({ token, block: { text } }: Met) => {
  const from = text.lastIndexOf('。', token.at) + 1;
  return CROSSINGS.includes(text.slice(from).split('。')[0]!);
};

function ofTip(met: Met, tip: Tip, mark: DrawnMark, marks: readonly DrawnMark[], truth: Truth): Resolved {
  const ok = { kind: TIP, wrong: null };
  const no = (wrong: string) => ({ kind: TIP, wrong: `${wrong}, in “${tip.head}”` });
  const href = hrefOf(met, tip, mark);
  const file = mark.tips.find(({ head }) => FILE.test(head))?.text;
  if (href === null) {
    const counted = ofBin(tip, mark, truth);
    if (counted !== null)
      return counted.some((one) => isSame(met, one)) ? ok : no(`is ${counted.join(' or ')}`);
    // What is stated nowhere leads nowhere: its report's name says of what year it is, and its cell what stands there.
    const slug = file === undefined ? null : reportSlug(file);
    if (slug === null) return no('leads nowhere');
    if (YEAR.test(tip.head) || FILE.test(tip.head))
      return ofYear(met, tip, slug, truth) ? ok : no('is another year');
    return inWords(met, tip, slug, slug, truth)
      ? ok
      : no('leads nowhere, and is not in the words of its report');
  }
  const { to, anchor, slug } = placeOf(
    { ...met, page: { ...met.page, file: path.join(path.dirname(met.page.file), 'x.html') } },
    href,
  );
  const at = anchor === '' ? slug : `${slug}#${anchor}`;
  const target = targetPage(to);
  if (target === null || (anchor !== '' && !target.has(anchor)))
    return no(`leads to ${href}, which is not there`);
  const others = mark.tips.filter((one) => one !== tip);
  const other = otherThanSaid({ column: tip.head, row: '', others }, truth, at);
  if (other !== null && !isPaired(mark)) return no(other);
  if (FILE.test(tip.head)) {
    const own = tip.text.split(' · ').some((name) => reportSlug(name) === slug);
    return own || truth.reports.get(slug) === undefined
      ? ok
      : no(`is the file of another report than ${slug}`);
  }
  if (QUOTES.test(tip.head) && inWords(met, tip, at, slug, truth)) return ok;
  if (truth.reports.has(slug) && (YEAR.test(tip.head) || isYearOfName(met, tip)))
    return ofYear(met, tip, slug, truth) ? ok : no(`is of the report for ${truth.reports.get(slug)?.year}`);
  // A row that stands for several publishers: the note below the chart says for how many.
  const note = met.page
    .$(met.block.element as never)
    .find('.note')
    .text();
  if (met.token.at === 0 && /^(?:Publisher|机关)/.test(tip.head) && saysAlso(note, met)) return ok;
  if (/^(?:Against|与上年)/.test(tip.head) && inCrosswalk(met)) return ok;
  const numbers = numbersAt(met, tip, mark, marks, { to, anchor, slug, at }, truth);
  return numbers.some((one) => isSame(met, one))
    ? ok
    : no(`is ${numbers.slice(0, 6).join(' or ') || 'not known'} at ${at}`);
}

/** A row of several places says by field where each of its numbers stands; another has one place. */
function hrefOf({ token }: Met, { text, field }: Tip, { href, places }: DrawnMark): string | null {
  if (!places) return href;
  const own = field === null ? undefined : places[field];
  if (typeof own === 'string') return own;
  // `2019: 7 of 23; 2025: 33 of 148`: each part in its turn.
  const parts = text.slice(0, token.at).split(/[;；·]/).length - 1;
  return Object.values(places)[parts] ?? null;
}
const isPaired = ({ places }: DrawnMark) => places !== null;

/** `平阳县 2016`, `2019: 7 of 23`, and years of the form behind a name. */
const isYearOfName = ({ token }: Met, { head, text }: Tip) =>
  /^(?:19|20)\d\d$/.test(token.text) &&
  (/^(?:Report|年报|Against|与上年)/.test(head) || /^[:：]/.test(text.slice(token.at + 4)));

function ofYear({ token }: Met, { head }: Tip, slug: string, truth: Truth): boolean {
  const year = Number(truth.reports.get(slug)?.year ?? Number.NaN);
  // A series is set against its last number, which may stand some years back.
  if (/^(?:Against|与上年)/.test(head)) return token.value <= year && token.value > year - 10;
  return token.value === year || FILE.test(head);
}

/** Words of a report, and sentences of the dataset about it. */
function inWords(met: Met, { text }: Tip, at: string, slug: string, truth: Truth): boolean {
  const own = [
    ...(truth.words.get(at) ?? []),
    ...(truth.findings.get(at)?.numbers ?? []),
    ...(truth.quoted.get(slug) ?? []),
  ];
  if (own.some((one) => isSame(met, one))) return true;
  for (const { texts, numbers } of truth.sentences.get(slug) ?? [])
    for (const one of texts) {
      const from = text.indexOf(one);
      if (from < 0 || met.token.at < from || met.token.at >= from + one.length) continue;
      if ([...numbers].some((number) => isSame(met, number))) return true;
    }
  const more = / (?:and (\d+) more)$|另有 (\d+) 项$/.exec(text);
  if (more && met.token.at >= more.index) {
    const all = text.split(' · ').length - 1 + met.token.value;
    return (truth.evidence.get(slug) ?? []).includes(all);
  }
  const page = targetPage(path.join(path.dirname(met.page.file), 'reports', `${slug}.html`));
  return text.includes('“') && page?.says(met.token.text) === true;
}

const saysAlso = (words: string, met: Met) => tokensOf(words).some(({ value }) => isSame(met, value));

interface Place {
  readonly to: string;
  readonly anchor: string;
  readonly slug: string;
  readonly at: string;
}

/** The numbers that a tip may say of the place of its mark. */
function numbersAt(
  met: Met,
  tip: Tip,
  mark: DrawnMark,
  marks: readonly DrawnMark[],
  { to, anchor, slug, at }: Place,
  truth: Truth,
): number[] {
  const column = /^(?:figures|checks|warnings|)$/.test(anchor) ? columnOf(met) : null;
  const counted = column === null ? null : truth.reports.get(slug)?.[column];
  if (typeof counted === 'number') return [counted];
  const list = targetPage(to)?.list(anchor);
  const own = truth.values.get(at);
  const finding = truth.findings.get(at);
  const inhabitants = /(?:inhabitants|常住人口)/.test(tip.text)
    ? POPULATION.map(Number).filter((one) => one > 0)
    : [];
  if (finding) return [...finding.sides, ...finding.numbers].filter((one) => one !== null);
  // A number alone is that of its place: of a rate or a part its base may be said, too.
  const isAlone = /^(?:about |约)?[\d,.]+(?: ?\([\d.]+万\))?$/.test(tip.text);
  if (isAlone && typeof own === 'number' && /^(?:table|prose|series|derived)-/.test(anchor)) return [own];
  return [
    ...(truth.related.get(at) ?? []),
    ...(list ? [list.count, list.total, ...list.values, ...Object.values(list.made())] : []),
    ...sharesOf(mark, marks),
    ...inhabitants,
  ].filter((one): one is number => typeof one === 'number');
}

/** Of a part of a bar: what share of the bar it is. The bars are told apart by their first head. */
function sharesOf(mark: DrawnMark, marks: readonly DrawnMark[]): number[] {
  const numberOf = ({ tips }: DrawnMark) => {
    const text = tips.find(({ head }) => /^(?:Number|数量)$/.test(head))?.text;
    return text === undefined ? null : (tokensOf(text)[0]?.value ?? null);
  };
  const part = numberOf(mark);
  const [first] = mark.tips;
  if (part === null || !first) return [];
  const bar = new Map(
    marks
      .filter(({ tips: [own] }) => own?.head === first.head && own.text === first.text)
      .map((one) => [JSON.stringify(one.tips), numberOf(one) ?? 0]),
  );
  const whole = fsum([...bar.values()]);
  return whole === 0 ? [] : [part / whole];
}

/** A bar of a histogram over the days from the end of the year to publication: how many reports are in it. */
function ofBin(tip: Tip, mark: DrawnMark, truth: Truth): number[] | null {
  const days = mark.tips.find(({ head }) => /^(?:Days|天数)/.test(head));
  const [from, to] = days ? tokensOf(days.text).map(({ value }) => value) : [];
  if (from === undefined || to === undefined) return null;
  if (tip === days) return [from, to];
  const late = [...truth.reports.values()].flatMap(({ published, year }) =>
    typeof published !== 'string' || year === null
      ? []
      : [(Date.parse(published.slice(0, 10)) - Date.UTC(Number(year), 11, 31)) / 86_400_000],
  );
  return [late.filter((one) => one >= from && one < to).length];
}
