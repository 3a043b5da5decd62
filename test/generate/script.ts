/** Simplified and traditional characters, and the pinyin that some sites print behind ambiguous ones. */
import { Converter } from 'opencc-js/cn2t';

export type Script = 'simplified' | 'traditional' | 'traditional with pinyin';

const toTraditional: (text: string) => string = Converter({ from: 'cn', to: 'tw' });
const PINYIN: Readonly<Record<string, string>> = { 處: 'chù', 還: 'hái', 為: 'wéi', 長: 'cháng', 會: 'huì' };

/** The text in the script that it is printed in. */
export function inScript(text: string, script: Script): string {
  if (script === 'simplified') return text;
  const traditional = toTraditional(text);
  if (script === 'traditional') return traditional;
  return traditional.replace(/[處還為長會]/g, (char: string) => `${char}(${PINYIN[char]})`);
}
