/** Markdown cells into HTML: headings with anchors, links between notebooks that lead to their pages. */
import MarkdownIt from 'markdown-it';
import type { Language } from '../model/words.js';
import { escapeHtml, scrollBox } from './html.js';
import { PAGE } from './words.js';

export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** Plain text. */
  readonly text: string;
  /** Fragment that leads to it, unique within its page. */
  readonly id: string;
}

type Token = ReturnType<MarkdownIt['parse']>[number];

/** One page's markdown: ids stay unique over all of its cells. */
export class Markdown {
  /** The headings met so far, in order. */
  readonly headings: Heading[] = [];
  /** Raw HTML in markdown is shown as text: it may quote a report. */
  private readonly parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
  private readonly used = new Map<string, number>();

  constructor(private readonly language: Language) {
    const { rules } = this.parser.renderer;
    rules.link_open = (tokens, index, options, _env, self) => {
      const token = tokens[index]!;
      token.attrSet('href', pageOf(token.attrGet('href') ?? ''));
      if (/^https?:/.test(token.attrGet('href') ?? '')) token.attrSet('rel', 'noreferrer');
      return self.renderToken(tokens, index, options);
    };
    // A picture from elsewhere would be fetched from there: only one that is in the page itself is shown.
    rules.image = (tokens, index) => {
      const token = tokens[index]!;
      const source = token.attrGet('src') ?? '';
      const alt = escapeHtml(token.content);
      return source.startsWith('data:image/') ? `<img src="${escapeHtml(source)}" alt="${alt}">` : alt;
    };
    rules.table_open = () => `${scrollBox(this.language)}<table>\n`;
    rules.table_close = () => '</table></div>\n';
    rules.heading_open = (tokens, index) => {
      const token = tokens[index]!;
      const text = plainText(tokens[index + 1]?.children ?? []);
      const heading = { level: Number(token.tag.slice(1)), text, id: this.idFor(text) };
      this.headings.push(heading);
      return `<${token.tag} id="${escapeHtml(heading.id)}">`;
    };
    rules.heading_close = (tokens, index) => {
      const { tag } = tokens[index]!;
      const id = escapeHtml(this.headings.at(-1)?.id ?? '');
      const anchor =
        tag === 'h1'
          ? ''
          : ` <a class="anchor" href="#${id}" aria-label="${PAGE.anchor[this.language]}">#</a>`;
      return `${anchor}</${tag}>\n`;
    };
  }

  render(source: string): string {
    return this.parser.render(source);
  }

  /**
   * What the author of a notebook wrote, marked as that: its numbers (years, sections, days of the law) are words and no
   * data, since nothing computed them.
   */
  prose(source: string): string {
    const tokens = this.parser.parse(source, {});
    for (const token of tokens)
      if (token.level === 0 && token.nesting === 1 && token.type !== 'heading_open')
        token.attrSet('data-by', 'author');
    return this.parser.renderer.render(tokens, this.parser.options, {});
  }

  private idFor(text: string): string {
    const base =
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '') || 'section';
    const count = (this.used.get(base) ?? 0) + 1;
    this.used.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  }
}

/** What a card says about a notebook: its first heading and its first paragraph, as plain text. */
export function introOf(source: string): { title: string | null; summary: string | null } {
  const tokens = new MarkdownIt({ html: false }).parse(source, {});
  const textAfter = (type: string): string | null => {
    const index = tokens.findIndex((token) => token.type === type && token.level === 0);
    return index < 0 ? null : plainText(tokens[index + 1]?.children ?? []);
  };
  return { title: textAfter('heading_open'), summary: textAfter('paragraph_open') };
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      return token.children ? plainText(token.children) : token.content;
    })
    .join('')
    .trim();
}

/** `02-requests.ipynb#refusals` → `02-requests.html#refusals`; other addresses stay. */
function pageOf(href: string): string {
  return /^[a-z]+:/i.test(href) ? href : href.replace(/^(\.\/)?([^/?#]+)\.ipynb(?=$|#)/, '$2.html');
}
