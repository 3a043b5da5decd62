/** The dataset in the words of schema.org, by which search engines for data find it. */
import { CROSSWALK } from '../domain/crosswalk.js';
import { LANGUAGES } from '../model/language.js';
import { PUBLISHED, TABLES } from '../model/tables/tables.js';
import type { Language, Text } from '../model/words.js';
import { DATASET, LICENCES } from './about-dataset.js';

export interface CardFacts {
  readonly version: string;
  /** What is said of the data. */
  readonly description: Text;
  /** Date of the data (ISO), or null. */
  readonly created: string | null;
  /** Whole address of the page about the dataset; null where it is not known. */
  readonly url: string | null;
  /** Files of tables, by the address from that page. */
  readonly files: readonly string[];
}

const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/\.csv$/, 'text/csv'],
  [/\.parquet$/, 'application/vnd.apache.parquet'],
];

/** The description as JSON-LD. */
export function datasetCard(
  { version, description, created, url, files }: CardFacts,
  language: Language,
): object {
  const other: Language = language === 'en' ? 'zh' : 'en';
  const [licence] = LICENCES;
  const distribution = files.flatMap((file) => {
    const format = FORMATS.find(([ending]) => ending.test(file))?.[1];
    const table = PUBLISHED.find(
      (name) => file.endsWith(`/${name}.csv`) || file.endsWith(`/${name}.parquet`),
    );
    if (format === undefined || table === undefined) return [];
    const contentUrl = url === null ? file : new URL(file, url).href;
    return [
      { '@type': 'DataDownload', name: TABLES[table].title[language], encodingFormat: format, contentUrl },
    ];
  });
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: DATASET.title[language],
    alternateName: [DATASET.name, DATASET.title[other]],
    description: description[language],
    version,
    ...(licence ? { license: licence.path ?? licence.title } : {}),
    ...(created ? { dateModified: created } : {}),
    ...(url ? { url } : {}),
    inLanguage: Object.values(LANGUAGES).map(({ tag }) => tag),
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'gongkai' },
    spatialCoverage: 'CN',
    variableMeasured: CROSSWALK.map(({ id, label_en, label_zh }) => ({
      '@type': 'PropertyValue',
      name: language === 'en' ? label_en : label_zh,
      propertyID: id,
    })),
    ...(distribution.length > 0 ? { distribution } : {}),
  };
}
