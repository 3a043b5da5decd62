/** A page's drawing commands → what stands on its sheet, the right way up. */
import { UNKNOWN_SIGN } from '../document.js';
import { withColouredCells } from './coloured-cells.js';
import type { Drawing, Glyph } from './drawing.js';
import { type Annotation, struckBoxes, unpaintedText, withoutCombs } from './fields.js';
import { follow } from './follow.js';
import type { FontFacts } from './graphics-state.js';
import { type Matrix, multiply } from './matrix.js';
import { withoutNoteMarks } from './notes.js';
import type { OperatorList } from './operator-list.js';
import { printedOnce } from './overprint.js';
import { parted } from './parted.js';
import type { PrintedPage, Run } from './printed-page.js';
import { recognised, type SeenText, seenText } from './seen.js';
import { type Box, inBox } from './shape.js';
import { withoutStruck } from './struck.js';
import { signOf, textWeight, watermarks } from './watermark.js';
import { runOf, type Way, type Word, wayOf, wordsOf } from './words.js';

/** What is needed to know what a page's commands show. */
export interface Source {
  readonly list: OperatorList;
  readonly annotations: readonly Annotation[];
  /** To points from the upper left corner of the page as it is shown. */
  readonly base: Matrix;
  readonly width: number;
  readonly height: number;
  readonly fontOf: (name: string) => FontFacts | null;
  readonly isShown: (layer: unknown) => boolean;
  readonly picturesCover: () => boolean;
  readonly tooMuch: () => never;
}

/** A sheet whose runs may yet be found to be a watermark of other pages. */
export interface Sheet extends Omit<PrintedPage, 'runs'> {
  readonly runs: readonly { readonly run: Run; readonly sign: string }[];
  /** What tells the watermarks that were taken away. */
  readonly marks: readonly string[];
}

/** The page turned so that text which runs in a way runs across. */
function turned(source: Source, way: Way): Source {
  const { base, width, height } = source;
  const turns: Partial<Record<NonNullable<Way>, Matrix>> = {
    up: [0, 1, -1, 0, height, 0],
    down: [0, -1, 1, 0, 0, width],
    'upside down': [-1, 0, 0, -1, width, height],
  };
  const turn = way === null ? undefined : turns[way];
  if (!turn) return source;
  const [w, h] = way === 'upside down' ? [width, height] : [height, width];
  return { ...source, base: multiply(turn, base), width: w, height: h };
}

const WAYS = ['across', 'up', 'down', 'upside down'] as const;

/** How much more text must run in another way until a page is taken to lie on its side as a whole. */
const UPRIGHT = 4;

