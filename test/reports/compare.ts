/** Compares a reading with what was read by hand; empty lists mean that they are the same. */
import type { Report } from '../../src/model/report.js';
import { identities, type Truth, truthOf } from './cases.js';

interface Line {
  readonly via: string;
  readonly indicator: string;
  readonly applicant: string | null;
  readonly scope: string | null;
  readonly value: string | number | null;
  readonly state: string;
}

/** A number that digits run together could only hold is as good as one that stands alone. */
const key = ({ via, indicator, applicant, value, state }: Line) =>
  [
    via,
    indicator,
    applicant ?? '',
    value === null || value === '' ? '' : Number(value),
    state === 'inferred' ? 'reported' : state,
  ].join(' ');
const scoped = (line: Line) => `${key(line)} of ${line.scope || 'nobody in particular'}`;

export interface Difference {
  readonly identity: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

export function compare(name: string, report: Report): Difference {
  const truth = truthOf(name);
  const required = truth.filter(
    (line) => line.indicator && !/^(?:arguable(?! scope)|not read)/.test(line.note),
  );
  const figures = report.figures.filter((figure) => figure.state !== 'derived');
  const readAll = new Set(figures.map(key));
  const readScoped = new Set(figures.map(scoped));
  // Where the cells of a row ran together, no number is right too, as long as the digits are kept.
  const unread = (line: Truth): Line => ({ ...line, value: '', state: 'unreadable' });
  const glued = truth.filter((line) => line.note.startsWith('glued'));
  const missing = required.filter((line) => {
    if (line.note.startsWith('glued') && readAll.has(key(unread(line)))) return false;
    return line.note.startsWith('arguable scope') ? !readAll.has(key(line)) : !readScoped.has(scoped(line));
  });
  const known = new Set([...truth.filter((line) => line.indicator), ...glued.map(unread)].map(key));
  const { identity } = report;
  const got: Record<string, string> = {
    publisher: identity.publisher ?? '',
    region_code: identity.region_code ?? '',
    level: identity.level ?? '',
    year: String(identity.year ?? ''),
    period_from: identity.period?.from ?? '',
    period_to: identity.period?.to ?? '',
    published: identity.published ?? '',
    signed: identity.signed ?? '',
    form: report.form,
  };
  const want = identities.get(name)!;
  return {
    identity: Object.keys(got)
      .filter((field) => got[field] !== want[field])
      .map((f) => `${f}: ${got[f]} for ${want[f]}`),
    missing: missing.map(scoped),
    extra: figures
      .filter((figure) => !known.has(key(figure)))
      .map((figure) => `${scoped(figure)} “${figure.quote}”`),
  };
}
