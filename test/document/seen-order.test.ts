/** What marks of direction do to the order in which digits are seen. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHtml } from '../../src/document/page/html.js';
import { readDocument } from '../../src/document/read.js';
import { inSeenOrder } from '../../src/document/seen-order.js';

const plain = (text: string) => inSeenOrder(text).replace(/[\u2060\u202a-\u202e\u2066-\u2069]/g, '');

describe('text behind a right-to-left override', () => {
  it('is turned up to its end, or that of the line', () => {
    assert.equal(plain('甲\u202e9254\u202c件'), '甲4529件');
    assert.equal(plain('甲\u202e21\n34'), '甲12\n34');
    assert.equal(plain('\u202e(21)'), '(12)');
  });
  it('but not what another mark turns back in it', () =>
    assert.equal(plain('\u202e3\u202d12\u202c4\u202c'), '4123'));
  it('is as long as before, and turned once', () => {
    const text = '甲\u202e9254\u202c件';
    assert.equal(inSeenOrder(text).length, text.length);
    assert.equal(inSeenOrder(inSeenOrder(text)), inSeenOrder(text));
  });
  it('in an isolate ends with it', () => assert.equal(plain('\u2067\u202e21\u206912'), '1212'));
  it('goes as deep as one likes', () => {
    const deep = `${'\u202e'.repeat(20_000)}12`;
    assert.equal(inSeenOrder(deep).length, deep.length);
  });
  it('is turned in every format', async () => {
    const { blocks } = await readDocument(Buffer.from('行政许可\t\u202e9254\u202c\n'));
    assert.match(JSON.stringify(blocks), /4529/);
  });
});

describe('a page that turns letters round', () => {
  const cell = async (content: string, css = '') => {
    const html = `<style>${css}</style><table><tr><td>甲</td><td>${content}</td></tr></table>`;
    const { blocks } = await readDocument(Buffer.from(`<!DOCTYPE html><meta charset=utf-8>${html}`));
    const [block] = blocks;
    return block?.kind === 'table' ? block.rows[0]![1]!.text.replaceAll('\u2060', '') : undefined;
  };
  it('by an element, or by its style', async () => {
    assert.equal(await cell('<bdo dir="rtl">21</bdo>'), '12');
    assert.equal(
      await cell('<span class="r">21</span>', '.r{unicode-bidi:bidi-override;direction:rtl}'),
      '12',
    );
    assert.equal(
      await cell('<span class="o">21</span>', 'td{direction:rtl}.o{unicode-bidi:isolate-override}'),
      '12',
    );
  });
  it('and one that only runs from the right', async () => {
    assert.equal(await cell('<span dir="rtl">12</span>'), '12');
    assert.equal(await cell('<bdo dir="ltr">12</bdo>'), '12');
  });
  it('by the order of its boxes has the number that is seen; of boxes set apart two values', () => {
    const seen = (style: string) => {
      const digits = '<b>2</b><b>1</b>';
      const html = `<table><tr><td>甲</td><td><span style="${style}">${digits}</span></td></tr></table>`;
      const [block] = readHtml(html).blocks;
      return block?.kind === 'table' && block.rows[0]![1]!.text;
    };
    assert.equal(seen('display:flex;flex-direction:row-reverse'), '12');
    assert.doesNotMatch(String(seen('display:flex;gap:9px')), /^\d+$/);
  });
});
