/**
 * What a function makes of its input alone may be kept from one run to the next. Whoever runs the cells of a notebook says
 * how; whoever makes something that takes long hands it in here. The place is one for the process, as that of outputs is.
 */

/** Gives what was made of the same before, or has it made. What it gives went through JSON, or will. */
export type Keep = <T>(name: string, input: unknown, make: () => Promise<T>) => Promise<T>;

const KEEP = Symbol.for('gongkai.keep');
const place = globalThis as { [KEEP]?: Keep };

/** Says how results are kept. */
export function keepThrough(keep: Keep): void {
  place[KEEP] = keep;
}

/**
 * What `make` gives for an input; where nobody keeps results it is made each time.
 * @param name which function it is, and of which copy of the library: that of the cells may be another
 */
export const kept: Keep = (name, input, make) => place[KEEP]?.(name, input, make) ?? make();
