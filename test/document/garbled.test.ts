import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isGarbled } from '../../src/document/garbled.js';

const TEXT = '本报告由平阳县水利局编制，公开的信息共十二条，收到的申请两件，均已答复。'.repeat(20);

/** The text as it shows where its bytes are taken for another encoding. */
const taken = (charset: string) => new TextDecoder(charset).decode(Buffer.from(TEXT));

describe('text in another encoding than its own', () => {
  for (const charset of ['windows-1252', 'gb18030'])
    it(`is garbled: UTF-8 taken for ${charset}`, () => assert.equal(isGarbled(taken(charset)), true));
  it('is not garbled where it reads', () => assert.equal(isGarbled(TEXT), false));
  it('is not garbled where a name has accents', () => assert.equal(isGarbled(`${TEXT}Café Müller`), false));
  it('is not garbled in a language of Europe, whose letters have accents', () => {
    const czech = 'Výroční zpráva o poskytování informací: úřad přijal dvanáct žádostí. '.repeat(20);
    assert.equal(isGarbled(czech), false);
  });
});
