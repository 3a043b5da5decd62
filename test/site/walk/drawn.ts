/** The marks of a chart as Vega draws them of what lies beside its page: what each tells the pointer, and who does not see. */
import { existsSync, readFileSync } from 'node:fs';
import { parse, View } from 'vega';
import { patched } from '../../../src/charts/phone-patch.js';

export interface DrawnMark {
  /** Words by their heads, as the pointer is shown them; by the field of the row that each is taken from. */
  readonly tips: readonly { readonly head: string; readonly text: string; readonly field: string | null }[];
  /** What is read to who does not see the mark; null where it is hidden from them. */
  readonly name: string | null;
  readonly href: string | null;
  /** The row of data that is drawn. */
  readonly row: Readonly<Record<string, unknown>>;
}

type Spec = Readonly<Record<string, unknown>>;
interface Scene {
  readonly marktype?: string;
  readonly name?: string;
  readonly aria?: boolean;
  readonly items?: readonly Scene[];
  readonly tooltip?: unknown;
  readonly description?: string;
  readonly href?: string;
  readonly datum?: Readonly<Record<string, unknown>>;
}

/** The marks of the chart in this file, at a desk and on a phone; none where there is no such file. */
export function drawnMarks(file: string): DrawnMark[] {
  if (!existsSync(file)) return [];
  const script = readFileSync(file, 'utf8');
  const window: { gongkaiCharts?: Record<string, unknown> } = {};
  new Function('window', script)(window);
  return Object.values(window.gongkaiCharts ?? {}).flatMap((packed) => {
    const spec = unpacked(packed) as Spec;
    const narrow = (spec.usermeta as Spec | undefined)?.narrow;
    return [spec, ...(narrow ? [patched(spec, narrow) as Spec] : [])].flatMap(marksOf);
  });
}

function marksOf(spec: Spec): DrawnMark[] {
  const view = new View(parse(spec as never), { renderer: 'none' }).run();
  const fields = fieldsOf(spec);
  const found: DrawnMark[] = [];
  const walk = (scene: Scene, name: string, isRead: boolean): void => {
    for (const item of scene.items ?? []) {
      // A mark holds items, and a group among them marks again.
      if (item.marktype !== undefined) walk(item, item.name ?? '', isRead && item.aria !== false);
      else {
        const tips =
          typeof item.tooltip === 'object' && item.tooltip !== null
            ? Object.entries(item.tooltip).map(([head, text]) => ({
                ...{ head, text: String(text ?? '') },
                field: fields.get(`${name} ${head}`) ?? null,
              }))
            : [];
        const read = isRead && typeof item.description === 'string' ? item.description : null;
        if (tips.length > 0 || (read !== null && item.datum))
          found.push({ tips, name: read, href: item.href ?? null, row: item.datum ?? {} });
        walk(item, name, isRead);
      }
    }
  };
  walk({ items: [(view.scenegraph() as unknown as { root: Scene }).root] }, '', true);
  view.finalize();
  return found;
}

/** By the name of a mark and a head of its tooltip, the field that it shows. */
function fieldsOf(value: unknown, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return found;
  const { name, encode } = value as {
    name?: string;
    encode?: { update?: { tooltip?: { signal?: string } } };
  };
  const signal = encode?.update?.tooltip?.signal ?? '';
  for (const [, head, field] of signal.matchAll(
    /("(?:[^"\\]|\\.)*"): isValid\(datum\[("(?:[^"\\]|\\.)*")\]\)/g,
  ))
    found.set(`${name} ${JSON.parse(head!)}`, JSON.parse(field!));
  for (const inner of Object.values(value)) fieldsOf(inner, found);
  return found;
}

/** The rows of data, from the lists that pages keep them in. The same as in `assets/charts.js`. */
function unpacked(packed: unknown): unknown {
  const seen: unknown[] = [];
  const unpack = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(unpack);
    const object = value as Record<string, unknown>;
    if ('$again' in object) return seen[object.$again as number];
    if (!('$rows' in object))
      return Object.fromEntries(Object.entries(object).map(([key, inner]) => [key, unpack(inner)]));
    const { $columns, $words, $rows } = object as {
      $columns: string[];
      $words: (unknown[] | null)[];
      $rows: unknown[][];
    };
    const rows = $rows.map((row) =>
      Object.fromEntries(
        row.map((inner, at) => [$columns[at]!, $words[at] ? $words[at][inner as number] : inner]),
      ),
    );
    seen.push(rows);
    return rows;
  };
  return unpack(packed);
}
