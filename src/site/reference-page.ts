/** The page of the reference. */
import { escapeHtml } from './html.js';
import { renderLayout, type SiteInfo } from './layout.js';
import { Markdown } from './markdown.js';
import type { Entry } from './reference.js';

const LEAD =
  'Every name that a notebook imports from “gongkai”, with an example. In the examples g is await open(), and frame ' +
  'is await g.series.where({ series: "requests.received" }). Missing values are null throughout.';

/** All names on one page, each class with its members below it. */
export function renderReference(entries: readonly Entry[], site: SiteInfo): string {
  const markdown = new Markdown();
  const body = [
    '<main id="content" class="reference">',
    '<h1>Reference</h1>',
    `<p class="lead">${escapeHtml(LEAD)}</p>`,
    `<p>${entries.filter(isTop).map(link).join(' · ')}</p>`,
    ...entries.flatMap((entry) => {
      const level = isTop(entry) ? 'h2' : 'h3';
      const id = escapeHtml(entry.name);
      const members = entries.filter(({ name }) => name.startsWith(`${entry.name}.`));
      return [
        `<${level} id="${id}"><code>${id}</code></${level}>`,
        markdown.render(entry.text),
        ...(members.length > 0 ? [`<p>${members.map(link).join(' · ')}</p>`] : []),
      ];
    }),
    '</main>',
  ].join('\n');
  return renderLayout({ site, title: 'Reference · gongkai', description: LEAD, body, interactive: false });
}

const isTop = ({ name }: Entry) => !name.includes('.');

function link({ name }: Entry): string {
  return `<a href="#${escapeHtml(name)}"><code>${escapeHtml(name.replace(/^\w+\./, ''))}</code></a>`;
}
