/** Rich Text → the elements of a Word document: paragraphs and tables. */
import { type Nested, nested } from '../word/nesting.js';
import { type RowLayout, tableOfRows } from '../word/rows.js';
import { element, type XmlElement, XmlLimit } from '../xml.js';
import { Letters } from './letters.js';
import { Looks } from './looks.js';
import { Row } from './row.js';
import { type Token, tokensOf } from './tokens.js';

/** Word nests no deeper. */
const DEEPEST = 60;

/** What is said of the paragraph, the look and the encoding up to the end of a group. */
interface Group {
  readonly looks: Looks;
  readonly into: Destination;
  /** What closes with the group. */
  readonly field: boolean;
  /** What is said of rows is said of those of a table in a cell. */
  readonly inner: boolean;
  /** How deep the box stands that the group is in. */
  readonly least: number;
  depth: number;
  /** Characters that stand for one in Unicode, to be passed over. */
  fallback: number;
}

/** `twice`: text in the letters of old programs, until the same follows in Unicode. */
type Destination = 'body' | 'instruction' | 'fonts' | 'colours' | 'twice' | 'nowhere';

/** Groups that are no part of the text, or stand apart from it. What begins with `*` is passed over unless it is known. */
const NOWHERE = new Set(
  (
    'stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation ' +
    'nonshppict nonesttables bkmkstart bkmkend xe tc private1 ftnsep ftnsepc aftnsep listtable revtbl themedata xmlnstbl generator'
  ).split(' '),
);
const KNOWN: Readonly<Record<string, Destination>> = {
  ...{ fonttbl: 'fonts', colortbl: 'colours', fldinst: 'instruction', fldrslt: 'body' },
  ...{ shpinst: 'body', shptxt: 'body', nesttableprops: 'body', result: 'body' },
  ...{ upr: 'twice', ud: 'body' },
};
/** Properties of a drawn shape. */
const OF_SHAPE = 'sp';

