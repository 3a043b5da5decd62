/** Whether a rule for some media holds on the screen of a desk, where people read reports. */

const WIDTH = 1280;
const HEIGHT = 900;
const PIXELS: Readonly<Record<string, number>> = { px: 1, em: 16, rem: 16, pt: 4 / 3, cm: 37.8, in: 96 };

function pixels(length: string): number | null {
  const match = /^(\d+(?:\.\d+)?|\.\d+)([a-z]*)$/.exec(length.trim());
  const unit = match && (match[2] === '' ? 1 : PIXELS[match[2]!]);
  return unit ? Number(match[1]) * unit : null;
}

const compare = (a: number, sign: string, b: number): boolean =>
  sign === '<' ? a < b : sign === '<=' ? a <= b : sign === '>' ? a > b : sign === '>=' ? a >= b : a === b;

/** What a screen of a desk has; what is not named here it has not. */
const HAS =
  /^(?:color|orientation:landscape|hover(?::hover)?|(?:any-)?pointer:fine|grid:0|prefers-color-scheme:light|prefers-reduced-motion:no-preference|scripting:enabled|update:fast)$/;

/** How wide the screen is for its height, against what a query says: 16/9. */
function holdsRatio(feature: string): boolean {
  const [, limit, width, height = '1'] =
    /^(min|max)-(?:device-)?aspect-ratio:([\d.]+)(?:\/([\d.]+))?$/.exec(feature) ?? [];
  const cross = WIDTH * Number(height) - HEIGHT * Number(width);
  return limit !== undefined && (limit === 'min' ? cross >= 0 : cross <= 0);
}

function holdsFeature(feature: string): boolean {
  const bare = feature.replace(/\s+/g, '');
  if (HAS.test(bare) || holdsRatio(bare)) return true;
  const limit = /^(min|max)-(?:device-)?(width|height):(.+)$/.exec(bare);
  if (limit) {
    const size = limit[2] === 'width' ? WIDTH : HEIGHT;
    const length = pixels(limit[3]!);
    return length !== null && (limit[1] === 'min' ? size >= length : size <= length);
  }
  const range = /^(?:([\d.a-z]+)([<>]=?))?(width|height)(?:([<>]=?|=)([\d.a-z]+))?$/.exec(bare);
  if (!range) return false;
  const size = range[3] === 'width' ? WIDTH : HEIGHT;
  const below = range[1] ? pixels(range[1]) : null;
  const above = range[5] ? pixels(range[5]) : null;
  return (
    (!range[1] || (below !== null && compare(below, range[2]!, size))) &&
    (!range[5] || (above !== null && compare(size, range[4]!, above)))
  );
}

function holdsQuery(query: string): boolean {
  const match = /^\s*(?:(not|only)\s+)?([a-z-]+)?\s*(?:\band\b)?\s*(.*)$/s.exec(query);
  if (!match) return false;
  const type = match[2] ?? 'all';
  const features = [...match[3]!.matchAll(/\(([^()]*)\)/g)].map(([, feature]) => feature!);
  const inTurn = /\)\s*or\s*\(/.test(match[3]!) ? features.some(holdsFeature) : features.every(holdsFeature);
  const holds = (type === 'all' || type === 'screen') && inTurn;
  return match[1] === 'not' ? !holds : holds;
}

/** Whether one of the queries, parted by commas, holds. */
export const holdsOnScreen = (queries: string): boolean =>
  queries.trim() === '' || queries.toLowerCase().split(',').some(holdsQuery);
