/**
 * The marks of a chart: what lies over its picture, held against what Vega draws of the notebook beside the page. Nothing
 * may be missing there, nothing said otherwise, and no mark may lead elsewhere than its row says.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { narrowed } from '../../../src/charts/phone-patch.js';
import type { Language } from '../../../src/model/words.js';
import type { LiveChart } from '../../../src/site/live-chart.js';
import { type Spec, specOf } from './notebook-charts.js';

export interface DrawnMark {
  /** Words by their heads, as the pointer is shown them; by the field of the row that each is taken from. */
  readonly tips: readonly { readonly head: string; readonly text: string; readonly field: string | null }[];
  readonly href: string | null;
  /** By field of a row with numbers of several places: where each leads. */
  readonly places: Readonly<Record<string, string | null>> | null;
}

type Row = Readonly<Record<string, unknown>>;

/** The marks of the chart of that name, at a desk and on a phone; none of a chart that says nothing. */
export function drawnMarks(edition: string, name: string, language: Language): DrawnMark[] {
  const file = path.join(edition, 'charts', `${name}.js`);
  const spec = specOf(edition, name, language);
  const drawn = spec ? [spec, narrowed(spec)].flatMap(saidIn) : [];
  if (!existsSync(file)) {
    assert.deepEqual(drawn, [], `${name}: what its marks say lies nowhere`);
    return [];
  }
  const window: { gongkaiCharts?: Record<string, LiveChart> } = {};
  new Function('window', readFileSync(file, 'utf8'))(window);
  const live = liveMarks(window.gongkaiCharts![name]!);
  const met = new Set<LiveMark>();
  const marks = drawn.map(({ tips, row }): DrawnMark => {
    const said = tips.filter(({ text, field }) => text !== '' && !(field !== null && row[field] === null));
    const key = JSON.stringify(said.map(({ head, text }) => [head, text]));
    const places = (row.places ?? null) as Readonly<Record<string, string | null>> | null;
    const href = hrefOf(row.place);
    const own = live.filter(
      (one) => one.key === key && (row.made_of ? one.href !== null : one.href === href),
    );
    assert.ok(own.length > 0, `${name}: ${key} is not over the picture, or does not lead to ${href}`);
    for (const one of own) met.add(one);
    const led = places && Object.fromEntries(Object.entries(places).map(([f, place]) => [f, hrefOf(place)]));
    if (led)
      for (const [head, , to] of own[0]!.said) {
        const field = said.find((one) => one.head === head)?.field ?? '';
        assert.equal(to ?? null, led[field] ?? null, `${name}: ${head} of ${key}`);
      }
    return { tips: said, href: own[0]!.href, places: led };
  });
  const invented = live.filter((one) => !met.has(one)).map(({ key }) => key);
  assert.deepEqual(invented, [], `${name}: over the picture, and not drawn`);
  return marks;
}

const hrefOf = (place: unknown): string | null =>
  // A place without an anchor is the report.
  typeof place === 'string' ? `reports/${place.replace(/(?=#|$)/, '.html').replace(/#$/, '')}` : null;

interface LiveMark {
  readonly key: string;
  readonly said: readonly (readonly [string, string, string | null])[];
  readonly href: string | null;
}

function liveMarks({ texts, rows, page, phone }: LiveChart): LiveMark[] {
  const used = new Set([page, phone].flatMap((layout) => layout?.marks.map(([, , , , row]) => row) ?? []));
  assert.equal(used.size, rows.length, 'rows that no mark has');
  const textAt = (at: number | null | undefined) => (at === null || at === undefined ? null : texts[at]!);
  return rows.map(([to, ...tips]) => {
    const said = tips.map(([head, text, at]) => [textAt(head)!, textAt(text)!, textAt(at)] as const);
    return { key: JSON.stringify(said.map(([head, text]) => [head, text])), said, href: textAt(to) };
  });
}

interface Scene {
  readonly marktype?: string;
  readonly name?: string;
  readonly items?: readonly Scene[];
  readonly tooltip?: unknown;
  readonly datum?: Row;
}

function saidIn(spec: Spec): { readonly tips: DrawnMark['tips']; readonly row: Row }[] {
  const { usermeta: _, ...rest } = spec;
  const inVega = compile(rest as never).spec;
  const view = new View(parse(inVega), { renderer: 'none' }).run();
  const fields = fieldsOf(inVega);
  const found: { tips: DrawnMark['tips']; row: Row }[] = [];
  const walk = (scene: Scene, name: string): void => {
    for (const item of scene.items ?? []) {
      // A mark holds items, and a group among them marks again.
      if (item.marktype !== undefined) walk(item, item.name ?? '');
      else {
        if (typeof item.tooltip === 'object' && item.tooltip !== null && item.datum)
          found.push({
            tips: Object.entries(item.tooltip).map(([head, text]) => ({
              ...{ head, text: String(text ?? '') },
              field: fields.get(`${name} ${head}`) ?? null,
            })),
            row: item.datum,
          });
        walk(item, name);
      }
    }
  };
  walk({ items: [(view.scenegraph() as unknown as { root: Scene }).root] }, '');
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
