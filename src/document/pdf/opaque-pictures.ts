/** Whether anything can be seen through the pictures of a PDF; their dictionaries always stand unpacked in the file. */

const LONGEST_DICTIONARY = 1000;
const SEE_THROUGH = /\/SMask\b|\/Mask\b|\/ImageMask\s+true\b|\/SMaskInData\b/;

/** True where no picture of the file has a mask. */
export function picturesAreOpaque(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf('/Image'); at !== -1; at = file.indexOf('/Image', at + 6)) {
    const before = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
    const behind = file.toString('latin1', at, at + LONGEST_DICTIONARY);
    if (!/\/Subtype\s*$/.test(before)) continue;
    const end = behind.search(/stream\b/);
    const dictionary =
      before.slice(before.lastIndexOf(' obj') + 1) + behind.slice(0, end === -1 ? undefined : end);
    if (SEE_THROUGH.test(dictionary)) return false;
  }
  return true;
}
