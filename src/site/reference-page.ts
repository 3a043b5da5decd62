/** The page of the reference. */
import { POINT } from '../model/lines.js';
import type { Language, Text } from '../model/words.js';
import { escapeHtml } from './html.js';
import { renderLayout, type SiteInfo } from './layout.js';
import { Markdown } from './markdown.js';
import type { Place } from './place.js';
import type { Entry } from './reference.js';
import { REFERENCE_ZH } from './reference-words.js';
import { REFERENCE } from './words.js';

/** All names on one page, each class with its members below it. */
export function renderReference(entries: readonly Entry[], site: SiteInfo, place: Place): string {
  const { language } = place;
  const say = (text: Text) => text[language];
  const markdown = new Markdown(language);
  const body = [
    '<main id="content" class="reference functions">',
    `<h1>${say(REFERENCE.title)}</h1>`,
    `<p class="lead">${escapeHtml(say(REFERENCE.lead))}</p>`,
    `<p>${entries.filter(isTop).map(link).join(POINT)}</p>`,
    ...entries.flatMap((entry) => {
      const level = isTop(entry) ? 'h2' : 'h3';
      const id = escapeHtml(entry.name);
      const members = entries.filter(({ name }) => name.startsWith(`${entry.name}.`));
      return [
        `<${level} id="${id}"><code>${id}</code></${level}>`,
        markdown.render(textOf(entry, language)),
        ...(members.length > 0 ? [`<p>${members.map(link).join(POINT)}</p>`] : []),
      ];
    }),
    '</main>',
  ].join('\n');
  return renderLayout({
    site,
    place,
    title: `${say(REFERENCE.title)} · gongkai`,
    description: say(REFERENCE.lead),
    body,
    interactive: false,
  });
}

/** What an entry says, with its examples; what has no Chinese words is said as its comment does. */
function textOf({ name, text, examples }: Entry, language: Language): string {
  const zh = REFERENCE_ZH[name];
  if (language === 'en' || zh === undefined) return text;
  return [zh, ...examples.map((code) => `\`\`\`ts\n${code}\n\`\`\``)].join('\n\n');
}

const isTop = ({ name }: Entry) => !name.includes('.');

function link({ name }: Entry): string {
  return `<a href="#${escapeHtml(name)}"><code>${escapeHtml(name.replace(/^\w+\./, ''))}</code></a>`;
}
