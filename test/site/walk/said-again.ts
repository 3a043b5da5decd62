/** Words that a page says again: of its pictures, tables and sentences, in what is folded, cited and embedded. */
import type { WalkedPage } from './blocks.js';
import { editionOf, specOf } from './notebook-charts.js';

/** Where words are said again. */
export const AGAIN =
  '.said, .cite p, .cite pre, .embed code, .pager, .toc, .alone h1, .alone tbody th, .alone .sums strong';

/** The words in a chart's picture: its title and what stands below it. */
export interface Headline {
  readonly title: string;
  readonly subtitle: string;
  /** The figure's element. */
  readonly figure: unknown;
}

/** Between Chinese lines stands no blank. */
const joined = (lines: unknown): string =>
  Array.isArray(lines)
    ? lines
        .join('\n')
        .replace(
          /(?<=[\u3000-\u9fff\uff00-\uffef，。；：、（）“”])\n|\n(?=[\u3000-\u9fff\uff00-\uffef，。；：、（）“”])/g,
          '',
        )
        .replaceAll('\n', ' ')
    : String(lines ?? '');

/** The headlines of the page's pictures, as the notebook beside it has them. */
export function headlinesOf({ $, file, language }: WalkedPage): Headline[] {
  return $('figure.chart[data-name]')
    .toArray()
    .flatMap((figure) => {
      const spec = specOf(editionOf(file), $(figure).attr('data-name')!, language);
      const title = spec?.title as { text?: unknown; subtitle?: unknown } | string | undefined;
      if (title === undefined) return [];
      const [above, below] = typeof title === 'object' ? [title.text, title.subtitle] : [title, ''];
      return [{ figure, title: joined(above), subtitle: joined(below) }];
    });
}

const plain = (text: string) =>
  text
    .replace(/[\s\u2060]+/g, '')
    .replaceAll('"', '“')
    .replaceAll('”', '“');

/** Every text of the page that may be said again, without blanks and its full stop, which a headline has none of. */
export function sayingsOf(page: WalkedPage, headlines: readonly Headline[]): string[] {
  const { $ } = page;
  const texts = $('caption, .output em, .colophon > p, h1, h2, .note a, .numbers a')
    .toArray()
    .map((element) => $(element).text());
  return [...headlines.map(({ title }) => title), ...texts]
    .map((text) => plain(text).replace(/[.。]$/, ''))
    .filter((text) => text.length > 1);
}

/** Whether the number at this place of the text is in words that are said elsewhere on the page. */
export function isSaidAgain(text: string, at: number, sayings: readonly string[]): boolean {
  const [before, whole] = [plain(text.slice(0, at)).length, plain(text)];
  return sayings.some((saying) => {
    for (let from = whole.indexOf(saying); from >= 0; from = whole.indexOf(saying, from + 1))
      if (from <= before && before < from + saying.length) return true;
    return false;
  });
}
