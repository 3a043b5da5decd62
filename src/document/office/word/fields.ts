/** What fields of Word show: their result, where there is one (ISO 29500-1, 17.16). */

/** Fields that stand for a text. One that has no result is not blank: what it would say is not known. */
const STANDS_FOR_TEXT =
  /^\s*(?:=|(?:DOCPROPERTY|DOCVARIABLE|REF|MERGEFIELD|QUOTE|IF|FILLIN|FORMULA|COMPARE|SEQ|LINK|DDE|DDEAUTO|NUMWORDS|INCLUDETEXT)\b)/i;
/** An equation that another program draws. */
const DRAWN = /^\s*EMBED\s+\S*(?:Equation|Math)/i;
/** A sum and an equation show something, whatever their result holds as text. */
export const ALWAYS_SHOWS = /^\s*(?:=|EQ\b|EMBED\s+\S*(?:Equation|Math))/i;
/** A sign with another over it: `EQ \o\ac(○,1)` is Word's number in a circle. */
const EQUATION = /^\s*EQ\b(.*)$/is;
/** The reading of a word above it: `EQ \o\ad(\s\up 9(gōng),公)`, where the word comes last. */
const RUBY = /\\o\s*\\a[cdlr]?\s*\(\s*\\s\s*\\up\s*\d+\s*\([^()]*\)\s*[,;]([^()]*)\)/i;
const CIRCLED = /\\o\s*\\ac\s*\([^\d,;]*[,;]\s*(\d{1,2})\s*\)/i;

export interface Field {
  instruction: string;
  /** Whether the walk has come to what the field shows. */
  shows: boolean;
  shown: boolean;
  /** The entry that a list of choices stands on. */
  choice: string;
}

/** What a field shows that has no result. */
export function withoutResult({ instruction, choice }: Pick<Field, 'instruction' | 'choice'>): string {
  if (choice) return choice;
  const equation = EQUATION.exec(instruction)?.[1];
  if (equation !== undefined) {
    const number = Number(CIRCLED.exec(equation)?.[1] ?? 0);
    if (number >= 1 && number <= 20) return String.fromCharCode(0x245f + number);
    const ruby = RUBY.exec(equation)?.[1];
    if (ruby !== undefined) return ruby.trim();
    return equation.replace(/\\[a-z]+/gi, '').trim();
  }
  if (DRAWN.test(instruction)) return '□';
  return STANDS_FOR_TEXT.test(instruction) ? `{${instruction.trim()}}` : '';
}
