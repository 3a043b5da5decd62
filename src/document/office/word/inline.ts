/** A paragraph of a Word document → the lines that a person sees (ISO 29500-1, 17.3). */
import { type Block, UNKNOWN_SIGN } from '../../document.js';
import { isColour, type Piece } from '../look.js';
import { child, elements, isOn, textIn, valueIn, type XmlElement } from '../xml.js';
import { ALWAYS_SHOWS, type Field, withoutResult } from './fields.js';
import { isPrompt } from './prompt.js';
import { chosen, embeddedIn, isHiddenDrawing, isHiddenShape, isPicture } from './shapes.js';
import type { Ground, Look, Styles, Surroundings } from './styles.js';

/** What belongs to the whole document while it is read. */
export interface Story {
  readonly styles: Styles;
  /** Whether each field that begins ends. */
  readonly fieldsEnd: boolean;
  fields: Field[];
  /** Notes in the order of their marks, as `footnote 2`. */
  readonly notes: Set<string>;
  pictures: number;
  /** Pieces of text that nobody sees. */
  unseen: number;
  /** Reads what a box holds. */
  content(container: XmlElement, ground: Ground): Block[];
  /** What a part says that a relationship names; nothing the second time. */
  chunk(id: string): readonly Block[];
}

/** What was deleted in a revision, moved elsewhere, or stands above its letters. */
const PASSED_OVER = new Set(['del', 'moveFrom', 'rt', 'subDoc', 'altChunk']);
const LONGEST_INSTRUCTION = 500;
const ON: Look = { seen: true, hidden: false, level: 'on' };

export class Paragraph {
  readonly lines: Piece[][] = [[]];
  readonly boxes: Block[] = [];
  private around: Surroundings = { style: undefined, table: undefined, ground: null };

  constructor(private readonly story: Story) {}

  /** Adds the text of a paragraph element behind what is there. */
  read(paragraph: XmlElement, around: Surroundings): void {
    this.around = around;
    this.inline(paragraph);
    if (!this.story.fieldsEnd) this.story.fields = [];
  }

  private get shows(): boolean {
    return this.story.fields.every(({ shows }) => shows);
  }

  private add(words: string, { seen, level, crowded, signs }: Look): void {
    const illegible = crowded && words.trim().length > 1;
    const text = illegible
      ? words.replace(/\S/gu, UNKNOWN_SIGN)
      : signs
        ? words.replace(/[!-~]/g, UNKNOWN_SIGN)
        : words;
    if (!this.shows || text === '') return;
    if (!seen) {
      this.story.unseen++;
      return;
    }
    const field = this.story.fields.at(-1);
    if (field && text.trim()) field.shown = true;
    const [first, ...others] = text.split('\n');
    this.lines.at(-1)!.push({ text: first!, level });
    for (const line of others) this.lines.push([{ text: line, level }]);
  }

  private inline(parent: XmlElement, raised: Look['level'] = 'on'): void {
    for (const element of elements(parent)) {
      const { name, attributes } = element;
      if (name === 'r') this.run(element, raised);
      else if (name.endsWith('Pr') || PASSED_OVER.has(name) || isPrompt(element)) continue;
      else if (name === 'fldSimple') this.simpleField(element);
      else if (name === 'AlternateContent') this.alternative(element, (one) => this.inline(one, raised));
      else if (name === 'bdo' && attributes.val === 'rtl') this.reversed(element);
      else if (/^(?:drawing|pict|object)$/.test(name)) this.drawing(element);
      else if (!this.math(element)) this.inline(element, raised);
    }
  }

  /** Equations in a line: what stands above or below is set apart, so that it does not join a number. */
  private math(element: XmlElement): boolean {
    const part = (name: string, level: Look['level'] = 'on') => {
      const found = child(element, name);
      if (found) this.inline(found, level);
    };
    switch (element.name) {
      case 'f':
        part('num');
        this.add('/', ON);
        part('den');
        return true;
      case 'sSup':
      case 'sSub':
      case 'sSubSup':
        part('e');
        part('sub', 'down');
        part('sup', 'up');
        return true;
      // A box whose lines are taken away strikes out what it holds.
      case 'borderBox': {
        const struck = elements(child(element, 'borderBoxPr')).filter(({ name }) =>
          name.startsWith('strike'),
        );
        return struck.some((one) => isOn(one) !== false);
      }
      case 'phant':
        return isOn(child(child(element, 'phantPr'), 'show')) === false;
      case 'eqArr':
      case 'mr':
        for (const one of elements(element)) {
          this.inline(one);
          this.add(' ', ON);
        }
        return true;
      default:
        return false;
    }
  }

  private run(run: XmlElement, raised: Look['level']): void {
    const properties = elements(run).filter(({ name }) => name === 'rPr');
    if (properties.some((one) => child(one, 'del') ?? child(one, 'moveFrom'))) return;
    const look = this.story.styles.look(properties, this.around);
    this.runContent(run, raised === 'on' ? look : { ...look, level: raised });
  }

