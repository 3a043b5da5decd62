/** The fullest form of a short name that the text has. */
import { leadingRegion } from './regions.js';

/** A name of an organ behind the place of which it is: 市教育局, 县医院. */
const BARE = /^[省市县区旗州](?!政|区|场)/;
/** With these a place ends before the name of a street, or a sentence leads to it. */
const KINDS = '省市县区旗州盟由经在对向与和';
const GOVERNS: Readonly<Record<string, string>> = {
  镇: '人民政府',
  乡: '人民政府',
  苏木: '人民政府',
  街道: '办事处',
  街: '道办事处',
};

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
    new RegExp(`([\\u4e00-\\u9fff]{1,11}${kind})(?:人民)?政府`, 'g'),
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

/** The one name in the text that ends with a name and begins with the place it is in; `rest`: what follows the place. */
function placedIn(name: string, rest: string, text: string): string | null {
  const found = new Set<string>();
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = /[\u4e00-\u9fff]{2,15}$/.exec(text.slice(Math.max(0, at - 15), at))?.[0] ?? '';
    for (let from = 0; from < before.length - 1; from++) {
      const whole = before.slice(from) + name;
      // 惠山区人民政府钱桥街道办事处: a street is its district's.
      if (leadingRegion(whole)?.rest.replace(/^(?:人民)?政府/, '') !== rest) continue;
      found.add(whole);
      break;
    }
  }
  return found.size === 1 ? [...found][0]! : null;
}

/**
 * The fullest name in the text that ends with a short one: 铜仁市教育局, in the name of a rule or in a sentence, for
 * 市教育局; 辉苏木人民政府 for 辉苏木. Null where the text has none, or those of several places.
 */
export function fullestIn(name: string, text: string): string | null {
  const town = /(?:镇|乡|苏木|街道?)$/.exec(name)?.[0];
  // 民乐乡人民政府 says so of 五山市民乐乡 as well.
  const alone = /[省市县区州旗]([^省市县区州旗]{2,})$/.exec(name)?.[1] ?? name;
  // 张义镇人民政府, which the text calls 凉州区张义镇人民政府 elsewhere.
  if (/(?:镇|乡|苏木)人民政府$|街道办事处$/.test(name) && !leadingRegion(name))
    return placedIn(name, name, text);
  if (town) {
    const governed = alone + GOVERNS[town];
    // 高新街道办事处 says nothing of 新街.
    const said =
      town === '街'
        ? new RegExp(`(?<![^\\P{Script=Han}${KINDS}])${governed}`, 'u').test(text)
        : text.includes(governed);
    const whole = name + GOVERNS[town];
    return said ? (placedIn(whole, whole, text) ?? whole) : null;
  }
  return BARE.test(name) ? placedIn(name, name.slice(1), text) : null;
}
