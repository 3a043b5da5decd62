/** Pictures for readers of notebooks that show neither Vega-Lite nor SVG. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { Kept } from '../../src/dataset/kept.js';
import { bytesOf, findFont, keyOfFont } from '../../src/notebook/fonts.js';
import { indexedPng } from '../../src/notebook/indexed-png.js';
import { keyOfPictures, withPictures } from '../../src/notebook/pictures.js';

const svgOf = (text: string, width = 80) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="30"><text x="4" y="20" font-size="16" font-family="'Helvetica Neue', sans-serif">${text}</text></svg>`;

interface Output {
  readonly data: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}
const output = (svg: string): Output => ({
  data: { 'image/svg+xml': svg, 'text/plain': 'x' },
  metadata: { alt: 'Two words' },
});
const drawn = async (svg: string): Promise<Output> => {
  const [[one] = []] = await withPictures([[output(svg)]]);
  return one as Output;
};

interface Decoded {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel, as a text. */
  readonly colours: readonly string[];
}

/** A PNG with a palette and without filters, read by the standard and not by the code that wrote it. */
function decode(png: Buffer): Decoded {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const head = chunks.get('IHDR')!;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const palette = chunks.get('PLTE')!;
  const rows = inflateSync(chunks.get('IDAT')!);
  const colours = Array.from({ length: width * height }, (_, at) => {
    const row = Math.floor(at / width);
    assert.equal(rows[row * (width + 1)], 0, 'a filter');
    const number = rows[row * (width + 1) + 1 + (at % width)]!;
    return [...palette.subarray(3 * number, 3 * number + 3)].join();
  });
  return { width, height, colours };
}

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-fonts-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const noFont = findFont() === null && 'no font with Chinese letters is installed';

describe('pictures of charts', { skip: noFont }, () => {
  it('show Chinese letters, each its own, on white', async () => {
    const pictures = await Promise.all(['公', '开', '&#xE000;'].map((text) => drawn(svgOf(text))));
    const shown = pictures.map(({ data }) => decode(Buffer.from(data['image/png']!, 'base64')));
    for (const { width, height, colours } of shown) {
      assert.deepEqual([width, height], [160, 60]);
      assert.equal(colours[0], '255,255,255');
    }
    const [one, other, unknown] = shown.map(({ colours }) => colours.join(' '));
    assert.ok(one !== other && one !== unknown && other !== unknown, 'a letter that is not drawn');
  });

  it('are the same bytes for the same chart, and have its words and its size on a screen', async () => {
    const [one, again] = [await drawn(svgOf('公开')), await drawn(svgOf('公开'))];
    assert.deepEqual(again, one);
    assert.deepEqual(one.metadata, {
      alt: 'Two words',
      'image/png': { width: 80, height: 30, alt: 'Two words' },
    });
    assert.ok('image/svg+xml' in one.data && 'text/plain' in one.data);
  });

  it('are those that were kept for the same chart and font, and are drawn for another', async () => {
    const kept = new Kept(path.join(folder, 'kept'), 'v');
    const [one, other] = [output(svgOf('公')), output(svgOf('开'))];
    const fresh = await withPictures([[one, other]]);
    assert.deepEqual(await withPictures([[one]], findFont(), kept), [[fresh[0]![0]]]);
    assert.deepEqual(await withPictures([[one, other]], findFont(), kept), fresh);
    assert.deepEqual(await withPictures([[one, other]], findFont(), kept), fresh);
    assert.equal(readdirSync(path.join(folder, 'kept')).length, 2);
  });

  it('leave an SVG that is none as it is, and one of a mile within bounds', async () => {
    const broken = output('<svg width="3"');
    assert.deepEqual(await withPictures([[broken]]), [[broken]]);
    const large = await drawn(svgOf('公', 200_000));
    const { width, height } = decode(Buffer.from(large.data['image/png']!, 'base64'));
    assert.ok(width * height < 17e6);
  });
});

describe('without a font that has Chinese letters', () => {
  it('there is no picture rather than one without its letters', async () => {
    const outputs = [[output(svgOf('公开'))]];
    assert.deepEqual(await withPictures(outputs, null), outputs);
    assert.equal(keyOfPictures(null), '');
  });

  it('a bold weight alone is not taken for the font, and a font that comes later makes another key', () => {
    const files = ['regular.ttc', 'bold.ttc'].map((name) => path.join(folder, name));
    const one = { family: 'F', files, face: 1 };
    writeFileSync(files[1]!, 'bold');
    assert.equal(findFont([one]), null);
    const head = Buffer.alloc(24);
    head.write('ttcf', 'latin1');
    head.writeUInt32BE(2, 8);
    head.set([0, 0, 0, 7, 0, 0, 0, 9], 12);
    writeFileSync(files[0]!, head);
    const found = findFont([one])!;
    assert.deepEqual(found.files, files);
    assert.notEqual(keyOfFont(found), '');
    const [regular, bold] = bytesOf(found).map((bytes) => Buffer.from(bytes));
    assert.deepEqual([regular!.readUInt32BE(8), regular!.readUInt32BE(12)], [1, 9]);
    assert.equal(bold!.toString(), 'bold');
  });
});

describe('a PNG with a palette', () => {
  it('keeps each of 256 colours, and of more than that those that differ most', () => {
    const of = (count: number) => {
      const pixels = new Uint8Array(count * 4);
      for (let at = 0; at < count; at++) pixels.set([at & 255, (at >> 8) * 50, 7, 255], at * 4);
      return { pixels, ...decode(indexedPng({ width: count, height: 1, pixels })) };
    };
    const exact = of(256);
    assert.deepEqual(
      exact.colours,
      Array.from({ length: 256 }, (_, at) => `${at},0,7`),
    );
    const { colours } = of(400);
    assert.ok(new Set(colours).size <= 256);
    for (const [at, colour] of colours.entries()) {
      const [red = 0, green = 0] = colour.split(',').map(Number);
      assert.ok(Math.abs(red - (at & 255)) <= 1 && green === (at >> 8) * 50, `${at}: ${colour}`);
    }
  });
});
