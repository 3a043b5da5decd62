/** How browsers show the elements of HTML before any style is said. */

export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

export const BLOCKS: ReadonlySet<string> = new Set([
  ...HEADINGS,
  ...'address article aside blockquote body center dd details dialog dir div dl'.split(' '),
  ...'dt fieldset figcaption figure footer form header hr html legend li main'.split(' '),
  ...'menu nav ol p pre section summary ul table caption thead tbody tfoot tr td th br'.split(' '),
]);

/** What is no text of the page, or is shown only where a browser cannot draw it; the readings above the signs of a ruby are none either. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template select datalist title svg iframe frame noframes noembed object rp rt rtc annotation annotation-xml audio video canvas meter progress xmp'.split(
    ' ',
  ),
);

/** Says as what rows of a table a style puts the element above or below the others: `thead` or `tfoot`. */
export const GROUP = 'gongkai-group';
