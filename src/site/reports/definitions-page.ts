/** The page of definitions: each has an address that other pages link to. Groups are folded, as all of them are long. */
import { both, type Text, template } from '../../model/words.js';
import { escapeHtml } from '../html.js';
import { renderLayout, type SiteInfo, STYLES, siteAssets } from '../layout.js';
import type { Place } from '../place.js';
import { definitionGroups } from './definitions.js';
import { WORDS as PAGE } from './words.js';

const WORDS = {
  lead: both(
    'What the words and numbers of these pages mean. Each has its own address, which tables and reports link to.',
    '各页所用指标和术语的含义。每项各有地址，表格和年报页均可转至此处。',
  ),
  /** What a group has, before it is opened. */
  some: template('{names} …', '{names}……'),
} as const;

/** Names of a group that are told before it is opened. */
const TOLD = 4;

export interface DefinitionsOptions {
  readonly site: SiteInfo;
  readonly place: Place;
}

/** All definitions on one page. */
export function renderDefinitions({ site, place }: DefinitionsOptions): string {
  const { language } = place;
  const say = (text: Text) => text[language];
  const html = (text: Text) => escapeHtml(say(text));
  const groups = definitionGroups(language);
  const items = groups.map(([id, title]) => `<li><a href="#${id}">${html(title)}</a></li>`);
  const told = (names: readonly Text[]) =>
    html(
      WORDS.some({
        names: names
          .slice(0, TOLD)
          .map(say)
          // Names of checks have commas of their own.
          .join(language === 'zh' ? '、' : '; '),
      }),
    );
  const sections = groups.flatMap(([id, title, entries]) => [
    // Whoever follows a link to the group or to one of its entries finds it open.
    `<details class="detail section"><summary><h2>${html(title)}</h2><span class="said">${told(entries.map(({ name }) => name))}</span></summary>`,
    `<div class="unfolded" id="${id}">`,
    '<dl class="definitions">',
    ...entries.map(({ anchor, name, says, id: code }) => {
      const between = language === 'zh' ? '' : ' ';
      const text = says.map((one) => `<span>${one}</span>`).join(between);
      return `<div id="${anchor}"><dt>${html(name)} <code>${escapeHtml(code)}</code></dt><dd>${text}</dd></div>`;
    }),
    '</dl>',
    '</div>',
    '</details>',
  ]);
  const body = [
    '<div class="layout">',
    `<nav class="toc" aria-label="${html(PAGE.home)}"><ol>${items.join('')}</ol></nav>`,
    '<main id="content"><article>',
    `<h1>${html(PAGE.definitions)}</h1>`,
    `<p class="lead">${html(WORDS.lead)}</p>`,
    ...sections,
    '</article></main></div>',
  ].join('\n');
  return renderLayout({
    site,
    place,
    title: `${say(PAGE.definitions)} · gongkai`,
    description: say(WORDS.lead),
    body,
    interactive: false,
    assets: siteAssets(place, [], [...STYLES, 'report']),
  });
}
