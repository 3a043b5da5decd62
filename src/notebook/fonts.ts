/** A font of this machine that has the Chinese letters of charts: none comes with us, since one weighs 20 MB. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';

export interface Font {
  /** What the font calls itself. */
  readonly family: string;
  /** Files of its weights; each holds one font, or several of which `face` is counted from 0. */
  readonly files: readonly string[];
  readonly face: number;
}

const noto = (folder: string): Font => ({
  family: 'Noto Sans CJK SC',
  files: ['Regular', 'Bold'].map((weight) => `${folder}/NotoSansCJK-${weight}.ttc`),
  // Japanese and Korean come before simplified Chinese.
  face: 2,
});

const font = (family: string, ...files: readonly string[]): Font => ({ family, files, face: 0 });

/** Where the systems that we know keep one, the best first. */
const FONTS: readonly Font[] = [
  noto('/usr/share/fonts/opentype/noto'),
  noto('/usr/share/fonts/noto-cjk'),
  noto('/usr/share/fonts/google-noto-cjk'),
  font('WenQuanYi Micro Hei', '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc'),
  font('Hiragino Sans GB', '/System/Library/Fonts/Hiragino Sans GB.ttc'),
  font('Microsoft YaHei', 'C:\\Windows\\Fonts\\msyh.ttc', 'C:\\Windows\\Fonts\\msyhbd.ttc'),
  font('SimHei', 'C:\\Windows\\Fonts\\simhei.ttf'),
];

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first whose ordinary weight can be read, with the weights that can; null where there is none. */
export function findFont(fonts: readonly Font[] = FONTS): Font | null {
  for (const one of fonts) {
    const files = one.files.filter((file) => isReadable(file));
    if (files[0] !== undefined && files[0] === one.files[0]) return { ...one, files };
  }
  return null;
}

/** What tells a font from another, without reading it. */
export const keyOfFont = (found: Font | null): string =>
  found === null ? '' : JSON.stringify(found.files.map((file) => [file, statSync(file).size]));

/**
 * The bytes of each weight. Of a collection the one face that is asked for: it is where the others are, but nobody
 * looks for those again for each picture.
 */
export const bytesOf = ({ files, face }: Font): Uint8Array[] =>
  files.map((file) => {
    const bytes = readFileSync(file);
    if (bytes.toString('latin1', 0, 4) !== 'ttcf' || face >= bytes.readUInt32BE(8)) return bytes;
    // A collection begins with the number of its faces and the place of each.
    const place = bytes.readUInt32BE(12 + 4 * face);
    bytes.writeUInt32BE(1, 8);
    bytes.writeUInt32BE(place, 12);
    return bytes;
  });
