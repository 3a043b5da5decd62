/** Characters → bytes of windows-1252, as decoders of the web read them: the five bytes without a letter are controls. */

const bytes = new Map<string, number>();
for (let byte = 0x80; byte < 0x100; byte++) {
  bytes.set(new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte);
  // ISO 8859-1 has controls where windows-1252 has letters.
  bytes.set(String.fromCharCode(byte), byte);
}

/** The byte of a character that is ASCII, or of windows-1252 or ISO 8859-1. */
export const windows1252Byte = (character: string): number => bytes.get(character) ?? character.charCodeAt(0);
