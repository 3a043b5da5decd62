/** Boxes of which no area is left to see: clipped, masked, or turned and scaled to a line. */
import { colorOf } from './color.js';
import type { Declarations } from './declarations.js';

const POINTS_AT_ORIGIN =
  /^(?:circle\(\s*0|ellipse\(\s*0|xywh\(\s*\S{1,9}\s+\S{1,9}\s+(?:0(?:px|%)?\s|\S{1,9}\s+0(?:px|%)?[\s)])|polygon\(\s*0(?:px|%)?\s+0(?:px|%)?(?:\s*,\s*0(?:px|%)?\s+0(?:px|%)?)*\s*\))/;

/** Whether a `clip-path` leaves nothing. */
export function showsNoArea(path: string): boolean {
  if (POINTS_AT_ORIGIN.test(path)) return true;
  // A path that goes nowhere.
  if (/^path\(\s*["']?\s*(?:m[\s\d.,-]*z?\s*)?["']?\s*\)/.test(path)) return true;
  const corners = /^rect\(([^()]{1,80})\)/.exec(path)?.[1]?.trim().split(/\s+/).map(Number.parseFloat);
  if (corners?.length === 4 && (corners[0] === corners[2] || corners[1] === corners[3])) return true;
  const inset = /^inset\(([^()]{1,80})\)/.exec(path)?.[1]?.split(/\bround\b/)[0];
  if (inset === undefined) return false;
  const shares = inset
    .trim()
    .split(/\s+/)
    .map((side) => (side.endsWith('%') ? Number.parseFloat(side) : 0));
  const [top = 0, right = top, bottom = top, left = right] = shares;
  return top + bottom >= 100 || left + right >= 100;
}

/** Whether a mask is made of nothing that covers. */
export function isMaskedAway(styles: Declarations): boolean {
  const mask = ['mask-image', '-webkit-mask-image', 'mask', '-webkit-mask']
    .map((property) => styles.get(property))
    .find((value) => value !== undefined && value !== 'none');
  const stops = mask && /gradient\(((?:[^()]|\([^()]*\)){1,150})\)/.exec(mask)?.[1];
  if (!stops) return false;
  const colors = stops.match(/transparent|#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([^()]*\)|\b(?:black|white|red)\b/g);
  return colors?.every((color) => colorOf(color) === 'none') ?? false;
}

const NOTHING = 0.02;
const FUNCTION = /([a-z]{1,9}(?:3d)?)\(\s*([^()]{0,80})\)/g;

function degrees(angle: string | undefined): number {
  const number = Number.parseFloat(angle ?? '');
  if (/rad$/.test(angle ?? '') && !/grad$/.test(angle!)) return (number * 180) / Math.PI;
  return /turn$/.test(angle ?? '') ? number * 360 : /grad$/.test(angle ?? '') ? number * 0.9 : number;
}

/** How much of an area one function of a transform leaves. */
function areaLeft(name: string, values: readonly string[]): number {
  const [first = 1, second] = values.map(
    (value) => Number.parseFloat(value) / (value.endsWith('%') ? 100 : 1),
  );
  if (name === 'scale' || name === 'scale3d') return first * (second ?? first);
  if (name === 'scalex' || name === 'scaley') return first;
  if (name.startsWith('skew'))
    return values.some((angle) => Math.abs(Math.cos((degrees(angle) * Math.PI) / 180)) < NOTHING) ? 0 : 1;
  if (name === 'rotate3d' && Number(values[2]) === 0) return Math.cos((degrees(values[3]) * Math.PI) / 180);
  // Turned out of the page, one sees its edge.
  if (name === 'rotatex' || name === 'rotatey') return Math.cos((degrees(values[0]) * Math.PI) / 180);
  if (name === 'matrix') {
    const [a = 1, b = 0, c = 0, d = 1] = values.map(Number);
    return a * d - b * c;
  }
  return 1;
}

/** Whether a transform leaves a box upside down, or mirrored: nobody knows a 6 from a 9 there. */
export function isFlipped(styles: Declarations): boolean {
  const scale = styles.get('scale');
  if (scale?.split(/\s+/).some((part) => Number.parseFloat(part) < 0)) return true;
  for (const [, name, values] of (styles.get('transform') ?? '').matchAll(FUNCTION)) {
    const parts = values!.trim().split(/[\s,]+/);
    const turns = name === 'rotate' || name === 'rotatez';
    if (turns && Math.cos((degrees(parts[0]) * Math.PI) / 180) < -0.5) return true;
    if (/^(?:scale|rotate[xy]$|matrix$)/.test(name!) && areaLeft(name!, parts) < 0) return true;
    if (/^scale/.test(name!) && parts.some((part) => Number.parseFloat(part) < 0)) return true;
  }
  return false;
}

/** Whether a transform turns or scales a box to a line. */
export function isFlat(styles: Declarations): boolean {
  const scale = styles.get('scale');
  if (
    scale &&
    scale !== 'none' &&
    scale.split(/\s+/).some((part) => Math.abs(Number.parseFloat(part)) < NOTHING)
  )
    return true;
  for (const [, name, values] of (styles.get('transform') ?? '').matchAll(FUNCTION))
    if (Math.abs(areaLeft(name!, values!.trim().split(/[\s,]+/))) < NOTHING) return true;
  return false;
}