/** The way that most of the text runs. */
function mainWay(glyphs: readonly Glyph[]): Way {
  // Most pages hold nothing else.
  if (glyphs.every(({ along }) => along[0] > 0.999)) return 'across';
  const weighed = WAYS.map((way) => {
    const weight = textWeight(wordsOf(glyphs.filter(({ along }) => wayOf(along) === way)));
    return [way, way === 'across' ? UPRIGHT * weight : weight] as const;
  });
  return weighed.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** Slants below this shift no line into the next, and those of a page's lines differ by less, as the sine of the angle. */
const LEVEL = 0.002;
/** The part of a page's lines that slant alike until the page is taken to lie aslant. */
const SAME_WAY = 0.8;

/** The page turned so that its lines are level: a sheet may lie aslant on a scanner, and its lines would mix. */
function levelled(source: Source, glyphs: readonly Glyph[]): Source {
  if (glyphs.every(({ along }) => Math.abs(along[1]) < LEVEL)) return source;
  const slants = glyphs.flatMap(({ along }) => (wayOf(along) === 'across' ? [along[1]] : []));
  const slant = slants.sort((a, b) => a - b)[slants.length >> 1] ?? 0;
  const alike = slants.filter((one) => Math.abs(one - slant) < LEVEL);
  if (Math.abs(slant) < LEVEL || alike.length < SAME_WAY * slants.length) return source;
  const { base, width, height } = source;
  const cosine = Math.sqrt(1 - slant * slant);
  // Around the middle of the page.
  const [x, y] = [width / 2, height / 2];
  const turn: Matrix = [
    ...([cosine, -slant, slant, cosine] as const),
    ...([x - cosine * x - slant * y, y + slant * x - cosine * y] as const),
  ];
  return { ...source, base: multiply(turn, base) };
}

interface Look {
  readonly drawing: Drawing;
  readonly text: SeenText;
}

function look(source: Source): Look {
  const { list, annotations, base } = source;
  const drawing = follow(list, base, source);
  const shown = seenText(drawing, source, source.picturesCover);
  const text = { ...shown, seen: withoutCombs(annotations, base, shown.seen) };
  const boxes = struckBoxes(annotations, base);
  const left =
    boxes.length === 0
      ? text.seen
      : text.seen.filter(({ middle }) => !boxes.some((box) => inBox(box, middle)));
  const { seen, rules } = withoutStruck(left, drawing.rules);
  const { glyphs, fills, pictures } = drawing;
  return {
    drawing: { glyphs, fills, pictures, rules },
    text: { ...text, seen: [...seen, ...unpaintedText(annotations, base, text.seen)] },
  };
}

/** Where pictures are seen, and areas that are no boxes, as those of letters that are drawn and not set. */
const picturesOf = ({ drawing: { pictures, fills }, text }: Look): Box[] => [
  ...text.bars,
  ...pictures.map(({ box }) => box),
  ...fills.filter(({ shape }) => !shape.isBox).map(({ shape }) => shape.box),
];

/** So many numbers that run in another way are a table of their own, and no labels of another. */
const TABLE = 12;
/** A table has so many words that lie as its numbers do. */
const LABELS = 5;

/** The words of a look, and of these the ones of watermarks. */
function read({ drawing, text }: Look): { words: Word[]; marks: Word[] } {
  const printed = parted(wordsOf(printedOnce(text.seen)), drawing.rules);
  const marks = watermarks(printed, drawing.rules);
  const words = printed.filter((word) => !marks.has(word));
  const scanned = recognised(
    text,
    words.flatMap(({ glyphs }) => glyphs),
    drawing,
  );
  return {
    words: [...withoutNoteMarks([...words, ...wordsOf(printedOnce(scanned))])],
    marks: [...marks],
  };
}

/** A word as a run; nobody knows the digits of a lone one that stands on its head. */
function legible(word: Word, all: readonly Word[]): Run {
  const run = runOf(word);
  if (word.way !== 'upside down') return run;
  const beside = all.some(
    ({ way, glyphs: [glyph] }) =>
      way === word.way && glyph !== word.glyphs[0] && Math.abs(glyph!.y - run.y) < run.height,
  );
  return !beside && /^\d[\d.,]*$/.test(run.text)
    ? { ...run, text: run.text.replace(/\d/g, UNKNOWN_SIGN) }
    : run;
}

/** The sheets that a page is read as: one, and another where a table lies on its side among text that does not. */
export function sheetsOf(source: Source): Sheet[] {
  const sheets: Sheet[] = [];
  const first = look(source);
  const way = mainWay([...first.text.seen, ...first.text.unseen]);
  const onItsFeet = turned(source, way);
  const standing = onItsFeet === source ? first : look(onItsFeet);
  const upright = levelled(onItsFeet, [...standing.text.seen, ...standing.text.unseen]);
  const whole = upright === onItsFeet ? standing : look(upright);
  const { words, marks } = read(whole);
  const many = (one: Way, like: RegExp) =>
    words.filter(({ way, text }) => way === one && like.test(text)).length;
  // Numbers alone lie on their side in narrow cells, below heads that do not.
  const aside = (['up', 'down'] as const).filter(
    (one) => many(one, /^\d[\d.,]*$/) >= TABLE && many(one, /\p{Script=Han}/u) >= LABELS,
  );
  const add = (from: Source, its: Look, own: readonly Word[], gone: readonly Word[]) =>
    sheets.push({
      ...{
        width: from.width,
        height: from.height,
        rules: withColouredCells(its.drawing),
        marks: gone.map(signOf),
        pictures: picturesOf(its),
      },
      runs: own.map((word) => ({ run: legible(word, own), sign: signOf(word) })),
    });
  add(
    upright,
    whole,
    words.filter((word) => !aside.some((one) => one === word.way)),
    marks,
  );
  for (const one of aside) {
    const other = turned(upright, one);
    const its = look(other);
    add(
      other,
      its,
      read(its).words.filter((word) => word.way === 'across'),
      [],
    );
  }
  return sheets;
}
