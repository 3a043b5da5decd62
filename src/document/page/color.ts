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

/** A hue of which nothing is painted. */
const CLEAR = /^hsla?\([^()]{1,60}[,/]\s*0*(?:\.0\d*)?%?\s*\)$/;

export function colorOf(value: string): Color {
  const named = NAMED[value];
  if (named) return named;
  const hex = /^#?([0-9a-f]{3,8})$/.exec(value)?.[1];
  if (hex && hex.length !== 5 && hex.length !== 7) {
    const wide = hex.length < 6 ? hex.replace(/./g, '$&$&') : hex;
    if (wide.length === 8 && Number.parseInt(wide.slice(6), 16) < 13) return 'none';
    return [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16)) as unknown as Color;
  }
  if (CLEAR.test(value)) return 'none';
  const grey =
    /^hsla?\(\s*[\d.]+(?:deg)?[\s,]+([\d.]+)%[\s,]+([\d.]+)%\s*(?:[,/]\s*(?:1|1\.0|100%)\s*)?\)$/.exec(value);
  // White and black have no hue.
  if (grey && (Number(grey[1]) === 0 || Number(grey[2]) === 100 || Number(grey[2]) === 0)) {
    const channel = Math.round(Number(grey[2]) * 2.55);
    return [channel, channel, channel];
  }
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+)(%?))?\s*\)$/.exec(value);
  if (!parts) return 'unknown';
  if (parts[4] !== undefined && Number(parts[4]) / (parts[5] ? 100 : 1) < 0.05) return 'none';
  return [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

/** Whether nobody can tell two colors apart. */
export const alike = (a: Color, b: Color): boolean =>
  typeof a !== 'string' && typeof b !== 'string' && a.every((channel, i) => Math.abs(channel - b[i]!) <= 8);
