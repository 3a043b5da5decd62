/** What is measured in every report: the measures of a domain in the order of their rows, and how each is read. */
import { type Breakdown, GROUND_KINDS } from '../../domain/breakdowns.js';
import type { Compared } from '../../domain/crosswalk.js';
import type { Domain } from '../../domain/domain.js';
import { parseExpression } from '../../domain/expression.js';
import { labelsIn } from '../../domain/labels.js';
import type { Measure } from '../../model/tables/measure.js';
import type { Definition } from './evaluate.js';
import { REST } from './parts.js';
import { type Prepared, prepare } from './rate.js';

/** A measure, and what tells its number. */
interface By<Rule> {
  readonly measure: Measure;
  readonly rule: Rule;
}

export interface Rules {
  readonly series: readonly By<Definition>[];
  readonly rates: readonly By<Prepared>[];
  readonly breakdowns: readonly { readonly breakdown: Breakdown; readonly parts: readonly Measure[] }[];
  readonly channels: readonly By<Definition>[];
  /** Ids of their rows are those of the indicators. */
  readonly grounds: readonly Measure[];
  /** How the first of them compare over the forms, series and rates; the others are not followed over the years. */
  readonly compared: readonly Compared[];
}

const NOT_COMPARED = { comparability: null, note: null, note_zh: null } as const;

function rulesIn(domain: Domain): Rules {
  const units = new Map(domain.indicators.map(({ id, unit }) => [id, unit]));
  const rates = domain.rates.map((rule) => prepare(rule, domain.crosswalk));
  return {
    series: domain.crosswalk.map((series) => ({
      measure: {
        kind: 'series',
        set: null,
        unit: unitOf(series, units),
        ...named(series),
        ...comparing(series),
      },
      rule: series,
    })),
    rates: rates.map((prepared) => {
      const { rule } = prepared;
      const measure = { ...named(rule), ...comparing(rule), unit: rule.unit };
      return { measure: { kind: 'rate', set: null, ...measure }, rule: prepared };
    }),
    breakdowns: domain.breakdowns.map((breakdown) => ({
      breakdown,
      parts: [...breakdown.parts, REST].map(
        (part): Measure => ({
          kind: 'part',
          set: breakdown.id,
          unit: 'share',
          ...named(part),
          ...NOT_COMPARED,
        }),
      ),
    })),
    channels: domain.channels.map((channel) => {
      const words = { id: channel.id, ...labelsIn(domain, channel.id), unit: unitOf(channel, units) };
      return { measure: { kind: 'channel', set: null, ...words, ...NOT_COMPARED }, rule: channel };
    }),
    grounds: domain.indicators.flatMap(({ id }): Measure[] => {
      const set = GROUND_KINDS.find((name) => id.startsWith(`requests.${name}.`));
      if (!set) return [];
      return [{ kind: 'ground', set, id, unit: 'request', ...labelsIn(domain, id), ...NOT_COMPARED }];
    }),
    compared: [...domain.crosswalk, ...rates.map(({ compared }) => compared)],
  };
}

const named = ({ id, label_en, label_zh }: Pick<Measure, 'id' | 'label_en' | 'label_zh'>) => ({
  id,
  label_en,
  label_zh,
});

const comparing = ({
  comparability,
  note,
  note_zh,
}: Pick<Compared, 'comparability' | 'note' | 'note_zh'>) => ({
  comparability,
  note,
  note_zh,
});

/** What a measure counts: the unit of the first indicator that one of its expressions names. */
function unitOf({ by_form }: Definition, units: ReadonlyMap<string, string>): string {
  for (const expression of Object.values(by_form)) {
    if (expression === null) continue;
    const [first] = parseExpression(expression);
    const under =
      first && [...units].find(([id]) => id === first.indicator || id.startsWith(`${first.indicator}.`));
    if (under) return under[1];
  }
  return 'item';
}

const prepared = new WeakMap<Domain, Rules>();

/** What is measured by a domain; made once. */
export function rulesOf(domain: Domain): Rules {
  const known = prepared.get(domain);
  if (known) return known;
  const rules = rulesIn(domain);
  prepared.set(domain, rules);
  return rules;
}