  private runContent(run: XmlElement, look: Look): void {
    for (const element of elements(run)) {
      const { name, attributes } = element;
      switch (name) {
        case 't':
          this.add(textIn(element).replace(/\s+/g, ' '), look);
          break;
        case 'tab':
        case 'ptab':
          this.add(' ', look);
          break;
        case 'br':
        case 'cr':
          this.add('\n', ON);
          break;
        case 'noBreakHyphen':
          this.add('-', look);
          break;
        case 'sym':
          this.add(symbol(attributes), look);
          break;
        case 'fldChar':
          this.field(element);
          break;
        case 'instrText': {
          const field = this.story.fields.at(-1);
          if (field && !field.shows && field.instruction.length < LONGEST_INSTRUCTION)
            field.instruction += textIn(element);
          break;
        }
        case 'ruby': {
          const base = child(element, 'rubyBase');
          if (base) this.inline(base);
          break;
        }
        case 'footnoteReference':
        case 'endnoteReference':
          if (look.hidden || !this.shows) break;
          this.story.notes.add(`${name.replace('Reference', '')} ${attributes.id}`);
          // What follows in the run is the note's own mark.
          if (attributes.customMarkFollows !== undefined && attributes.customMarkFollows !== '0') return;
          break;
        case 'drawing':
        case 'pict':
        case 'object':
          if (!look.hidden) this.drawing(element);
          break;
        case 'AlternateContent':
          this.alternative(element, (one) => this.runContent(one, look));
          break;
      }
    }
  }

  private alternative(element: XmlElement, read: (one: XmlElement) => void): void {
    const one = chosen(element);
    if (one) read(one);
  }

  /** A number that is set from right to left reads so. */
  private reversed(element: XmlElement): void {
    const line = this.lines.at(-1)!;
    const from = line.length;
    this.inline(element);
    if (line !== this.lines.at(-1)) return;
    const pieces = line.splice(from).reverse();
    line.push(...pieces.map((piece) => ({ ...piece, text: [...piece.text].reverse().join('') })));
  }

  private simpleField(element: XmlElement): void {
    const field = { instruction: element.attributes.instr ?? '', shows: true, shown: false, choice: '' };
    this.story.fields.push(field);
    this.inline(element);
    this.story.fields.pop();
    const within = this.story.fields.at(-1);
    if (!field.shown) this.add(withoutResult(field).slice(0, LONGEST_INSTRUCTION), ON);
    else if (within) within.shown = true;
  }

  private field(element: XmlElement): void {
    const { fields } = this.story;
    const kind = element.attributes.fldCharType;
    if (kind === 'begin') {
      const list = child(child(element, 'ffData'), 'ddList');
      const entries = elements(list).filter(({ name }) => name === 'listEntry');
      const at = Number(valueIn(list, 'result') ?? valueIn(list, 'default') ?? 0);
      fields.push({ instruction: '', shows: false, shown: false, choice: entries[at]?.attributes.val ?? '' });
    } else if (kind === 'separate') {
      const field = fields.at(-1);
      if (field) field.shows = true;
    } else if (kind === 'end') {
      const field = fields.pop();
      const within = fields.at(-1);
      if (field?.shown && within) within.shown = true;
      // An empty result is blank, but for what always shows something.
      const silent =
        field && !field.shown && (!field.shows || field.choice || ALWAYS_SHOWS.test(field.instruction));
      if (silent) this.add(withoutResult(field), ON);
    }
  }

  /** The text in a drawing stands in boxes beside the paragraph. */
  private drawing(drawing: XmlElement): void {
    if (!this.shows || isHiddenDrawing(drawing)) return;
    const id = embeddedIn(drawing);
    const embedded = id === undefined ? [] : this.story.chunk(id);
    this.boxes.push(...embedded);
    if (embedded.length === 0 && isPicture(drawing)) this.story.pictures++;
    const outer = this.story.fields;
    this.story.fields = [];
    this.shape(drawing, null);
    this.story.fields = outer;
  }

  private shape(element: XmlElement, ground: Ground): void {
    if (isHiddenShape(element)) return;
    const { name, attributes } = element;
    if (name === 'txbxContent') this.boxes.push(...this.story.content(element, ground));
    else if (name === 'textpath' && attributes.string?.trim())
      this.boxes.push({ kind: 'text', text: attributes.string.replace(/\s+/g, ' ').trim(), heading: false });
    else if (name === 'AlternateContent') this.alternative(element, (one) => this.shape(one, ground));
    else {
      const fill = filling(element);
      for (const one of elements(element)) this.shape(one, fill === undefined ? ground : fill);
    }
  }
}

/** The colour that fills a shape, where it says one. */
function filling({ name, attributes, children }: XmlElement): Ground | undefined {
  if (name === 'wsp') {
    const solid = child(child({ name, attributes, children }, 'spPr'), 'solidFill');
    const colour = solid && valueIn(solid, 'srgbClr');
    return isColour(colour) ? colour : undefined;
  }
  const colour = attributes.fillcolor?.split(' ')[0]?.replace('#', '');
  return colour === 'white' ? 'ffffff' : isColour(colour) ? colour : undefined;
}

/** A sign of a font of signs; which one, only the font knows. */
function symbol({ font = '', char = '' }: Readonly<Record<string, string>>): string {
  const code = Number.parseInt(char, 16);
  if (!Number.isFinite(code) || code < 0x20 || code > 0xffff) return '';
  if (code < 0xe000 || code > 0xf8ff) return String.fromCharCode(code);
  const sign = String.fromCharCode(code & 0xff);
  return /^symbol$/i.test(font) && /[\d.,%()]/.test(sign) ? sign : UNKNOWN_SIGN;
}
