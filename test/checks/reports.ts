/** Small reports to check: figures written as `row@column: value`, everything else filled in. */
import type {
  Applicant,
  Claim,
  Figure,
  Finding,
  FormId,
  Quantity,
  Report,
  State,
} from '../../src/model/report.js';

/** A value, a mark for a cell that says nothing, or the fields that differ from a plain reported cell. */
export type Cell = number | 'blank' | 'not_applicable' | 'unreadable' | Partial<Figure>;

const WHERE = { block: 0, row: null, column: null, start: 0, end: 0 };

/** Table figures from `{ 'requests.received@total': 38 }`; the id of each is its key. */
export function table(cells: Readonly<Record<string, Cell>>): Figure[] {
  return Object.entries(cells).map(([key, given]) => {
    const [indicator, applicant] = key.split('@');
    const fields: Partial<Figure> =
      typeof given === 'number'
        ? { value: given, quote: `${given}` }
        : typeof given === 'string'
          ? { value: null, state: given as State, quote: given === 'blank' ? '' : '/' }
          : given;
    return figure({ id: key, indicator: indicator!, applicant: (applicant as Applicant) ?? null, ...fields });
  });
}

let count = 0;

/** A figure that a sentence gives. */
export function prose(indicator: string, value: number, fields: Partial<Figure> = {}): Figure {
  count += 1;
  return figure({
    id: `prose:${indicator}#${count}`,
    indicator,
    value,
    quote: `${value}件`,
    via: 'prose',
    ...fields,
  });
}

function figure(fields: Pick<Figure, 'id' | 'indicator'> & Partial<Figure>): Figure {
  return {
    applicant: null,
    value: null,
    state: 'reported',
    unit: 'request',
    scope: null,
    year: null,
    via: 'table',
    where: WHERE,
    quote: '',
    confidence: 1,
    ...fields,
  };
}

export function quantity(value: number, quote?: string): Quantity {
  return { value, approximate: quote !== undefined, quote: quote ?? `${value}`, where: WHERE };
}

export function claim(fields: Pick<Claim, 'kind'> & Partial<Claim>): Claim {
  return {
    id: `claim:${fields.kind}`,
    percent: null,
    digits: null,
    part: null,
    whole: null,
    difference: null,
    parts: [],
    complete: false,
    where: WHERE,
    quote: 'the sentence',
    ...fields,
  };
}

/** A report for 2020 with these figures and claims. */
export function report(
  form: FormId,
  figures: readonly Figure[],
  claims: readonly Claim[] = [],
): Omit<Report, 'findings'> {
  return {
    status: 'report',
    reason: null,
    source: { path: 'a.html', sha256: '', bytes: 0, media_type: 'text/html', charset: null },
    identity: {
      title: null,
      publisher: null,
      region_code: null,
      level: null,
      year: 2020,
      period: null,
      published: null,
      signed: null,
      evidence: [],
    },
    form,
    figures: [...figures],
    claims: [...claims],
    sections: [],
    unmapped: [],
    warnings: [],
  };
}

/** The findings of one check. */
export const of = (check: string, findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.check === check);

/** `holds`, `fails`, … of one check, in their order. */
export const statuses = (check: string, findings: readonly Finding[]): string[] =>
  of(check, findings).map(({ status }) => status);

export const APPLICANTS = [
  'natural_person',
  'business',
  'research',
  'social_organization',
  'legal_services',
  'other_organization',
] as const;

/** One row of the request table: the six applicant columns and then, unless it is missing, the total. */
export function row(indicator: string, values: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(
    values.map((value, index) => [`${indicator}@${APPLICANTS[index] ?? 'total'}`, value]),
  );
}
