/**
 * A chart for a phone: another layout of the same data. The specification carries it as what differs from the layout
 * of a page, so that the data are there once.
 */

/** What `patched` must put over `wide` to get `narrow`; undefined where nothing differs. */
export function difference(wide: unknown, narrow: unknown): unknown {
  if (JSON.stringify(wide) === JSON.stringify(narrow)) return undefined;
  if (!isObject(wide) || !isObject(narrow)) return { $is: narrow };
  if (Array.isArray(wide) !== Array.isArray(narrow)) return { $is: narrow };
  if (Array.isArray(wide) && wide.length !== (narrow as unknown as unknown[]).length) return { $is: narrow };
  const gone = Object.keys(wide).filter((key) => narrow[key] === undefined && wide[key] !== undefined);
  const changed = Object.keys(narrow).flatMap((key) => {
    const inner = key in wide ? difference(wide[key], narrow[key]) : { $is: narrow[key] };
    return inner === undefined || narrow[key] === undefined ? [] : [[key, inner]];
  });
  const patch = { ...Object.fromEntries(changed), ...(gone.length > 0 ? { $gone: gone } : {}) };
  return JSON.stringify(patch).length < JSON.stringify(narrow).length ? patch : { $is: narrow };
}

/** The other layout: `wide` with what differs put over it. */
export function patched(wide: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return wide;
  if ('$is' in patch) return patch.$is;
  const { $gone = [], ...changes } = patch;
  const copy = (Array.isArray(wide) ? [...wide] : { ...(wide as object) }) as Record<string, unknown>;
  for (const [key, inner] of Object.entries(changes)) copy[key] = patched(copy[key], inner);
  for (const key of $gone as string[]) delete copy[key];
  return copy;
}

/** A chart's specification as a phone draws it. */
export function narrowed<Spec extends Readonly<Record<string, unknown>>>(spec: Spec): Spec {
  return patched(spec, (spec.usermeta as { narrow?: unknown } | undefined)?.narrow) as Spec;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
