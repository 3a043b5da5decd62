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
 * The fullest name in the text that ends with a short one: 铜仁市教育局, in the name of a rule or in a sentence, for
 * 市教育局; 辉苏木人民政府 for 辉苏木. Null where the text has none, or those of several places.
 */
export function fullestIn(name: string, text: string): string | null {
  const town = /(?:镇|乡|苏木|街道?)$/.exec(name)?.[0];
  // 民乐乡人民政府 says so of 五山市民乐乡 as well.
  const alone = /[省市县区州旗]([^省市县区州旗]{2,})$/.exec(name)?.[1] ?? name;
  if (town) {
    const governed = alone + GOVERNS[town];
    // 高新街道办事处 says nothing of 新街.
    const said =
      town === '街'
        ? new RegExp(`(?<![^\\P{Script=Han}${KINDS}])${governed}`, 'u').test(text)
        : text.includes(governed);
    return said ? name + GOVERNS[town] : null;
  }
  if (!BARE.test(name)) return null;
  const found = new Set<string>();
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = /[\u4e00-\u9fff]{2,11}$/.exec(text.slice(Math.max(0, at - 11), at))?.[0] ?? '';
    for (let from = 0; from < before.length - 1; from++) {
      const whole = before.slice(from) + name;
      if (leadingRegion(whole)?.rest !== name.slice(1)) continue;
      found.add(whole);
      break;
    }
  }
  return found.size === 1 ? [...found][0]! : null;
}
