/** Colors of CSS, as far as it must be told whether one is seen before another. */

export type Color = readonly [number, number, number] | 'none' | 'unknown';

const NAMED: Readonly<Record<string, Color>> = {
  white: [255, 255, 255],
  // The ground of pages, as browsers have it.
  canvas: [255, 255, 255],
  black: [0, 0, 0],
  red: [255, 0, 0],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  ghostwhite: [248, 248, 255],
  whitesmoke: [245, 245, 245],
  transparent: 'none',
};

/** What a function of color says: its name, its channels, and how much of it covers. */
const FUNCTION = /^([a-z]{3,6})\(\s*(from\s[^()/]{1,60}?)?([^()/]{1,80}?)(?:\/([^()/]{1,20}))?\)$/;
/** Of what covers less, nothing is seen. */
const NEARLY_NOTHING = 0.05;
const share = (part: string) => Number.parseFloat(part) / (part.trim().endsWith('%') ? 100 : 1);

const grey = (part: number): Color => {
  const channel = Math.round(Math.min(1, part) * 255);
  return [channel, channel, channel];
};

/** A color in a function; white, black and what lies between them have no hue. */
function ofFunction(name: string, channels: readonly string[]): Color {
  const [first = '', second = '', third = ''] = channels;
  if (name === 'rgb' || name === 'rgba') {
    const parts = channels.map((part) => (part.endsWith('%') ? share(part) * 255 : Number(part)));
    return parts.length === 3 && parts.every((part) => part >= 0)
      ? (parts.map(Math.round) as unknown as Color)
      : 'unknown';
  }
  if (name === 'hsl' || name === 'hsla') {
    const light = share(third);
    return share(second) === 0 || light === 0 || light === 1 ? grey(light) : 'unknown';
  }
  if (name === 'hwb') {
    const [white, black] = [share(second), share(third)];
    return white + black >= 1 ? grey(white / (white + black)) : 'unknown';
  }
  const light = share(first) / (first.endsWith('%') || name.startsWith('ok') ? 1 : 100);
  return /^(?:ok)?l(?:ab|ch)$/.test(name) && (light === 0 || light === 1) ? grey(light) : 'unknown';
}

export function colorOf(value: string): Color {
  const named = NAMED[value];
  if (named) return named;
  const hex = /^#?([0-9a-f]{3,8})$/.exec(value)?.[1];
  if (hex && hex.length !== 5 && hex.length !== 7) {
    const wide = hex.length < 6 ? hex.replace(/./g, '$&$&') : hex;
    if (wide.length === 8 && Number.parseInt(wide.slice(6), 16) < 13) return 'none';
    return [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16)) as unknown as Color;
  }
  // People read pages on a light ground.
  const light = /^light-dark\(\s*((?:[^(),]|\([^()]*\)){1,80}),/.exec(value)?.[1];
  if (light !== undefined) return colorOf(light.trim());
  const [, name, from, said = '', covers] = FUNCTION.exec(value) ?? [];
  if (name === undefined) return 'unknown';
  const parts = said.trim().split(/[\s,]+/);
  const alpha = covers ?? (said.includes(',') || /^(?:rgb|hsl)a$/.test(name) ? parts[3] : undefined);
  if (alpha !== undefined && share(alpha) < NEARLY_NOTHING) return 'none';
  return from === undefined ? ofFunction(name, parts.slice(0, 3)) : 'unknown';
}

/** Whether nobody can tell two colors apart. */
export const alike = (a: Color, b: Color): boolean =>
  typeof a !== 'string' && typeof b !== 'string' && a.every((channel, i) => Math.abs(channel - b[i]!) <= 8);
