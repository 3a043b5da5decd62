/** How the cells of a workbook look: fonts, fills and number formats (ISO 29500-1, 18.8). */

import { isColour, isLost, type Piece } from './look.js';
import { formatOf } from './number-format.js';
import { child, elements, isOn, valueIn, type XmlElement } from './xml.js';

/** Formats that a file names by number and does not write; dates in the order that is read in China. */
export const BUILT_IN: Readonly<Record<number, string>> = {
  ...{
    1: '0',
    2: '0.00',
    3: '#,##0',
    4: '#,##0.00',
    9: '0%',
    10: '0.00%',
    11: '0.00E+00',
    12: '# ?/?',
    13: '# ??/??',
  },
  ...{ 14: 'yyyy-mm-dd', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM' },
  ...{ 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy-mm-dd h:mm', 37: '#,##0;-#,##0', 38: '#,##0;-#,##0' },
  ...{
    39: '#,##0.00;-#,##0.00',
    40: '#,##0.00;-#,##0.00',
    45: 'mm:ss',
    46: '[h]:mm:ss',
    47: 'mm:ss',
    48: '##0.0E+0',
  },
  ...{
    41: '#,##0;-#,##0;"-"',
    42: '#,##0;-#,##0;"-"',
    43: '#,##0.00;-#,##0.00;"-"',
    44: '#,##0.00;-#,##0.00;"-"',
  },
  ...{ 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: 'm-d-yy', 31: 'yyyy"年"m"月"d"日"' },
  ...{
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    36: 'yyyy"年"m"月"',
    50: 'yyyy"年"m"月"',
    51: 'm"月"d"日"',
  },
  ...{
    52: 'yyyy"年"m"月"',
    53: 'm"月"d"日"',
    54: 'm"月"d"日"',
    57: 'yyyy"年"m"月"',
    58: 'm"月"d"日"',
    49: '@',
  },
};

/** Points: nobody reads letters of one. */
const SMALLEST = 1.5;

export interface Font {
  readonly struck: boolean;
  readonly tiny: boolean;
  /** Six hexadecimal digits; undefined where the program chooses. */
  readonly colour: string | undefined;
  readonly level: Piece['level'];
}

/** The colour behind a cell; null where it is not known. */
export type Ground = string | null;

export interface CellStyle {
  readonly font: Font;
  readonly ground: Ground;
  readonly format: string;
}

/** What a rule changes of a cell's looks. */
export interface Change {
  readonly font?: Pick<Font, 'struck' | 'colour'> | undefined;
  readonly ground?: Ground | undefined;
  readonly format?: string | undefined;
  /** A picture stands in the place of the number. */
  readonly drawn?: boolean;
}

const PLAIN: Font = { struck: false, tiny: false, colour: undefined, level: 'on' };
export const PAPER = 'ffffff';
export const DEFAULT: CellStyle = { font: PLAIN, ground: PAPER, format: 'General' };

/** Light and dark change their places between a theme and the numbers by which cells name its colours. */
const THEME = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

const tinted = (colour: string, tint: number) =>
  [0, 2, 4]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    .map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint))
    .map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, '0'))
    .join('');

export class SheetStyles {
  private readonly styles: CellStyle[];
  private readonly changes: Change[];
  private readonly theme: XmlElement | undefined;

  constructor(part: XmlElement | undefined, theme: XmlElement | undefined) {
    this.theme = child(child(theme, 'themeElements'), 'clrScheme');
    const codes = new Map(
      elements(child(part, 'numFmts')).map(({ attributes: { numFmtId = '', formatCode = '' } }) => [
        numFmtId,
        formatOf(formatCode),
      ]),
    );
    const fonts = elements(child(part, 'fonts')).map((font) => this.font(font));
    const fills = elements(child(part, 'fills')).map((fill) =>
      this.fill(child(fill, 'patternFill') ?? child(fill, 'gradientFill')),
    );
    this.changes = elements(child(part, 'dxfs')).map((format) => this.changeOf(format));
    this.styles = elements(child(part, 'cellXfs')).map(
      ({ attributes: { numFmtId = '0', fontId, fillId } }) => ({
        font: fonts[Number(fontId)] ?? PLAIN,
        ground: fills[Number(fillId)] === undefined ? PAPER : fills[Number(fillId)]!,
        format: codes.get(numFmtId) ?? BUILT_IN[Number(numFmtId)] ?? 'General',
      }),
    );
  }

  /** What a differential format changes. */
  change(index: string | undefined): Change {
    return this.changes[Number(index ?? -1)] ?? {};
  }

  /** What a differential format says. */
  changeOf(format: XmlElement): Change {
    const [font, fill] = [child(format, 'font'), child(child(format, 'fill'), 'patternFill')];
    const code = child(format, 'numFmt')?.attributes;
    const colour = font && this.colour(child(font, 'color'));
    // A fill of a rule is solid where it does not say, and its colour is the one behind the pattern.
    const ground = fill && child(fill, 'bgColor');
    return {
      font: font && { struck: isOn(child(font, 'strike')) ?? false, colour: colour ?? undefined },
      ground: ground && this.colour(ground),
      format:
        code && (code.formatCode === undefined ? BUILT_IN[Number(code.numFmtId)] : formatOf(code.formatCode)),
    };
  }

  of(index: string | undefined): CellStyle {
    return this.styles[Number(index ?? 0)] ?? DEFAULT;
  }

  /** A font, or the properties of a run of rich text. */
  font(element: XmlElement | undefined): Font {
    const vertical = valueIn(element, 'vertAlign');
    return {
      struck: isOn(child(element, 'strike')) ?? false,
      tiny: Number(valueIn(element, 'sz') ?? SMALLEST + 1) <= SMALLEST,
      colour: this.colour(child(element, 'color')) ?? undefined,
      level: vertical === 'superscript' ? 'up' : vertical === 'subscript' ? 'down' : 'on',
    };
  }

  private fill(fill: XmlElement | undefined): Ground {
    const pattern = fill?.attributes.patternType ?? 'none';
    if (!fill || (fill.name === 'patternFill' && pattern === 'none')) return PAPER;
    return pattern === 'solid' ? this.colour(child(fill, 'fgColor')) : null;
  }

  /** A colour; null where it is one that the file does not say. */
  private colour(element: XmlElement | undefined): string | null {
    if (!element) return null;
    const { rgb, theme, indexed, tint = '0' } = element.attributes;
    let colour: string | undefined;
    if (rgb !== undefined) colour = rgb.slice(-6);
    else if (theme !== undefined) {
      const [named] = elements(child(this.theme, THEME[Number(theme)] ?? ''));
      colour = named?.attributes.lastClr ?? named?.attributes.val;
      if (!isColour(colour)) colour = theme === '0' ? PAPER : theme === '1' ? '000000' : undefined;
    } else if (indexed !== undefined) {
      colour = /^(?:1|9|65)$/.test(indexed) ? PAPER : /^(?:0|8|64)$/.test(indexed) ? '000000' : undefined;
    }
    return isColour(colour) ? tinted(colour, Number(tint) || 0) : null;
  }
}

/** Whether a person sees letters of a font before a colour. */
export const isSeen = ({ struck, tiny, colour }: Font, ground: Ground): boolean =>
  !struck && !tiny && (colour === undefined || ground === null || !isLost(colour, ground));
