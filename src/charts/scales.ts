/** The scales of the grammar: quantities along an axis, things in rows, kinds in colours and shapes. */
import type { Channel } from './grammar.js';
import { layRows, type RowsLaid } from './row-axis.js';
import { LABEL_LIMIT, type Space } from './theme.js';

/** Numbers along an axis. Without `axis` there is none: the chart has marks that say where things are. */
export const quantity = (field: string, scale: object, axis: object | null = null): Channel => ({
  ...{ field, type: 'quantitative', title: null, scale, axis },
});

/** A plane measured in numbers, of which nothing is rounded and nothing begins at zero by itself. */
export const plane = (field: string, from: number, to: number): Channel =>
  quantity(field, { domain: [from, to], nice: false, zero: false });

/** Things below each other in rows of their own, in the order given. */
export interface Rows extends Omit<RowsLaid, 'axis'> {
  readonly height: number;
  readonly y: Channel;
}

/**
 * @param row height of a row in pixels
 * @param looks of scale and axis
 * @param limit pixels at which a name beside its row is cut off
 */
export function inRows(
  field: string,
  labels: readonly string[],
  space: Space,
  row: number,
  looks: { readonly axis?: object; readonly scale?: (share: number) => object } = {},
  limit = LABEL_LIMIT,
): Rows {
  const { axis, ...laid } = layRows(labels, space, row, limit);
  const scale = looks.scale ? { scale: looks.scale(laid.share) } : {};
  return {
    ...laid,
    height: labels.length * laid.step,
    y: { field, type: 'nominal', sort: labels, title: null, ...scale, axis: { ...axis, ...looks.axis } },
  };
}

/** Kinds told apart by colour. */
export const coloured = (
  field: string,
  kinds: readonly { readonly label: string; readonly colour: string }[],
  legend: object | null,
): Channel => kindsOf(field, kinds, ({ colour }) => colour, { legend });

/** Kinds told apart by shape as well, for prints in grey. Without `legend` they share that of the colours. */
export const shaped = (
  field: string,
  kinds: readonly { readonly label: string; readonly shape: string }[],
  legend?: object | null,
): Channel => kindsOf(field, kinds, ({ shape }) => shape, legend === undefined ? {} : { legend });

const kindsOf = <Kind extends { readonly label: string }>(
  field: string,
  kinds: readonly Kind[],
  of: (kind: Kind) => string,
  legend: object,
): Channel => ({
  ...{ field, type: 'nominal' },
  scale: { domain: kinds.map(({ label }) => label), range: kinds.map(of) },
  ...legend,
});
