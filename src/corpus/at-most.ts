/** Does many things, but only so many at a time: each open file is one of few that the system gives. */

/** Runs what it is given as soon as fewer than `limit` others run. */
export function atMost(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // The place goes to the next that waits, or is free.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
