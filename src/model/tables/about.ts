/** Columns that say of which report a row is: the same in every table that has them. */

import { z } from 'zod';
import { columnsOf } from '../column.js';
import { Edition, FormId, Level, type Report } from '../report.js';

/** How the area of a publisher was found. */
export const AreaFrom = z.enum(['code', 'name', 'zone', 'town']);

/** The area nearest to a publisher. */
export interface Area {
  readonly code: string;
  readonly name: string;
  /** Name of the province that it is or lies in. */
  readonly province: string;
  /**
   * - `code`: the publisher is the government of the area
   * - `name`: its name begins with the area's
   * - `zone`: its name begins with the area's short name and the kind of a zone (平潭综合实验区)
   * - `town`: its name begins with that of a township which only one county has
   */
  readonly from: z.infer<typeof AreaFrom>;
}

/** What is known of a report beside the report itself. */
export interface Placed {
  readonly report: Report;
  /** Which publisher it is of, over all names that the publisher goes by; null where that cannot be told. */
  readonly body: string | null;
  /** Null where the publisher's name tells none. */
  readonly area: Area | null;
}

/** What a report follows: an official form, a table of its own or of its province, or sentences only. */
export const FormShown = z.enum([...FormId.options, 'own']);
export type FormShown = z.infer<typeof FormShown>;

/** `own` for a report of no official form that has a table all the same. */
export const formShown = ({ form, figures }: Pick<Report, 'form' | 'figures'>): FormShown =>
  form === 'prose' && figures.some(({ via }) => via === 'table') ? 'own' : form;

const { may, has, word } = columnsOf<Placed>();

export const FILE = has(
  'text',
  ['File', '文件', 'Path of the file, below the folder that was read', '文件在所读文件夹中的路径'],
  ({ report }) => report.source.path,
);

export const PUBLISHER = may(
  'text',
  ['Publisher', '发布机关', 'The organ that reports, as the report names it', '发布年报的机关，照年报所称'],
  ({ report }) => report.identity.publisher,
);

export const BODY = may(
  'text',
  [
    'Body',
    '机关',
    'Which publisher it is: one name for all names of one body, with its code where two bodies share a name; missing where that cannot be told',
    '所属机关：同一机关的各种名称归于一名，同名而不同的机关附代码区分；无法判断时缺',
  ],
  ({ body }) => body,
);

export const REGION = may(
  'text',
  [
    'Region',
    '行政区划代码',
    'GB/T 2260 code, where the publisher is the government of an area',
    '发布机关为一级政府时的行政区划代码（GB/T 2260）',
  ],
  ({ report }) => report.identity.region_code,
);

export const LEVEL = word(
  Level,
  [
    'Level',
    '层级',
    'province, city, county, township or department; missing where it cannot be told',
    '省、市、县、乡镇或部门；无法判断时缺',
  ],
  ({ report }) => report.identity.level,
);

export const YEAR = may(
  'integer',
  [
    'Year',
    '年度',
    'The year that the report is about, never the year of publication',
    '年报所述年度，不是发布年份',
  ],
  ({ report }) => report.identity.year,
  'year',
);

export const FORM = word(
  FormShown,
  [
    'Form',
    '表式',
    'The official form that the report follows, recognised by its labels; own: a table of its own; prose: sentences only; missing where the file is not a report',
    '年报所用表式，依表头识别；own 为自制表格，prose 为仅有文字；不是年报时缺',
  ],
  ({ report }) => (report.status === 'report' ? formShown(report) : null),
);

export const EDITION = word(
  Edition.shape.standing,
  [
    'Edition',
    '版本',
    'Among the reports of its publisher and year: only, latest, earlier, duplicate or undecided; missing where either is not known',
    '在同一机关同一年度的各份年报中：唯一、最新、较早、重复或无法判断；机关或年度不明时缺',
  ],
  ({ report }) => report.edition?.standing ?? null,
);

export const AREA_CODE = may(
  'text',
  [
    'Area',
    '所在区域代码',
    'GB/T 2260 code of the area that the publisher governs or lies in; missing where its name tells none',
    '发布机关所辖或所在区域的代码（GB/T 2260）；名称看不出时缺',
  ],
  ({ area }) => area?.code ?? null,
);

export const PROVINCE = may(
  'text',
  [
    'Province',
    '省级区域',
    'The province, region or municipality of that area',
    '该区域所属省、自治区、直辖市',
  ],
  ({ area }) => area?.province ?? null,
);

/** Which report, whose, on which year. */
export const ABOUT = {
  file: FILE,
  publisher: PUBLISHER,
  body: BODY,
  region_code: REGION,
  area_code: AREA_CODE,
  province: PROVINCE,
  level: LEVEL,
  year: YEAR,
} as const;
