/** A column of a frame: a danfo Series whose comparisons and statistics leave missing values missing. */
import { type DanfoSeries, refuse, Series, type Value } from './danfo.js';
import { statistics } from './verbs/statistics.js';

type Other = Value | Column | readonly Value[];

export class Column extends Series {
  private with(other: Other): (at: number) => Value {
    if (other instanceof Column) return (at) => other.values[at] ?? null;
    if (Array.isArray(other)) return (at) => (other as readonly Value[])[at] ?? null;
    return () => other as Value;
  }

  private compared(other: Other, holds: (a: Value, b: Value) => boolean): Column {
    const of = this.with(other);
    return new Column(this.values.map((a, at) => a !== null && of(at) !== null && holds(a, of(at))));
  }

  private computed(other: Other, how: (a: number, b: number) => number): Column {
    const of = this.with(other);
    const values = this.values.map((a, at) => {
      const b = of(at);
      const result = typeof a === 'number' && typeof b === 'number' ? how(a, b) : null;
      return result !== null && Number.isFinite(result) ? result : null;
    });
    return new Column(values, { dtypes: ['float32'] });
  }

  /** Comparisons: false wherever one of the two is missing, so that a mask never keeps what is not known. */
  eq(other: Other) {
    return this.compared(other, (a, b) => a === b);
  }
  ne(other: Other) {
    return this.compared(other, (a, b) => a !== b);
  }
  lt(other: Other) {
    return this.compared(other, (a, b) => a! < b!);
  }
  gt(other: Other) {
    return this.compared(other, (a, b) => a! > b!);
  }
  le(other: Other) {
    return this.compared(other, (a, b) => a! <= b!);
  }
  ge(other: Other) {
    return this.compared(other, (a, b) => a! >= b!);
  }

  /** Arithmetic in doubles: missing wherever one of the two is missing. */
  add(other: Other) {
    return this.computed(other, (a, b) => a + b);
  }
  sub(other: Other) {
    return this.computed(other, (a, b) => a - b);
  }
  mul(other: Other) {
    return this.computed(other, (a, b) => a * b);
  }
  div(other: Other) {
    return this.computed(other, (a, b) => a / b);
  }

  isNa() {
    return new Column(this.values.map((value) => value === null));
  }
  /** How many values are not missing. */
  count() {
    return this.values.filter((value) => value !== null).length;
  }
  sum() {
    return statistics.sum(this.values);
  }
  mean() {
    return statistics.mean(this.values);
  }
  median() {
    return statistics.median(this.values);
  }
  min() {
    return statistics.min(this.values);
  }
  max() {
    return statistics.max(this.values);
  }
  std() {
    return statistics.std(this.values);
  }
  quantile(at: number) {
    return statistics.quantile(this.values, at);
  }
  /** The different values, in the order in which they first come. */
  unique() {
    return new Column([...new Set(this.values)]);
  }
}

const RIGHT = new Set([
  'loadArrayIntoNdframe',
  'loadObjectIntoNdframe',
  'iloc',
  'loc',
  'head',
  'tail',
  'iat',
  'at',
  'toJSON',
  'toString',
]);

refuse(Column as unknown as { prototype: DanfoSeries }, Series, RIGHT, {
  describe: 'use the frame’s describe()',
  sortValues: 'sort the frame',
  plot: 'plot the frame',
  var: 'use std()',
  dropNa: 'keep the frame’s rows with where()',
});
