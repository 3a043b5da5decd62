/** Who may report: real administrative names, alone, with the place above them, or with the name of a bureau. */
import fc from 'fast-check';
import { Converter } from 'opencc-js/t2cn';
import { above, isZone, REGIONS, type Region, regionsNamed } from '../../src/extract/identity/regions.js';
import type { Level } from '../../src/model/report.js';
import { inScript } from './script.js';

export interface Publisher {
  readonly name: string;
  readonly region_code: string | null;
  readonly level: Level;
}

const BUREAUS = ['财政局', '教育局', '统计局', '交通运输局', '卫生健康局', '市场监督管理局', '审计局'];
const TOWNSHIPS = ['城关镇', '水头镇', '东风乡', '新华街道'];

/** Names of areas; not what fills a place in the list of codes, as 市辖区 and 省直辖县级行政区划 do. */
const isArea = ({ name }: Region) => /^(?!市辖区|.*直辖).+[省市县区州旗盟]$/.test(name);

const simplified: (text: string) => string = Converter({ from: 'tw', to: 'cn' });
/** 乾县 and 澄江 come back from traditional script as 干县 and 澂江: no reader can know better. */
const survivesScript = ({ name }: Region) =>
  [...inScript(name, 'traditional')].map(simplified).join('') === name;
/** A zone has no 人民政府 and no code of GB/T 2260. */
const areas = REGIONS.filter((region) => isArea(region) && !isZone(region) && survivesScript(region));
/** Two districts of one name in one city: one of them is of the past. */
const unique = (region: Region) =>
  regionsNamed(region.name).filter(({ code }) => code.startsWith(region.code.slice(0, 4))).length === 1;
const alone = areas.filter(({ name }) => regionsNamed(name).length === 1);

const government = (region: Region, prefix = ''): Publisher => ({
  name: `${prefix}${region.name}人民政府`,
  region_code: region.code,
  level: region.level,
});

/** 平阳县人民政府; the name is that of one place only. */
export const governments: fc.Arbitrary<Publisher> = fc
  .constantFrom(...alone)
  .map((region) => government(region));

/** 徐州市鼓楼区人民政府: several places have the name, the city before it tells which. */
const inCities = areas.filter((region) => {
  const [city] = above(region);
  return region.level === 'county' && city?.level === 'city' && isArea(city) && unique(region);
});
const ofCities: fc.Arbitrary<Publisher> = fc
  .constantFrom(...inCities)
  .map((region) => government(region, above(region)[0]!.name));

const bureaus: fc.Arbitrary<Publisher> = fc
  .tuple(fc.constantFrom(...alone), fc.constantFrom(...BUREAUS))
  .map(([{ name }, bureau]) => ({ name: name + bureau, region_code: null, level: 'department' }));

const townships: fc.Arbitrary<Publisher> = fc
  .tuple(fc.constantFrom(...alone.filter(({ level }) => level === 'county')), fc.constantFrom(...TOWNSHIPS))
  .map(([{ name }, town]) => ({
    name: `${name}${town}${town.endsWith('街道') ? '办事处' : '人民政府'}`,
    region_code: null,
    level: 'township',
  }));

export const publishers = fc.oneof(governments, ofCities, bureaus, townships);
