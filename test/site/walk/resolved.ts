/** What the ways of resolving a number share: how it is compared, and what it stands in and leads to. */
import path from 'node:path';
import type { Node } from './blocks.js';
import type { Met } from './number-walk.js';
import { isPercent } from './tokens.js';
import type { Truth } from './truth.js';

/** By which way a number is resolved, and what is wrong with it; null where this way does not lead there. */
export interface Resolved {
  readonly kind: string;
  readonly wrong: string | null;
  /** Whether it stays wrong whatever the other ways come to: its list holds others than it says. */
  readonly isFinal?: boolean;
}

export type Way = (met: Met, truth: Truth) => Resolved | null;

export const attribute = (node: Node, name: string) => node.attribs?.[name];
export const ofTag = ({ within }: Met, ...names: readonly string[]) =>
  within.find(({ name }) => names.includes(name ?? ''));

/** Whether a number is written as these, rounded as it is written, or as their part of a hundred. */
export function isSame({ token, block }: Pick<Met, 'token' | 'block'>, value: number): boolean {
  const decimals = /\.(\d+)$/.exec(token.text)?.[1]?.length ?? 0;
  const behind = block.text[token.at + token.text.length] ?? '';
  const scale = behind === '万' ? 10_000 : 1;
  const half = 0.5 * 10 ** -decimals * scale + 1e-9;
  const said = Math.abs(token.value) * scale;
  if (said === Math.abs(value)) return true;
  if (isPercent(block.text, token) && Math.abs(said - Math.abs(value) * 100) <= half) return true;
  return (decimals > 0 || scale > 1) && Math.abs(said - Math.abs(value)) <= half;
}

export const compared = (
  kind: string,
  met: Met,
  values: readonly (number | null | undefined)[],
  where: string,
): Resolved => {
  const same = values.some((value) => typeof value === 'number' && isSame(met, value));
  return {
    kind,
    wrong: same
      ? null
      : `is ${
          values
            .filter((one) => one !== null && one !== undefined)
            .slice(0, 6)
            .join(' or ') || 'not stated'
        } ${where}`,
  };
};

/** The place that an address names: the page, and what stands on it. */
export function placeOf(met: Met, href: string) {
  const [file = '', anchor = ''] = href.split('#');
  const to = file === '' ? met.page.file : path.join(path.dirname(met.page.file), decodeURIComponent(file));
  return { to, anchor: decodeURIComponent(anchor), slug: path.basename(to, '.html') };
}

export const folderOf = (file: string) => path.basename(path.dirname(file));

/** Its own link, or that of the cell, of the head of its row. */
export const linkOf = (met: Met) => ofTag(met, 'a') ?? null;
