/** HTML that a cell put out, reduced to what cannot harm: tables and formatting, no scripts, no other host. */
import sanitize from 'sanitize-html';
import type { MadeLists } from './made-lists.js';
import type { PlaceLinks } from './reports/made.js';

const TAGS = [
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...[
    'p',
    'div',
    'span',
    'br',
    'hr',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
    'q',
    'cite',
    'pre',
    'code',
    'kbd',
  ],
  ...[
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'strong',
    'em',
    'b',
    'i',
    'u',
    's',
    'small',
    'sub',
    'sup',
    'mark',
    'abbr',
  ],
  ...['del', 'ins', 'time', 'bdi', 'ruby', 'rb', 'rt', 'rp', 'a', 'img', 'figure', 'figcaption'],
  ...['details', 'summary', 'section', 'article', 'header', 'footer', 'meter'],
];

/** The lists that a notebook may name: each has a page beside those of its reports. */
const LISTS: ReadonlySet<string> = new Set(['reports', 'publishers']);

const COLOR = /^(#[0-9a-f]{3,8}|[a-z]{3,20}|rgba?\([\d\s.,%/]+\)|hsla?\([\d\s.,%/]+\))$/i;
const LENGTH = /^[\d.]+(px|em|rem|ch|%)?$/;

const OPTIONS: sanitize.IOptions = {
  allowedTags: TAGS,
  allowedAttributes: {
    '*': ['class', 'title', 'lang', 'dir', 'style', 'aria-label', 'aria-hidden', 'role'],
    table: ['aria-rowcount'],
    a: ['href', 'rel', 'data-how'],
    img: ['src', 'alt', 'width', 'height'],
    th: ['colspan', 'rowspan', 'scope', 'abbr'],
    td: ['colspan', 'rowspan', 'headers'],
    col: ['span'],
    colgroup: ['span'],
    ol: ['start', 'reversed'],
    time: ['datetime'],
    details: ['open'],
    meter: ['value', 'min', 'max', 'low', 'high', 'optimum'],
  },
  allowedStyles: {
    '*': {
      color: [COLOR],
      'background-color': [COLOR],
      'font-weight': [/^(normal|bold|[1-9]00)$/],
      'font-style': [/^(normal|italic)$/],
      'text-align': [/^(left|right|center|start|end)$/],
      'white-space': [/^(normal|nowrap|pre|pre-wrap|pre-line)$/],
      width: [LENGTH],
      'min-width': [LENGTH],
      'max-width': [LENGTH],
    },
  },
  // A link to another site is followed only by a reader's click; a picture would be fetched unasked.
  allowedSchemes: ['https', 'http', 'mailto'],
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'iframe', 'object', 'title'],
  transformTags: {
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'noreferrer' } }),
  },
  exclusiveFilter: (frame) => frame.tag === 'img' && !/^data:image\//.test(frame.attribs.src ?? ''),
};

/**
 * HTML of a cell's output without scripts, event handlers, foreign pictures and dangerous styles. Where there are pages of
 * reports, what names a place in one leads there, and a head to its definition.
 */
export function sanitizeHtml(
  html: string,
  links: PlaceLinks | null = null,
  lists: MadeLists | null = null,
): string {
  if (links === null) return sanitize(html, OPTIONS);
  let last = '';
  const { allowedAttributes, transformTags } = OPTIONS;
  const clean = sanitize(html, {
    ...OPTIONS,
    allowedAttributes: { ...(allowedAttributes as Record<string, string[]>) },
    transformTags: {
      ...transformTags,
      span: (tagName, { 'data-place': place, 'data-defined': defined, ...others }) => {
        const { 'data-made': made, 'data-how': how = '', 'data-list': list = '', ...attribs } = others;
        if (LISTS.has(list)) return { tagName: 'a', attribs: { class: 'place', href: `${list}/index.html` } };
        if (made !== undefined) {
          last = made === 'same' ? last : made;
          const to = lists?.to(last, how) ?? null;
          if (to === null) return { tagName, attribs };
          return { tagName: 'a', attribs: { class: 'place', href: to, 'data-how': how } };
        }
        const href = place === undefined ? null : links.of(place);
        if (href !== null) return { tagName: 'a', attribs: { class: 'place', href } };
        if (defined !== undefined && /^[\w.-]+$/.test(defined))
          return { tagName: 'a', attribs: { class: 'defined', href: `definitions.html#${defined}` } };
        return { tagName, attribs };
      },
    },
  });
  // On paper one short name of the report stands in each row.
  return clean.replace(/<tr\b.*?<\/tr>/gs, (row) =>
    row.replace(/<a class="place" href="reports\/(?:report\.html#)?([^"#./]+)/, (link, slug: string) =>
      link.replace('<a ', `<a data-report="${slug}" `),
    ),
  );
}
