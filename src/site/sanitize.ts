/** HTML that a cell put out, reduced to what cannot harm: tables and formatting, no scripts, no other host. */
import sanitize from 'sanitize-html';

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

const COLOR = /^(#[0-9a-f]{3,8}|[a-z]{3,20}|rgba?\([\d\s.,%/]+\)|hsla?\([\d\s.,%/]+\))$/i;
const LENGTH = /^[\d.]+(px|em|rem|ch|%)?$/;

const OPTIONS: sanitize.IOptions = {
  allowedTags: TAGS,
  allowedAttributes: {
    '*': ['class', 'title', 'lang', 'dir', 'style', 'aria-label', 'aria-hidden', 'role'],
    a: ['href', 'rel'],
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

/** HTML of a cell's output without scripts, event handlers, foreign pictures and dangerous styles. */
export function sanitizeHtml(html: string): string {
  return sanitize(html, OPTIONS);
}
