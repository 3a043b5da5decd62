/** What is said of the data as a whole: at the foot of the pages and in the data package. Nothing is from the clock. */
import type { SourceLine } from '../corpus/sources.js';
import type { Dataset } from '../dataset/dataset.js';
import { counted } from '../model/nouns.js';
import { both, joined, type Text } from '../model/words.js';
import type { SiteInfo } from '../site/layout.js';

export interface About {
  /** How many reports of which years by how many publishers, in one sentence. */
  readonly note: Text;
  /** Words of it that count what a site lists. */
  readonly counts: NonNullable<SiteInfo['counts']>;
  /** Latest date in the data (ISO): a copy that was made, else a publication or signature; null if there is none. */
  readonly date: string | null;
  /** Under which terms the data may be passed on, a sentence each. */
  readonly licence: readonly Text[];
}

/** @param body only the reports of this publisher */
export async function aboutData(
  dataset: Dataset,
  sources: readonly SourceLine[],
  body: string | null = null,
): Promise<About> {
  const { rows } = await dataset.query(
    `select count(*) as reports, min(year) as first, max(year) as last,
       count(distinct coalesce(body, publisher || ' ' || file)) as publishers,
       max(greatest(coalesce(published, ''), coalesce(signed, ''))) as latest
     from reports where status = 'report' and (? is null or body = ?)`,
    [body, body],
  );
  const { reports, first, last, publishers, latest } = rows[0] as {
    reports: number;
    first: number | null;
    last: number | null;
    publishers: number;
    latest: string | null;
  };
  const years = first === last ? `${first}` : `${first}–${last}`;
  const span = first === null ? both('', '') : both(` for ${years}`, ` ${years.replace('–', '—')} 年度`);
  const taken = latestOf(sources.map((line) => line.taken));
  const [held, by] = [counted(reports, 'report'), counted(publishers, 'publisher')];
  const parts = [
    both(`${held.en}${span.en} by ${by.en}`, `${by.zh}${span.zh}的 ${held.zh}`),
    ...(latest ? [both(`the latest is dated ${latest}`, `最近一份日期为 ${latest}`)] : []),
    ...(taken ? [both(`copies were made until ${taken}`, `网页副本采集至 ${taken}`)] : []),
  ];
  const terms = [...new Set(sources.map((line) => line.licence).filter((term) => term !== null))];
  // One that is written in no Chinese is quoted as it is.
  const inChinese = sources.find((line) => line.licence === terms[0])?.licence_zh ?? terms[0];
  return {
    counts: [
      { said: held, list: 'reports' },
      { said: by, list: 'publishers' },
    ],
    note: joined([joined(parts, both('; ', '；')), both('.', '。')], both('', '')),
    date: latestOf([latest || null, taken]),
    licence: [
      both(
        'Pages, tables and code are under the MIT licence; the figures are those that the publishers state.',
        '网页、数据表和代码采用 MIT 许可证；数据均为各发布机关所公布。',
      ),
      ...(terms.length === 1 ? [both(`On the reports: ${terms[0]}.`, `关于年报：${inChinese}。`)] : []),
      ...(terms.length > 1
        ? [
            both(
              'On the reports: the terms differ; sources.csv has those of each.',
              '关于年报：各份的使用条件不一，见 sources.csv。',
            ),
          ]
        : []),
    ],
  };
}

const latestOf = (dates: readonly (string | null)[]): string | null =>
  dates
    .filter((date) => date !== null)
    .sort()
    .at(-1) ?? null;
