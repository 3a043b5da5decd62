/** The tables of a few reports, in memory, as a dataset has them. */
import { acrossYears } from '../../src/corpus/link-years.js';
import { Dataset } from '../../src/dataset/dataset.js';
import { tabulate } from '../../src/dataset/tabulate.js';
import { type Domain, OFFICIAL } from '../../src/domain/domain.js';
import { bodyNames } from '../../src/domain/publishers.js';
import { Gongkai } from '../../src/frames/gongkai.js';
import type { AcrossFinding, Report } from '../../src/model/report.js';

/** A dataset of reports whose editions, and findings between years, are as given. */
export async function datasetOf(
  reports: readonly Report[],
  { across = [], domain = OFFICIAL }: { across?: readonly AcrossFinding[]; domain?: Domain } = {},
): Promise<Gongkai> {
  const bodies = bodyNames(
    reports
      .filter(({ status }) => status === 'report')
      .map(({ source, identity }) => ({ ...identity, file: source.path })),
  );
  const rows = tabulate(
    { reports, findings: across },
    ({ source }) => bodies.get(source.path) ?? null,
    domain,
  );
  return new Gongkai(await Dataset.of(rows), '');
}

/** The same with all that is found between the reports. */
export function linked(reports: readonly Report[], domain: Domain = OFFICIAL): Promise<Gongkai> {
  const { reports: placed, findings } = acrossYears(reports, domain);
  return datasetOf(placed, { across: findings, domain });
}
