/** Numbers in words of the dataset, of reports and of the news. */
import path from 'node:path';
import type { Node } from './blocks.js';
import type { Met } from './number-walk.js';
import { targetPage } from './pages.js';
import { attribute, compared, folderOf, isSame, linkOf, ofTag, placeOf, type Way } from './resolved.js';

const led = new WeakMap<Node, readonly string[]>();

/** Where the links in an element lead, and its own if it is one: hundreds of numbers stand in one list. */
function ledFrom(met: Met, element: Node): readonly string[] {
  const known = led.get(element);
  if (known) return known;
  const links = met.page
    .$(element as never)
    .find('a[href]')
    .addBack('a[href]');
  const slugs = new Set(links.toArray().map((link) => placeOf(met, (link as Node).attribs?.href ?? '').slug));
  led.set(element, [...slugs]);
  return [...slugs];
}

/** What a finding, a judgement or a warning says, word for word as the dataset has it: of the report that it leads to. */
export const inSentence: Way = (met, truth) => {
  const { block, token, page } = met;
  const cell = ofTag(met, 'li', 'tr', 'div');
  const link = linkOf(met);
  const slugs = new Set([
    ...(folderOf(page.file) === 'reports' ? [path.basename(page.file, '.html')] : []),
    ...(cell ? ledFrom(met, cell) : []),
    ...(link ? [placeOf(met, attribute(link, 'href') ?? '').slug] : []),
  ]);
  for (const slug of slugs)
    for (const { texts, numbers } of truth.sentences.get(slug) ?? [])
      for (const text of texts) {
        const at = block.text.indexOf(text);
        if (at < 0 || token.at < at || token.at >= at + text.length) continue;
        if ([...numbers].some((number) => isSame(met, number)))
          return { kind: 'sentence of the dataset', wrong: null };
      }
  // What several reports are told alike leads to the list of them.
  return truth.messages.has(block.text.trim()) ? { kind: 'sentence of the dataset', wrong: null } : null;
};

/** What a finding says where it stands: its sides, its words, and how many figures are behind it. */
export const ofFinding: Way = (met, truth) => {
  const element = met.within.find((one) => attribute(one, 'id')?.startsWith('check-'));
  if (!element) return null;
  const finding = truth.findings.get(`${path.basename(met.page.file, '.html')}#${attribute(element, 'id')}`);
  return finding ? compared('finding', met, [...finding.sides, ...finding.numbers], 'in the dataset') : null;
};

/** Counts that head a part of a report's page. */
export const ofSummary: Way = (met, truth) => {
  if (!ofTag(met, 'summary') || folderOf(met.page.file) !== 'reports') return null;
  const report = truth.reports.get(path.basename(met.page.file, '.html'));
  return report
    ? compared(
        'count of a report',
        met,
        [report.checks_hold, report.checks_open] as number[],
        'in the dataset',
      )
    : null;
};

/** Words of a report in quotation marks: they stand in its text. */
export const ofQuote: Way = (met) => {
  const { block, token, page } = met;
  const before = block.text.slice(0, token.at);
  if (before.lastIndexOf('“') <= before.lastIndexOf('”')) return null;
  const row = ofTag(met, 'tr', 'li');
  const hrefs = row
    ? page
        .$(row as never)
        .find('a[href*="reports/"]')
        .toArray()
        .map((link) => page.$(link).attr('href')!)
    : [];
  // On the page of a report itself: in the text that stands there.
  const quoted = block.text
    .slice(before.lastIndexOf('“') + 1)
    .split('”')[0]!
    .trim();
  if (folderOf(page.file) === 'reports' && quoted !== '' && page.$('.as-read').text().includes(quoted))
    return { kind: 'words of a report, quoted', wrong: null };
  const there = hrefs.some((href) => targetPage(placeOf(met, href).to)?.says(token.text));
  return there ? { kind: 'words of a report, quoted', wrong: null } : null;
};

/** The title of a report, as the dataset has it. */
export const ofTitle: Way = (met, truth) => {
  const report = truth.reports.get(path.basename(met.page.file, '.html'));
  const title = String(report?.title ?? '');
  return title !== '' && met.block.text.includes(title) ? { kind: 'title of a report', wrong: null } : null;
};

/** How many changes the news list, in their head, and how many more there are than are shown. */
export const ofNews: Way = (met) => {
  const { $ } = met.page;
  const details = ofTag(met, 'details');
  const [items, place] = [
    $(details as never)
      .find('li')
      .toArray(),
    ofTag(met, 'summary', 'li'),
  ];
  if (!details || !place || $(details as never).closest('.news').length === 0) return null;
  const more = /(?:and (\d+) more|另有 (\d+) 项)$/.exec($(items.at(-1)).text());
  const rest = more ? Number(more[1] ?? more[2]) : 0;
  if (place.name === 'li')
    return (place as unknown) === items.at(-1) && rest > 0
      ? compared('changes left out', met, [rest], '')
      : null;
  return compared('count of changes', met, [items.length - (more ? 1 : 0) + rest], 'in the list below');
};

/** How many pieces are left out behind those that are shown: the dataset has all. */
export const ofMore: Way = (met, truth) => {
  const more = /(?:and (\d+) more|另有 (\d+) 项)$/.exec(met.block.text.trim());
  const row = ofTag(met, 'tr');
  if (!more || !row) return null;
  const shown = met.block.text.split(' · ').length - 1;
  const all = shown + Number(more[1] ?? more[2]);
  const links = met.page
    .$(row as never)
    .find('a[href]')
    .toArray();
  const slugs = links.map((link) => placeOf(met, met.page.$(link).attr('href')!).slug);
  const there = slugs.some((slug) => (truth.evidence.get(slug) ?? []).includes(all));
  return there ? { kind: 'pieces left out', wrong: null } : null;
};
