/**
 * Which reports belong into the lists that counts lead to: asked of the dataset by queries of the walk's own. A list that
 * is long enough, and holds others, is found.
 */
import type { Gongkai } from '../../../src/frames/gongkai.js';
import { reportSlug } from '../../../src/model/address.js';
import { plainLabel } from './subjects.js';

export interface OwnList {
  readonly notebook: string;
  /** What stands above the count, in either language, as `plainLabel` writes it; none of a sentence. */
  readonly heads: readonly string[];
  /** What stands in other cells of its row; of each text either writing. */
  readonly key: readonly (readonly string[])[];
  /** Of a sentence: the words with the count in them. */
  readonly says: RegExp | null;
  /** Addresses of the reports that belong there. */
  readonly members: ReadonlySet<string>;
}

type Row = Readonly<Record<string, string>> & { readonly files: readonly string[] };

/** Tables with a count in each row: which reports a row counts, by the texts that tell it from the others. */
const TABLES: readonly {
  readonly notebook: string;
  readonly heads: readonly string[];
  readonly key: readonly (readonly string[])[];
  readonly sql: string;
}[] = [
  {
    notebook: '01-what-we-hold',
    heads: ['Reports年报', '年报', '年报（份）'],
    key: [['body']],
    sql: `select body, list(file) as files from reports where status = 'report' group by body`,
  },
  {
    notebook: '02-what-does-not-add-up',
    heads: ['in so many reports', '涉及年报（份）'],
    key: [['check_en', 'check_zh']],
    sql: `select check_en, check_zh, list(distinct file) as files from findings
      where status = 'not_assessable' group by all`,
  },
  {
    notebook: '02-what-does-not-add-up',
    heads: ['Asked of (reports)', '适用年报（份）'],
    key: [['check_en', 'check_zh']],
    sql: `select check_en, check_zh, list(distinct file) as files from findings group by all`,
  },
  {
    notebook: '05-disputes',
    heads: ['Known in (reports)', '知道结果的年报（份）'],
    key: [['label_en', 'label_zh']],
    sql: `select label_en, label_zh, list(files[1]) as files from measures
      where kind = 'rate' and value is not null group by all`,
  },
  {
    notebook: '05-disputes',
    heads: ['Reports份', '年报（份）'],
    key: [
      ['label_en', 'label_zh'],
      ['said', 'said_zh'],
    ],
    sql: `select label_en, label_zh, said, said_zh, list(files[1]) as files from measures
      join (values ('computed', 'known已知', '已知'), ('base not stated', 'not stated out of how many未说明总数', '未说明总数'),
        ('base is zero', 'there was none: nothing to divide by总数为零', '总数为零'),
        ('base incomplete', 'a cell of the whole is empty, and may hold something总数有空白项', '总数有空白项'))
        as words(of, said, said_zh) on of = state
      where kind = 'rate' group by all`,
  },
  {
    notebook: '07-statutory-assessment',
    heads: ['Reports份', '份', '份数', '年报（份）'],
    key: [
      ['label_en', 'label_zh'],
      ['message', 'message_zh'],
    ],
    sql: `select label_en, label_zh, message, message_zh, list(file) as files from judgements
      where status = 'not_assessable' group by all`,
  },
];

/** Sentences of notes and headlines with a count in them. */
const SENTENCES: readonly { readonly notebook: string; readonly says: RegExp; readonly sql: string }[] = [
  {
    notebook: '05-disputes',
    says: /^(?:No requests: |没有收到申请：)⟦\d+⟧/,
    sql: `select list(files[1]) as files from measures where kind = 'series' and id = 'requests.received' and value = 0`,
  },
  {
    notebook: '02-what-does-not-add-up',
    says: /^(?:Numbers above: |图上数字：)?⟦\d+⟧ (?:contradictions|处矛盾)$/,
    sql: `select list(distinct file) as files from findings where weight = 'contradiction' and status = 'fails'`,
  },
];

export async function ownListsOf(g: Gongkai): Promise<OwnList[]> {
  const ask = async (sql: string) => {
    const asked = Object.assign([sql], { raw: [sql] }) as unknown as TemplateStringsArray;
    return (await g.sql(asked)).rows() as unknown as readonly Row[];
  };
  const members = ({ files }: Row) => new Set((files ?? []).map((file) => reportSlug(file)));
  const lists: OwnList[] = [];
  for (const { notebook, heads, key, sql } of TABLES)
    for (const row of await ask(sql))
      lists.push({
        ...{ notebook, heads: heads.map(plainLabel), says: null, members: members(row) },
        key: key.map((names) => names.map((name) => plainLabel(String(row[name] ?? '')))),
      });
  for (const { notebook, says, sql } of SENTENCES)
    for (const row of await ask(sql))
      lists.push({ notebook, heads: [], key: [], says, members: members(row) });
  return lists;
}
