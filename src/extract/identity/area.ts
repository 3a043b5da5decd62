/** The area nearest to a publisher: a bureau's county, a town's, a zone's. The exact code of a government is another thing. */
import { ZONES } from '../../domain/places.js';
import type { Identity } from '../../model/report.js';
import type { Area } from '../../model/tables/about.js';
import {
  above,
  autonomousArea,
  leadingRegion,
  REGIONS,
  type Region,
  regionOfCode,
  shortName,
  townsNamed,
} from './regions.js';

const known = new Map<string, Area | null>();

/** The nearest area of a publisher; null where its name tells none, or may be of several. */
export function nearestArea({
  publisher,
  region_code,
}: Pick<Identity, 'publisher' | 'region_code'>): Area | null {
  if (publisher === null) return null;
  const key = `${region_code ?? ''} ${publisher}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const area = findArea(publisher, region_code);
  known.set(key, area);
  return area;
}

function findArea(publisher: string, code: string | null): Area | null {
  const own = code === null ? undefined : regionOfCode(code);
  if (own) return asArea(own, 'code');
  const named = leadingRegion(publisher)?.region ?? usualForm(publisher);
  if (named) return asArea(named, 'name');
  const zone = zoneOf(publisher);
  if (zone) return asArea(zone, 'zone');
  const [town, ...others] = new Set(townsNamed(publisher));
  const county = town !== undefined && others.length === 0 ? regionOfCode(town) : undefined;
  return county ? asArea(county, 'town') : null;
}

const asArea = (region: Region, from: Area['from']): Area => {
  const province = region.level === 'province' ? region : above(region).at(-1);
  return { code: region.code, name: region.name, province: province?.name ?? region.name, from };
};

/** 临夏州 of 临夏州公安局. */
function usualForm(name: string): Region | null {
  for (let length = 2; length <= 6; length++) {
    const region = autonomousArea(name.slice(0, length));
    if (region) return region;
  }
  return null;
}

/** The only county or city whose short name begins the name of a zone. */
function zoneOf(name: string): Region | null {
  const fitting = REGIONS.filter((region) => {
    const short = shortName(region);
    return short !== null && name.startsWith(short) && ZONES.test(name.slice(short.length));
  });
  const counties = fitting.filter(({ level }) => level === 'county');
  const [only, ...others] = counties.length > 0 ? counties : fitting;
  return only && others.length === 0 ? only : null;
}
