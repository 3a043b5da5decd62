/** How an OpenDocument file shows its text: what its styles hide, strike out or raise. */
import { child, elements, type XmlElement } from '../xml.js';

interface Look {
  readonly parent: string | undefined;
  readonly text: Readonly<Record<string, string>>;
  /** Of cells and of tables. */
  readonly own: Readonly<Record<string, string>>;
  /** Styles that take its place on conditions. */
  readonly others: readonly string[];
}

/** Styles hang on others, as a chain. */
const LONGEST_CHAIN = 20;
const WHITE = /^#f{6}$/i;
const NONE = /^(?:none|false)$/i;

export class Looks {
  readonly #looks = new Map<string, Look>();

  /** @param parts the roots that hold styles, those that hold of all first */
  constructor(parts: readonly (XmlElement | undefined)[]) {
    for (const part of parts)
      for (const group of ['styles', 'automatic-styles'])
        for (const { name, attributes, children } of elements(child(part, group))) {
          if (name !== 'style' || !attributes.name) continue;
          const style = { name, attributes, children };
          const own = ['table-cell-properties', 'table-properties'].map(
            (one) => child(style, one)?.attributes,
          );
          this.#looks.set(attributes.name, {
            parent: attributes['parent-style-name'],
            text: child(style, 'text-properties')?.attributes ?? {},
            own: { ...own[0], ...own[1] },
            others: elements(style).flatMap((one) =>
              one.name === 'map' ? [one.attributes['apply-style-name'] ?? ''] : [],
            ),
          });
        }
  }

  /** What a style says of a property, or those that it hangs on. */
  #find(style: string | undefined, kind: 'text' | 'own', property: string): string | undefined {
    let at = style;
    for (let step = 0; at !== undefined && step < LONGEST_CHAIN; step++) {
      const look = this.#looks.get(at);
      const value = look?.[kind][property];
      if (value !== undefined) return value;
      at = look?.parent;
    }
    return undefined;
  }

  /** Whether a table, or a sheet, is not shown. */
  hidesTable = (style: string | undefined): boolean => NONE.test(this.#find(style, 'own', 'display') ?? '');

  /** The colour behind a cell; null where it is that of the paper. */
  groundOf(style: string | undefined): string | null {
    const colour = this.#find(style, 'own', 'background-color');
    return colour === undefined || colour === 'transparent' || WHITE.test(colour) ? null : colour;
  }

  /** Whether letters are not seen, or are struck out. */
  hides(style: string | undefined, ground: string | null): boolean {
    const text = (property: string) => this.#find(style, 'text', property);
    const struck = ['text-line-through-style', 'text-line-through-type'].some(
      (property) => !/^(?:none)?$/.test(text(property) ?? ''),
    );
    const colour = text('color');
    const unseen = ground === null ? WHITE.test(colour ?? '') : colour === ground;
    return struck || unseen || NONE.test(text('display') ?? '');
  }

  /** Whether some cells are not seen on conditions, which nobody looks into here. */
  get hidesOnConditions(): boolean {
    return [...this.#looks.values()].some(({ others }) =>
      others.some((other) => this.hides(other, this.groundOf(other))),
    );
  }

  /** Whether letters stand above or below the line. */
  raises(style: string | undefined): boolean {
    const position = this.#find(style, 'text', 'text-position') ?? '';
    return /^(?:super|sub|-?[1-9])/.test(position);
  }
}
