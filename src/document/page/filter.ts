/** What a filter does to all that is drawn in a box (CSS Filter Effects 1). */
import type { Color } from './color.js';

export interface Filter {
  readonly opacity: number;
  /** Letters run into a cloud. */
  readonly blurs: boolean;
  readonly tint: ((color: Color) => Color) | null;
}

type Channels = readonly [number, number, number];

/** A letter of the usual size is still made out behind this. */
export const LEGIBLE_BLUR = 1.5;
const FUNCTION = /([a-z-]{1,20})\(\s*([^()]{0,60})\)/g;
const same = (color: Color) => color;

const inRange = (part: number) => Math.min(255, Math.max(0, Math.round(part)));

/** What a function does to the channels of a color; null where it leaves light and dark as they are. */
function channels(name: string, amount: number): ((color: Channels) => Channels) | null {
  const each = (change: (part: number) => number) => (color: Channels) =>
    color.map((part) => inRange(change(part))) as unknown as Channels;
  if (name === 'brightness') return each((part) => part * amount);
  if (name === 'contrast') return each((part) => (part - 127.5) * amount + 127.5);
  if (name === 'invert') {
    const share = Math.min(1, amount);
    return each((part) => part + share * (255 - 2 * part));
  }
  if (name !== 'grayscale') return null;
  const share = Math.min(1, amount);
  return ([red, green, blue]) => {
    const grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return [red, green, blue].map((part) => inRange(part + share * (grey - part))) as unknown as Channels;
  };
}

/** Null where a filter is none of the functions of CSS. */
export function filterOf(value: string | undefined): Filter | null {
  if (!value?.includes('(')) return null;
  let opacity = 1;
  let blurs = false;
  let tint: Filter['tint'] = null;
  for (const [, name, written] of value.matchAll(FUNCTION)) {
    const number = Number.parseFloat(written!);
    const amount = Number.isNaN(number) ? 1 : written!.includes('%') ? number / 100 : number;
    // Old browsers said it with an assignment: alpha(opacity=0), in hundredths.
    const old = name === 'alpha' ? /opacity\s*=\s*(\d+)/.exec(written!)?.[1] : undefined;
    if (old !== undefined) opacity *= Number(old) / 100;
    else if (name === 'opacity') opacity *= amount;
    else if (name === 'blur') blurs ||= number * (/em/.test(written!) ? 16 : 1) > LEGIBLE_BLUR;
    else {
      const change = channels(name!, amount);
      const before: NonNullable<Filter['tint']> = tint ?? same;
      if (change)
        tint = (color) => {
          const tinted: Color = before(color);
          return typeof tinted === 'string' ? tinted : change(tinted);
        };
    }
  }
  return { opacity, blurs, tint };
}
