/** What functions of CSS make of numbers with one unit: `calc(1 - 1)`, `min(0px, 12px)` (CSS Values 4). */

export const CALCULATES = /\b(?:calc|min|max|clamp)\(/;
const FUNCTION = /\b(calc|min|max|clamp)\(([^()]{1,100})\)/g;
const AMOUNT = '([-+]?(?:\\d+(?:\\.\\d+)?|\\.\\d+))([a-z]{0,4}|%)';
const ONE = new RegExp(`^${AMOUNT}$`);
const TWO = new RegExp(`^${AMOUNT}\\s*(\\s[-+]\\s|[*/])\\s*${AMOUNT}$`);

interface Amount {
  readonly number: number;
  readonly unit: string;
}

const amount = (number: number, unit: string): Amount | null =>
  Number.isFinite(number) ? { number, unit } : null;

function oneOf(text: string): Amount | null {
  const [, number, unit = ''] = ONE.exec(text) ?? [];
  return number === undefined ? null : amount(Number(number), unit);
}

/** The unit of two amounts, of which one without says nothing; null where they have different ones. */
const unitOf = (a: string, b: string): string | null => (a === b || b === '' ? a : a === '' ? b : null);

function sumOf(text: string): Amount | null {
  const [, left, leftUnit = '', written = '', right, rightUnit = ''] = TWO.exec(text) ?? [];
  const unit = unitOf(leftUnit, rightUnit);
  if (left === undefined || unit === null) return oneOf(text);
  const [a, b] = [Number(left), Number(right)];
  const sign = written.trim();
  return amount(sign === '+' ? a + b : sign === '-' ? a - b : sign === '*' ? a * b : a / b, unit);
}

function chosen(name: string, amounts: readonly Amount[]): Amount | null {
  const unit = amounts.reduce<string | null>(
    (known, one) => (known === null ? null : one.number === 0 ? known : unitOf(known, one.unit)),
    '',
  );
  if (unit === null || amounts.length === 0) return null;
  const numbers = amounts.map(({ number }) => number);
  if (name === 'min') return amount(Math.min(...numbers), unit);
  if (name === 'max') return amount(Math.max(...numbers), unit);
  const [least, wished, most] = numbers;
  return most === undefined ? null : amount(Math.max(least!, Math.min(wished!, most)), unit);
}

/** A value with what its functions make; one that needs the size of the page stays as it is. */
export const calculated = (value: string): string =>
  value.replace(FUNCTION, (whole, name: string, inside: string) => {
    const amounts = (name === 'calc' ? [inside] : inside.split(',')).map((text) => sumOf(text.trim()));
    if (amounts.includes(null)) return whole;
    const made = name === 'calc' ? amounts[0] : chosen(name, amounts as Amount[]);
    return made ? `${made.number}${made.unit}` : whole;
  });
