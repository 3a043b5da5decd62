/** The charts that need to know the area of a government, over made-up reports of provinces and counties. */
import type { Chart } from '../../src/charts/chart.js';
import type { Report } from '../../src/model/report.js';
import { perInhabitantChart } from '../../src/stories/inhabitants.js';
import { provincesChart } from '../../src/stories/provinces.js';
import { cell, yearly } from '../dataset/make.js';
import { rowsOf } from './rows.js';

const of = (
  publisher: string,
  region_code: string,
  received: number,
  level: 'province' | 'county' = 'province',
): Report =>
  yearly(2021, 'tables-2021', [cell('requests.received@total', received)], { publisher, region_code, level });

export const PROVINCES = [
  of('北京市人民政府', '110000', 41_300),
  of('河北省人民政府', '130000', 960),
  of('上海市人民政府', '310000', 38_811),
  of('江苏省人民政府', '320000', 9_040),
  of('浙江省人民政府', '330000', 7_200),
  of('安徽省人民政府', '340000', 58),
  of('山东省人民政府', '370000', 1_204),
  of('广东省人民政府', '440000', 12_900),
  of('海南省人民政府', '460000', 305),
];

export const COUNTIES = [
  of('瓯海区人民政府', '330304', 210, 'county'),
  of('平阳县人民政府', '330326', 96, 'county'),
  of('泰顺县人民政府', '330329', 41, 'county'),
  // Its inhabitants were counted a dozen years before.
  of('苍南县人民政府', '330327', 77, 'county'),
  of('文成县人民政府', '330328', 3, 'county'),
];

/** As a table of one's own has it. */
const INHABITANTS = [
  { code: '330304', population: 978_200, as_of: '2021-12-31' },
  { code: '330326', population: 865_900, as_of: '2021-12-31' },
  { code: '330329', population: 266_400, as_of: '2020-11-01' },
  { code: '330327', population: 1_184_000, as_of: '2009-12-31' },
  { code: '330328', population: 288_000, as_of: '2020-11-01' },
  { code: '310000', population: 24_870_895, as_of: '2020-11-01' },
];

/** Each of them by its name, in the language that is spoken. */
export async function chartsOfAreas(): Promise<Readonly<Record<string, Chart>>> {
  const rows = async (reports: readonly Report[]) =>
    (await rowsOf('series', reports)).filter(({ series }) => series === 'requests.received');
  const provinces = await rows(PROVINCES);
  return {
    provinces: provincesChart(provinces),
    'too-few-provinces': provincesChart(await rows(PROVINCES.slice(0, 7))),
    'per-inhabitant': perInhabitantChart(INHABITANTS)(await rows([...COUNTIES, ...PROVINCES])),
    'per-inhabitant-of-nobody': perInhabitantChart([])(provinces),
  };
}
