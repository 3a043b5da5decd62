/** Results that show themselves as a table where they are the last line of a cell. */

const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** The same object, which is asked for its table and not printed; the way it looks is not one of its properties. */
export function showing<Result extends object>(result: Result, show: () => string): Result {
  return Object.defineProperty(result, INSPECT, { value: show, enumerable: false });
}
