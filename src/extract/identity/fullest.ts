/** The fullest form of a short name that the text has. */
import {
  BEFORE_STREET,
  BEHIND_PLACE,
  LEADING_GOVERNMENT,
  PEOPLES,
  PEOPLES_GOVERNMENT,
  PLACED_TOWN,
  SHORT_STREET,
  SOME_GOVERNMENT,
  TOWN,
  TOWN_GOVERNED,
  TOWN_GOVERNMENTS,
  WITHOUT_PLACE,
} from '../../domain/areas.js';
import { SHORT_NAME } from '../../domain/organ-words.js';
import { beginsWithTown, leadingRegion } from './regions.js';

/**
 * The one county whose government the text names, for a bare 县卫生局: a bureau of a county speaks of no other. Null
 * where it names none, or several.
 */
export function countyIn(
  text: string,
  kind: string,
): { readonly name: string; readonly quote: string } | null {
  const found = new Map<string, string>();
  for (const [quote, before] of text.matchAll(
    new RegExp(`([\\u4e00-\\u9fff]{1,11}${kind})${SOME_GOVERNMENT}`, 'g'),
  )) {
    for (let from = 0; from < before!.length - 1; from++) {
      const region = leadingRegion(before!.slice(from));
      if (region?.rest !== '' || !region.region.name.endsWith(kind)) continue;
      found.set(region.region.name, quote.slice(from));
      break;
    }
  }
  const [only] = found;
  return only && found.size === 1 ? { name: only[0], quote: only[1] } : null;
}

/** The one government of a town that the text names with the place it is in, for 我镇. Null where it names several. */
export function townIn(text: string): string | null {
  /** By place and town: 东坡区崇礼镇人民政府 is 眉山市东坡区崇礼镇人民政府. */
  const found = new Map<string, string>();
  for (const [words] of text.matchAll(PLACED_TOWN)) {
    for (let from = 0; from < words.length - 1; from++) {
      const lead = leadingRegion(words.slice(from));
      if (!lead || !TOWN_GOVERNED.test(lead.rest) || !beginsWithTown(lead.rest)) continue;
      const key = lead.region.code + lead.rest;
      const name = words.slice(from);
      if (name.length > (found.get(key)?.length ?? 0)) found.set(key, name);
      break;
    }
  }
  return found.size === 1 ? [...found.values()][0]! : null;
}

/** The one name in the text that ends with a name and begins with the place it is in; `rest`: what follows the place. */
function placedIn(name: string, rest: string, text: string): string | null {
  const found = new Set<string>();
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = /[\u4e00-\u9fff]{2,15}$/.exec(text.slice(Math.max(0, at - 15), at))?.[0] ?? '';
    for (let from = 0; from < before.length - 1; from++) {
      const whole = before.slice(from) + name;
      // 惠山区人民政府钱桥街道办事处: a street is its district's.
      const behind = leadingRegion(whole)?.rest;
      if (behind !== rest && behind?.replace(LEADING_GOVERNMENT, '') !== rest) continue;
      found.add(whole);
      break;
    }
  }
  return found.size === 1 ? [...found][0]! : null;
}

/** 平阳县残疾人联合会(以下简称“县残联”): the name that the text says a short one is for, with the place it begins with. */
function nameFor(short: string, text: string): string | null {
  if (leadingRegion(short)) return null;
  for (const [, words, said] of text.matchAll(SHORT_NAME)) {
    if (said !== short) continue;
    for (let from = 0; from < words!.length - 1; from++)
      if (leadingRegion(words!.slice(from))?.rest) return words!.slice(from);
  }
  return null;
}

/**
 * The fullest name in the text that ends with a short one: 铜仁市教育局, in the name of a rule or in a sentence, for
 * 市教育局; 辉苏木人民政府 for 辉苏木. Null where the text has none, or those of several places.
 */
export function fullestIn(name: string, text: string): string | null {
  const called = nameFor(name, text);
  if (called) return called;
  const town = TOWN.exec(name)?.[0];
  // 民乐乡人民政府 says so of 五山市民乐乡 as well.
  const alone = BEHIND_PLACE.exec(name)?.[1] ?? name;
  // 张义镇人民政府, which the text calls 凉州区张义镇人民政府 elsewhere.
  // …and 武江区龙归镇人民政府, which is 韶关市武江区龙归镇人民政府 under the text.
  if (TOWN_GOVERNED.test(name)) return placedIn(name, leadingRegion(name)?.rest ?? name, text);
  if (town) {
    const governed = alone + TOWN_GOVERNMENTS[town];
    // 高新街道办事处 says nothing of 新街.
    const said =
      town === SHORT_STREET
        ? new RegExp(`(?<![^\\P{Script=Han}${BEFORE_STREET}])${governed}`, 'u').test(text)
        : text.includes(governed);
    const whole = name + TOWN_GOVERNMENTS[town];
    return said ? (placedIn(whole, whole, text) ?? whole) : null;
  }
  const place = WITHOUT_PLACE.exec(name)?.[0];
  if (!place) return null;
  const rest = name.slice(place.length);
  const whole = placedIn(name, rest, text);
  if (whole || !rest.startsWith(PEOPLES_GOVERNMENT)) return whole;
  // 平阳县政府办公室 is the 县人民政府办公室.
  const short = rest.slice(PEOPLES.length);
  const said = placedIn(place + short, short, text);
  return said && said.slice(0, -short.length) + rest;
}
