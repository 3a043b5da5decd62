/**
 * Numbers in words that are not text of a page: names of links over pictures, what stands in for pictures, what messengers
 * show, and the words within the pictures themselves. A mark's name is held against the place that it leads to; the others
 * must say what the page, or the data file of the chart, says as well.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { around, type Node, type WalkedPage } from './blocks.js';
import { csvRows } from './by-row.js';
import { editionOf, specOf } from './notebook-charts.js';
import type { Met } from './number-walk.js';
import { targetPage } from './pages.js';
import { isSame, placeOf, type Resolved } from './resolved.js';
import { type Token, tokensOf } from './tokens.js';
import type { Truth } from './truth.js';

/** A number, and what is wrong with it if it is of no kind that is no statistic. */
export interface Unseen {
  readonly met: Met;
  readonly found: Resolved;
}

const NAMES = ['aria-label', 'title', 'alt'];

const metIn = (page: WalkedPage, element: Node, text: string, token: Token): Met => ({
  ...{ token, page, block: { element, text, pieces: [] } },
  within: [...around(element)],
});

export function* unseenIn(page: WalkedPage, truth: Truth): Generator<Unseen> {
  const { $ } = page;
  for (const element of $('[aria-label], [title], [alt]').toArray() as unknown as Node[])
    for (const name of NAMES) {
      const text = element.attribs?.[name] ?? '';
      for (const token of tokensOf(text)) {
        const met = metIn(page, element, text, token);
        if (element.name === 'a') {
          const found = ofMark(met, truth);
          // Of a row that stands for several publishers a note says how many.
          const noted = () =>
            saidIn('name of a row', met, [
              $(element as never)
                .closest('figure.chart')
                .find('.note')
                .text(),
            ]);
          yield {
            met,
            found: found.wrong !== null && token.at === 0 && noted().wrong === null ? noted() : found,
          };
        } else
          yield { met, found: ofMore(met) ?? saidIn('name of a picture', met, wordsOfCharts(page, element)) };
      }
    }
  const seen = [...page.blocks.map(({ text }) => text), ...wordsOfCharts(page, null)];
  for (const element of $('title, meta[content]').toArray() as unknown as Node[]) {
    const kind = element.attribs?.name ?? element.attribs?.property ?? '';
    const text = element.name === 'title' ? $(element as never).text() : (element.attribs?.content ?? '');
    if (element.name === 'meta' && !/(?:description|title)$/.test(kind)) continue;
    for (const token of tokensOf(text)) {
      const met = metIn(page, element, text, token);
      yield { met, found: saidIn('words for messengers', met, seen) };
    }
  }
  for (const [picture, element] of picturesOf(page)) {
    const words = wordsOfCharts(page, element);
    for (const { texts, isScale } of textsOf(picture))
      for (const text of texts)
        for (const token of tokensOf(text)) {
          const met = metIn(page, element, text, token);
          const found = saidIn('word in a picture', met, words);
          yield {
            met,
            found: found.wrong !== null && isScale ? { kind: 'number of a scale', wrong: null } : found,
          };
        }
  }
}

/** The name of a mark: its numbers are those of the place or the list that it leads to, and its year that of the report. */
function ofMark(met: Met, truth: Truth): Resolved {
  const kind = 'name of a mark';
  const { to, anchor, slug } = placeOf(met, met.block.element.attribs?.href ?? '');
  const at = `${slug}#${anchor}`;
  const subject = truth.subjects.at.get(at) ?? truth.subjects.at.get(slug);
  const list = targetPage(to)?.list(anchor);
  const numbers = [
    ...(truth.related.get(at) ?? []),
    ...(truth.words.get(at) ?? []),
    ...(truth.findings.get(at)?.numbers ?? []),
    ...(list ? [list.count, list.total, ...list.values, ...Object.values(list.made())] : []),
    ...(anchor === '' || /^(?:figures|checks|warnings)$/.test(anchor)
      ? Object.values(truth.reports.get(slug) ?? {})
      : []),
  ].filter((one): one is number => typeof one === 'number');
  if (
    subject?.year === met.token.value ||
    list?.text.includes(` ${met.token.text}`) ||
    numbers.some((number) => isSame(met, number))
  )
    return { kind, wrong: null };
  const year = subject ? `, a report for ${subject.year}` : '';
  return { kind, wrong: `is ${numbers.slice(0, 6).join(' or ') || 'not known'} at ${at}${year}` };
}

/** How many marks a picture's name leaves out behind those that it says: the chart's data has a row for each. */
function ofMore(met: Met): Resolved | null {
  const { text, element } = met.block;
  const end = text.slice(met.token.at);
  if (!/^\d+(?: more\.?| 项。?)$/.test(end)) return null;
  const rows = rowsOf(met.page, element);
  const kind = 'marks left out';
  return rows !== null && met.token.value < rows
    ? { kind, wrong: null }
    : { kind, wrong: `is more than the ${rows} rows of the chart` };
}

