/** How a run of a Word document looks: its own properties over those of its styles (ISO 29500-1, 17.7.2). */
import { isColour, isLost, type Piece } from '../look.js';
import { child, elements, isOn, some, valueIn, type XmlElement } from '../xml.js';

/** What a run, or a style, says of itself; undefined where it says nothing. */
interface Properties {
  vanish?: boolean;
  strike?: boolean;
  /** Struck out twice, or drawn without ink: no property that styles toggle. */
  gone?: boolean;
  /** Six hexadecimal digits, or `auto`. */
  colour?: string;
  ground?: Ground;
  vertical?: Piece['level'];
  position?: number;
  /** Half points. */
  size?: number;
  /** How wide letters are drawn, in hundredths. */
  width?: number;
  /** In a font of signs: its digits are drawn as pictures. */
  signs?: boolean;
  /** What stands between letters, in twentieths of a point; less than nothing where they are pushed together. */
  spacing?: number;
}

/** The colour behind a text; null where it is not known. */
export type Ground = string | null;

const HIGHLIGHTS: Readonly<Record<string, string>> = {
  ...{ black: '000000', blue: '0000ff', cyan: '00ffff', green: '00ff00', magenta: 'ff00ff', red: 'ff0000' },
  ...{ yellow: 'ffff00', white: 'ffffff', darkBlue: '000080', darkCyan: '008080', darkGreen: '008000' },
  ...{
    darkMagenta: '800080',
    darkRed: '800000',
    darkYellow: '808000',
    darkGray: '808080',
    lightGray: 'c0c0c0',
  },
};

/** The colour of a `shd`; undefined where it lets through what is behind. */
export function shading(shd: XmlElement | undefined): Ground | undefined {
  if (!shd) return undefined;
  const { val = 'clear', fill = 'auto', color = 'auto', themeFill } = shd.attributes;
  if (val === 'nil') return undefined;
  if (val === 'clear') return isColour(fill) ? fill : themeFill ? null : undefined;
  if (val === 'solid') return isColour(color) ? color : null;
  return null;
}

const FONT_OF_SIGNS = /^(?:wingdings(?: [23])?|webdings|marlett|(?:itc )?zapf ?dingbats)$/i;
/** Half points: nobody reads letters of a point and a half. */
const SMALLEST = 3;
/** Hundredths: nobody reads letters that are drawn narrower. */
const NARROWEST = 10;
/** A digit is half as wide as letters are high: five twentieths of a point for each half point of their size. */
const DIGIT = 5;
/** Twentieths of a point for each half point: digits that are pushed together by more lie on each other. */
const CLOSEST = -0.6 * DIGIT;
const USUAL_SIZE = 21;
/** Thousandths of transparency from which letters are not seen. */
const CLEAR = 95_000;

/** Whether letters are filled with nothing, or with a colour through which one sees the paper. */
const isClear = (fill: XmlElement): boolean =>
  some(
    fill,
    ({ name, attributes: { val } }) => name === 'noFill' || (name === 'alpha' && Number(val) >= CLEAR),
  );

function propertiesOf(parents: readonly XmlElement[]): Properties {
  const found: Properties = {};
  for (const { name, attributes, children } of parents.flatMap(elements)) {
    const { val } = attributes;
    const on = !/^(?:0|false|off)$/.test(val ?? '');
    if (name === 'vanish') found.vanish = on;
    else if (name === 'strike') found.strike = on;
    else if (name === 'dstrike') found.gone = on;
    else if (name === 'color') {
      found.colour = isColour(val)
        ? val
        : /^(?:background|light)1$/.test(attributes.themeColor ?? '')
          ? 'ffffff'
          : 'auto';
    } else if (name === 'highlight') found.ground = HIGHLIGHTS[val ?? ''] ?? found.ground;
    else if (name === 'shd') found.ground ??= shading({ name, attributes, children });
    else if (name === 'vertAlign')
      found.vertical = val === 'superscript' ? 'up' : val === 'subscript' ? 'down' : 'on';
    else if (name === 'position') found.position = Number.parseFloat(val ?? '0') || 0;
    else if (name === 'sz') found.size = Number.parseFloat(val ?? '') || undefined;
    else if (name === 'w') found.width = Number.parseFloat(val ?? '') || undefined;
    else if (name === 'spacing') found.spacing = Number.parseFloat(val ?? '0') || 0;
    else if (name === 'rFonts') {
      const font = attributes.ascii ?? attributes.hAnsi;
      if (font !== undefined) found.signs = FONT_OF_SIGNS.test(font);
    } else if (name === 'textFill') {
      if (isClear({ name, attributes, children })) found.gone = true;
    }
  }
  return found;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly element: XmlElement;
}

export interface Look {
  /** Whether a person sees the letters. */
  readonly seen: boolean;
  /** Hidden as a whole, with what is drawn in it. */
  readonly hidden: boolean;
  /** The letters lie on each other, so that nobody can tell which they are. */
  readonly crowded?: boolean;
  /** The letters are those of a font of signs. */
  readonly signs?: boolean;
  readonly level: Piece['level'];
}

/** What a paragraph's runs are in. */
export interface Surroundings {
  readonly style: string | undefined;
  readonly table: string | undefined;
  /** The colour behind the paragraph. */
  readonly ground: Ground;
}

