/** The numbers that Word puts in front of paragraphs and that their text does not hold (ISO 29500-1, 17.9). */
import { child, elements, isOn, some, valueIn, type XmlElement } from '../xml.js';
import { numeral } from './numerals.js';
import type { Styles } from './styles.js';

interface Level {
  readonly element: XmlElement;
  readonly start: number;
  readonly format: string;
  /** `%1.` */
  readonly text: string;
  readonly gap: string;
  readonly legal: boolean;
  /** Whether the level goes on counting when a higher one moves. */
  readonly goesOn: boolean;
  readonly style: string | undefined;
}

interface Num {
  readonly list: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

const DEEPEST_LEVEL = 8;
/** A pattern stands before many paragraphs. */
const LONGEST_PATTERN = 100;
const whole = (value: string | undefined, otherwise: number) => {
  const parsed = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(parsed) ? parsed : otherwise;
};

function levelsIn(parent: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of elements(parent)) {
    if (element.name !== 'lvl') continue;
    // A format of its own stands in an alternative; digits come closest.
    const at = whole(element.attributes.ilvl, 0);
    if (at > DEEPEST_LEVEL) continue;
    levels.set(at, {
      element,
      start: whole(valueIn(element, 'start'), 0),
      format: valueIn(element, 'numFmt') ?? 'decimal',
      text: (valueIn(element, 'lvlText') ?? '').slice(0, LONGEST_PATTERN),
      gap: valueIn(element, 'suff') === 'nothing' ? '' : ' ',
      legal: isOn(child(element, 'isLgl')) ?? false,
      goesOn: valueIn(element, 'lvlRestart') === '0',
      style: valueIn(element, 'pStyle'),
    });
  }
  return levels;
}

export class Numbering {
  private readonly lists = new Map<string, { readonly levels: Map<number, Level>; readonly link?: string }>();
  private readonly nums = new Map<string, Num>();
  private readonly byStyleLink = new Map<string, string>();
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  constructor(
    part: XmlElement | undefined,
    private readonly styles: Styles,
  ) {
    for (const element of elements(part)) {
      if (element.name === 'abstractNum') {
        const id = element.attributes.abstractNumId ?? '';
        const link = valueIn(element, 'numStyleLink');
        this.lists.set(id, { levels: levelsIn(element), ...(link ? { link } : {}) });
        const own = valueIn(element, 'styleLink');
        if (own) this.byStyleLink.set(own, id);
      } else if (element.name === 'num') {
        const starts = new Map<number, number>();
        const levels = new Map<number, Level>();
        for (const change of elements(element).filter(({ name }) => name === 'lvlOverride')) {
          const level = whole(change.attributes.ilvl, 0);
          const start = valueIn(change, 'startOverride');
          if (start !== undefined) starts.set(level, whole(start, 1));
          for (const [at, one] of levelsIn(change)) levels.set(at, one);
        }
        this.nums.set(element.attributes.numId ?? '', {
          list: valueIn(element, 'abstractNumId') ?? '',
          ...{ starts, levels },
        });
      }
    }
  }

  /** The number in front of a paragraph with these properties, which counts it; '' where it has none. */
  next(pPr: XmlElement | undefined, seen: (run: readonly XmlElement[]) => boolean): string {
    const style = valueIn(pPr, 'pStyle');
    const direct = child(pPr, 'numPr');
    const inherited = this.styles.inherited(style, 'numPr');
    const id = valueIn(direct, 'numId') ?? valueIn(inherited?.element, 'numId');
    const num = this.nums.get(id ?? '');
    if (id === undefined || !num) return '';
    const linked = this.byStyleLink.get(this.lists.get(num.list)?.link ?? '');
    const list = linked ?? num.list;
    const levels = this.lists.get(list)?.levels ?? new Map<number, Level>();
    const levelAt = (at: number) => num.levels.get(at) ?? levels.get(at);
    const ofStyle = [...levels].find(([, one]) => inherited && one.style === inherited.style)?.[0];
    const given =
      valueIn(direct, 'ilvl') ?? (ofStyle === undefined ? valueIn(inherited?.element, 'ilvl') : undefined);
    const at = Math.min(whole(given, ofStyle ?? 0), DEEPEST_LEVEL);
    const level = levelAt(at);
    if (!level) return '';

    const counts = this.counts.get(list) ?? [];
    this.counts.set(list, counts);
    const key = `${id}/${at}`;
    const start = num.starts.get(at);
    const restarts = start !== undefined && !this.started.has(key);
    this.started.add(key);
    const now = counts[at];
    counts[at] = restarts ? start : now === undefined ? (start ?? level.start) : now + 1;
    for (let deeper = at + 1; deeper < counts.length; deeper++) {
      if (!levelAt(deeper)?.goesOn) counts[deeper] = undefined;
    }
    for (let higher = 0; higher < at; higher++) counts[higher] ??= levelAt(higher)?.start ?? 1;

    const mark = child(pPr, 'rPr');
    const look = [...(mark ? [mark] : []), ...elements(level.element).filter(({ name }) => name === 'rPr')];
    if (
      level.format === 'bullet' ||
      some(level.element, ({ name }) => name === 'lvlPicBulletId') ||
      !seen(look)
    )
      return '';
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const one = levelAt(Number(digit) - 1);
      const format = one && !level.legal ? one.format : 'decimal';
      return numeral(counts[Number(digit) - 1] ?? one?.start ?? 1, format);
    });
    return text && text + level.gap;
  }
}