/** Whether words say the number, as it is or with more digits. */
function saidIn(kind: string, met: Met, words: readonly string[]): Resolved {
  const decimals = /\.(\d+)$/.exec(met.token.text)?.[1]?.length ?? 0;
  const scale =
    { k: 1e3, M: 1e6, G: 1e9, 万: 1e4, 亿: 1e8 }[
      met.block.text[met.token.at + met.token.text.length] ?? ''
    ] ?? 1;
  const half = 0.5 * 10 ** -decimals * scale + 1e-9;
  const value = met.token.value * scale;
  const there = words.some((text) =>
    numbersOf(text).some(
      (number) =>
        Math.abs(Math.abs(number) - Math.abs(value)) <= half ||
        Math.abs(Math.abs(number) * 100 - Math.abs(value)) <= half,
    ),
  );
  return { kind, wrong: there ? null : 'is said nowhere else on the page, nor in the data of the chart' };
}

const known = new Map<string, readonly number[]>();
function numbersOf(text: string): readonly number[] {
  let numbers = known.get(text);
  if (!numbers) {
    numbers = tokensOf(text).map(({ value }) => value);
    known.set(text, numbers);
  }
  return numbers;
}

/** The folder of charts, from a page of an edition. */
const chartsBy = ({ file }: WalkedPage) => path.join(editionOf(file), 'charts');

/** Words of the chart that an element stands in, or of all of the page: its specification, its data and its page. */
function wordsOfCharts(page: WalkedPage, element: Node | null): string[] {
  const { $ } = page;
  const figures = element ? $(element as never).closest('figure.chart') : $('figure.chart');
  const named = figures.toArray().map((figure) => $(figure).attr('data-name') ?? '');
  // The first page shows pictures of charts that stand elsewhere.
  const shown =
    element?.attribs?.src === undefined
      ? []
      : [path.basename(decodeURIComponent(element.attribs.src)).split('.')[0]!];
  return [...new Set([...named, ...shown])].flatMap((name) => wordsOfChart(page, name));
}

const wordsOf = new WeakMap<WalkedPage, Map<string, readonly string[]>>();

/** Words of one chart. They are gathered once for all numbers of a page. */
function wordsOfChart(page: WalkedPage, name: string): readonly string[] {
  const ofPage = wordsOf.get(page) ?? new Map<string, readonly string[]>();
  wordsOf.set(page, ofPage);
  const known = ofPage.get(name) ?? [
    ...dataOf(path.join(chartsBy(page), `${name}.csv`)),
    JSON.stringify(specOf(editionOf(page.file), name, page.language) ?? ''),
    page.$(`figure.chart[data-name="${name}"]`).text(),
  ];
  ofPage.set(name, known);
  return known;
}

const dataOf = (file: string): string[] => (existsSync(file) ? [readFileSync(file, 'utf8')] : []);

/** Rows of the data of the chart that an element stands in, or shows. */
function rowsOf(page: WalkedPage, element: Node): number | null {
  const own = page
    .$(element as never)
    .closest('figure.chart')
    .attr('data-name');
  const name = own ?? path.basename(decodeURIComponent(element.attribs?.src ?? '')).split('.')[0]!;
  return csvRows(page.file, name);
}

/** The pictures of the page's charts as SVG, each with its figure. */
function picturesOf(page: WalkedPage): [svg: string, element: Node][] {
  const { $ } = page;
  return $('figure.chart')
    .toArray()
    .flatMap((figure) =>
      ['.svg', '.phone.svg'].flatMap((end): [string, Node][] => {
        const file = path.join(chartsBy(page), `${$(figure).attr('data-name') ?? ''}${end}`);
        return existsSync(file) ? [[readFileSync(file, 'utf8'), figure as unknown as Node]] : [];
      }),
    );
}

/** Signs of a scale: a number alone, as scales write it. */
const TICK = /^−?[\d,.]+(?:%|k|M|G|万|亿)?$/;
const isRound = (text: string) => text.replace(/\D/g, '').replace(/^0+|0+$/g, '').length <= 2;

/** Whether numbers are those of a scale: round, or each as far from the next. */
function areTicks(texts: readonly string[]): boolean {
  if (texts.length < 2 || !texts.every((text) => TICK.test(text))) return false;
  const values = texts.map((text) => tokensOf(text)[0]!.value);
  const steps = values.slice(1).map((value, at) => value - values[at]!);
  return texts.every(isRound) || (steps.length > 1 && steps.every((step) => step === steps[0]));
}

/** The texts of a picture, by the group that they stand in. */
function textsOf(svg: string): { readonly texts: readonly string[]; readonly isScale: boolean }[] {
  return svg.split(/<g\b|<\/g>/).flatMap((group) => {
    const texts = [...group.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, inner = '']) =>
      inner
        .replace(/<[^>]+>/g, ' ')
        .replaceAll('&amp;', '&')
        .trim(),
    );
    return texts.length === 0 ? [] : [{ texts, isScale: areTicks(texts) }];
  });
}