interface Inheritance {
  readonly element: XmlElement;
  /** The style that gives it. */
  readonly style: string;
}

const PAPER = 'ffffff';

export class Styles {
  private readonly byId = new Map<string, Style>();
  private readonly chains = new Map<string, Properties>();
  private readonly inheritances = new Map<string, Inheritance | undefined>();
  private readonly shading = new Map<string, boolean>();
  private readonly defaults: Properties;
  private readonly defaultParagraph: string | undefined;

  constructor(part: XmlElement | undefined) {
    for (const element of elements(part)) {
      const id = element.attributes.styleId;
      if (element.name !== 'style' || id === undefined) continue;
      this.byId.set(id, {
        name: valueIn(element, 'name') ?? '',
        basedOn: valueIn(element, 'basedOn'),
        element,
      });
      const { type, default: standard } = element.attributes;
      if (type === 'paragraph' && /^(?:1|true|on)$/.test(standard ?? '')) this.defaultParagraph ??= id;
    }
    const base = child(child(child(part, 'docDefaults'), 'rPrDefault'), 'rPr');
    this.defaults = propertiesOf(base ? [base] : []);
  }

  /** A style and those that it is based on, itself first. */
  private line(id: string | undefined): Style[] {
    const line: Style[] = [];
    for (let next = id; next !== undefined && line.length < 50; ) {
      const style = this.byId.get(next);
      if (!style || line.includes(style)) break;
      line.push(style);
      next = style.basedOn;
    }
    return line;
  }

  private chain(id: string | undefined): Properties {
    if (id === undefined) return {};
    let all = this.chains.get(id);
    if (!all) {
      all = {};
      for (const { element } of this.line(id).reverse()) {
        const own = propertiesOf(elements(element).filter(({ name }) => name === 'rPr'));
        Object.assign(
          all,
          Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)),
        );
      }
      this.chains.set(id, all);
    }
    return all;
  }

  /** The nearest property of a name that a paragraph style gives. */
  inherited(style: string | undefined, name: string): Inheritance | undefined {
    const id = style ?? this.defaultParagraph;
    const key = `${name} ${id}`;
    if (!this.inheritances.has(key)) {
      const found = this.line(id)
        .map(({ element }) => ({
          element: child(child(element, 'pPr'), name),
          style: element.attributes.styleId!,
        }))
        .find((one): one is Inheritance => one.element !== undefined);
      this.inheritances.set(key, found);
    }
    return this.inheritances.get(key);
  }

  /** What a style is called, in lower case: the names of Word's own are English in every language. */
  nameOf(id: string | undefined): string {
    return (this.byId.get(id ?? '')?.name ?? id ?? '').toLowerCase();
  }

  /** Whether a table style shades cells: which of them, its conditions say. */
  shades(table: string | undefined): boolean {
    if (table === undefined) return false;
    let shades = this.shading.get(table);
    if (shades === undefined) {
      shades = this.line(table).some(({ element }) =>
        some(element, (one) => one.name === 'shd' && shading(one) !== undefined),
      );
      this.shading.set(table, shades);
    }
    return shades;
  }

  /** How a run with these properties looks. */
  look(properties: readonly XmlElement[], { style, table, ground }: Surroundings): Look {
    const own = propertiesOf(properties);
    const character = properties.map((one) => valueIn(one, 'rStyle')).find((id) => id !== undefined);
    const levels = [this.chain(table), this.chain(style ?? this.defaultParagraph), this.chain(character)];
    // Styles toggle: a hidden style on a hidden paragraph shows again.
    const toggled = (name: 'vanish' | 'strike') =>
      own[name] ?? (this.defaults[name] || levels.filter((level) => level[name]).length % 2 === 1);
    const last = <K extends keyof Properties>(name: K): Properties[K] =>
      [own, ...[...levels].reverse(), this.defaults].find((level) => level[name] !== undefined)?.[name];
    const colour = last('colour');
    const behind = last('ground');
    const paper = behind === undefined ? ground : behind;
    const lost = isColour(colour) && paper !== null && isLost(colour, paper);
    const size = last('size') ?? USUAL_SIZE;
    const tiny = size <= SMALLEST || (last('width') ?? 100) <= NARROWEST;
    const position = last('position') ?? 0;
    const vertical = last('vertical') ?? 'on';
    const hidden = toggled('vanish') ?? false;
    return {
      hidden,
      seen: !(hidden || toggled('strike') || last('gone') || lost || tiny),
      signs: last('signs') ?? false,
      crowded: (last('spacing') ?? 0) <= CLOSEST * size,
      level: vertical !== 'on' ? vertical : position > 0 ? 'up' : position < 0 ? 'down' : 'on',
    };
  }

  /** The colour behind a paragraph. */
  paragraphGround(pPr: XmlElement | undefined, behind: Ground): Ground {
    const own = shading(child(pPr, 'shd')) ?? shading(this.inherited(valueIn(pPr, 'pStyle'), 'shd')?.element);
    return own === undefined ? behind : own;
  }
}

/** The colour of the page, where the document says that it is shown. */
export function paperOf(document: XmlElement | undefined, settings: XmlElement | undefined): Ground {
  const background = child(document, 'background');
  if (!background || !isOn(child(settings, 'displayBackgroundShape'))) return PAPER;
  return isColour(background.attributes.color) ? background.attributes.color : null;
}