const SIGNS: Readonly<Record<string, string>> = {
  ...{ '~': '\u00a0', _: '-', emdash: '—', endash: '–', emspace: '\u2003', enspace: '\u2002', bullet: '•' },
  ...{ lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”' },
};

export class RichText {
  private readonly letters = new Letters();
  private readonly limit = new XmlLimit();
  private readonly groups: Group[] = [
    { looks: new Looks(), into: 'body', field: false, inner: false, least: 0, depth: 0, fallback: 1 },
  ];
  private runs: XmlElement[] = [];
  /** Bytes that are not decoded yet: a character may be of two. */
  private bytes = '';
  private readonly rows = { outer: new Row(), inner: new Row() };
  private passOver = 0;

  constructor(private readonly text: string) {}

  body(): XmlElement {
    const content = nested(this.paragraphs(), (rows) =>
      tableOfRows(rows.map(({ cells, row }) => ({ cells, row: row ?? new Row() }))),
    );
    return element('body', {}, content);
  }

  private get group(): Group {
    return this.groups.at(-1)!;
  }

  private *paragraphs(): Generator<Nested<RowLayout>> {
    let starred = false;
    let opened = false;
    for (const token of tokensOf(this.text)) {
      const isFirst = opened;
      opened = false;
      if (token.kind === 'bytes') this.take(token.text);
      else {
        this.flush();
        if (token.kind === 'open') {
          opened = true;
          starred = false;
          this.limit.count();
          this.groups.push({ ...this.group, field: false, looks: this.group.looks.copy() });
        } else if (token.kind !== 'control') this.close();
        else if (token.word === '*') [starred, opened] = [true, true];
        else if (isFirst && this.enter(token.word, starred)) continue;
        else if (this.group.into === 'fonts') this.letters.describe(token.word, token.value);
        else if (this.group.into === 'colours') this.letters.mix(token.word, token.value);
        else if (this.group.into !== 'nowhere' && this.group.into !== 'twice') yield* this.control(token);
      }
    }
    this.flush();
    if (this.runs.length > 0) yield this.end(0, false, null);
  }

  /** Begins what a group is for. */
  private enter(word: string, starred: boolean): boolean {
    const known = KNOWN[word];
    const around = this.group.into;
    // The second of two texts, or the picture of an object, is said where the first is not.
    const isUnsaid = (around === 'nowhere' && word !== 'result') || (around === 'twice' && word !== 'ud');
    const into = isUnsaid
      ? around
      : (known ?? (starred || NOWHERE.has(word) || word === OF_SHAPE ? 'nowhere' : null));
    const isField = word === 'field' && this.group.into === 'body';
    if (isField) this.mark('begin');
    if (word === 'fldrslt' && this.group.into === 'body') this.mark('separate');
    if (!into && !isField) return false;
    this.groups[this.groups.length - 1] = {
      ...this.group,
      into: into ?? this.group.into,
      field: isField,
      inner: this.group.inner || word === 'nesttableprops',
      least: word === 'shptxt' ? this.group.depth : this.group.least,
    };
    return true;
  }

  private close(): void {
    if (this.group.field) this.mark('end');
    if (this.groups.length > 1) this.groups.pop();
  }

  private mark(fldCharType: string): void {
    this.runs.push(element('r', {}, [element('fldChar', { fldCharType })]));
  }

  private take(bytes: string): void {
    const { into } = this.group;
    if (into === 'fonts' || into === 'nowhere' || into === 'twice') return;
    if (into === 'colours') this.letters.mixed(bytes);
    else {
      const passed = Math.min(this.passOver, bytes.length);
      this.passOver -= passed;
      this.bytes += bytes.slice(passed);
    }
  }

  private flush(): void {
    if (this.bytes) this.say(this.letters.decode(this.bytes, this.group.looks.font));
    this.bytes = '';
  }

  private say(text: string): void {
    this.limit.count();
    const name = this.group.into === 'instruction' ? 'instrText' : 't';
    this.runs.push(element('r', {}, [this.group.looks.properties(this.letters), element(name, {}, [text])]));
  }

  private *control(token: Extract<Token, { kind: 'control' }>): Generator<Nested<RowLayout>> {
    const { word, value } = token;
    const { group } = this;
    if (word !== 'u') this.passOver = 0;
    switch (word) {
      case 'u':
        this.say(String.fromCharCode((value ?? 0) & 0xffff));
        this.passOver = group.fallback;
        break;
      case 'uc':
        group.fallback = Math.max(0, value ?? 1);
        break;
      case 'pard':
        group.depth = group.least;
        break;
      case 'intbl':
        group.depth = Math.max(1, group.depth);
        break;
      case 'itap':
        group.depth = Math.min(Math.max(group.least, value ?? 0), DEEPEST);
        break;
      case 'par':
      case 'sect':
      case 'page':
        yield this.end(group.depth, false, null);
        break;
      case 'cell':
        yield this.end(1, true, null);
        break;
      case 'nestcell':
        yield this.end(Math.max(2, group.depth), true, null);
        break;
      case 'row':
        yield this.end(1, false, this.rows.outer.done());
        break;
      case 'nestrow':
        yield this.end(Math.max(2, group.depth), false, this.rows.inner.done());
        break;
      case 'tab':
        this.runs.push(element('r', {}, [element('tab')]));
        break;
      case 'line':
        this.runs.push(element('r', {}, [element('br')]));
        break;
      default:
        if (SIGNS[word]) this.say(SIGNS[word]);
        else if (!this.rows[group.inner ? 'inner' : 'outer'].take(word, value ?? 0, this.letters)) {
          this.letters.byDefault(word, value);
          group.looks.take(word, value);
        }
    }
  }

  private end(depth: number, endsCell: boolean, row: RowLayout | null): Nested<RowLayout> {
    this.limit.count();
    const paragraph = element('p', {}, this.runs);
    this.runs = [];
    return { element: paragraph, depth, endsCell, row };
  }
}
