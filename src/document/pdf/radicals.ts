/**
 * Radicals as the characters that they look like. Programs that print to PDF give the character 民 the code of the
 * radical ⺠ where a font draws both with one glyph.
 * Source: Unicode Character Database, EquivalentUnifiedIdeograph.txt; U+2F00 to U+2FD5 by NFKC.
 */
const SUPPLEMENT =
  '⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺋㔾⺍小⺎兀⺏尢⺑尣⺒巳⺓幺⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺨犭⺪疋⺫目⺬示⺭礻⺯糹⺰纟⺲罒⺳罓⺷羊⺹耂⺺聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const characters = new Map<string, string>();
for (let i = 0; i < SUPPLEMENT.length; i += 2) characters.set(SUPPLEMENT[i]!, SUPPLEMENT[i + 1]!);

/** The text with characters in place of radicals; as long as it was. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, (radical) => characters.get(radical) ?? radical.normalize('NFKC'));
}
