/** Small reports for tests: everything that a test does not speak of is filled in. */
import type { Figure, Finding, FormId, Identity, Report } from '../../src/model/report.js';

export function aReport({
  identity,
  source,
  ...rest
}: Partial<Omit<Report, 'identity' | 'source'>> & {
  identity?: Partial<Identity>;
  source?: Partial<Report['source']>;
} = {}): Report {
  return {
    status: 'report',
    reason: null,
    source: { path: 'a.txt', sha256: '00', bytes: 1, media_type: 'text/plain', charset: 'utf-8', ...source },
    identity: {
      title: '某县2018年政府信息公开工作年度报告',
      publisher: '某县人民政府',
      region_code: '330326',
      level: 'county',
      year: 2018,
      period: { from: '2018-01-01', to: '2018-12-31' },
      published: '2019-03-01',
      signed: null,
      evidence: [],
      ...identity,
    },
    form: 'statistics-2014',
    figures: [],
    claims: [],
    findings: [],
    sections: [],
    unmapped: [],
    warnings: [],
    ...rest,
  };
}

/** A cell of a table: `cell('requests.received@total', 38)`; a null value makes it blank. */
export function cell(name: string, value: number | null, rest: Partial<Figure> = {}): Figure {
  const [indicator = name, applicant = null] = name.split('@');
  return {
    id: `table:${name}`,
    indicator,
    applicant: applicant as Figure['applicant'],
    value,
    state: value === null ? 'blank' : 'reported',
    unit: 'request',
    scope: null,
    year: 2018,
    via: 'table',
    where: { block: 1, row: 2, column: 3, start: 0, end: 1 },
    quote: value === null ? '' : String(value),
    confidence: 1,
    ...rest,
  };
}

/** A number in a sentence: `said('disclosed.total', 4591)`. */
export function said(name: string, value: number, rest: Partial<Figure> = {}): Figure {
  return {
    ...cell(name, value),
    id: `prose:${name}`,
    via: 'prose',
    where: { block: 7, row: null, column: null, start: 4, end: 8 },
    ...rest,
  };
}

export function aFinding(rest: Partial<Finding> = {}): Finding {
  return {
    check: 'refused-by-ground',
    status: 'fails',
    statement: 'requests.refused = the grounds',
    left: 11,
    right: 12,
    difference: -1,
    figures: [],
    message: '11 refusals are stated, but the grounds add up to 12.',
    message_zh: '“不同意公开答复数”填报 11 件，而所列各项理由相加为 12 件，相差 1 件。',
    severity: 'error',
    key: rest.check ?? 'refused-by-ground',
    cases: 1,
    ...rest,
  };
}

/** A report of one of several years. */
export const yearly = (
  year: number,
  form: FormId,
  figures: readonly Figure[],
  identity: Partial<Report['identity']> = {},
): Report =>
  aReport({
    form,
    figures: figures.map((figure) => ({ ...figure, year })),
    identity: { year, ...identity },
    source: { path: `${identity.publisher ?? 'a'}-${year}.txt` },
  });
