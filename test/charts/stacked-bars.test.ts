/** What stands behind stacked bars, where there is little room. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { narrowed } from '../../src/charts/phone-patch.js';
import { stackedBars } from '../../src/charts/stacked-bars.js';
import { textWidth } from '../../src/charts/text.js';
import { LABEL_SIZE, PHONE, THEME } from '../../src/charts/theme.js';

const NAME = '要求行政机关确认或重新出具已获取信息';
const chart = (behind: string, name = NAME) =>
  stackedBars([{ label: name, part: 'a', value: 2450 }], {
    ...{ title: 'One', subtitle: [], unit: '件', shares: false },
    parts: [{ id: 'a', label: '无法提供', colour: '#d9961f' }],
    behind: new Map([[name, behind]]),
  });

interface Drawn {
  readonly height: number;
  readonly encoding: { readonly x: { readonly scale: { readonly domainMax: { readonly expr: string } } } };
  readonly layer: readonly {
    readonly mark: Readonly<Record<string, unknown>>;
    readonly data?: { readonly values: readonly { readonly text: string }[] };
    readonly encoding: Readonly<Record<string, { readonly field?: string; readonly value?: unknown }>>;
  }[];
}
const onPhone = (...given: Parameters<typeof chart>) => narrowed(chart(...given).spec!) as unknown as Drawn;
const behindOf = ({ layer }: Drawn) => layer.at(-1)!;
/** Pixels that are kept free behind the longest bar. */
const freeOf = ({ encoding }: Drawn) => Number(/width - (\d+)\)/.exec(encoding.x.scale.domainMax.expr)?.[1]);

describe('what stands behind a bar on a phone', () => {
  const LONG = '2,450 件，见于 18 份年报中的 13 份';
  const MIDDLING = '已核对 3，无法核对 1';

  it('has a line of its own where it would take the width of the bars', () => {
    const drawn = onPhone(LONG);
    assert.equal(freeOf(drawn), 0, 'the bars have the whole width');
    const { mark, encoding } = behindOf(drawn);
    assert.equal(encoding.x!.value, 0);
    const bar = drawn.layer[0]!.mark.yOffset as number;
    assert.ok(bar - (mark.yOffset as number) >= LABEL_SIZE, 'above the bar, and not on it');
    assert.ok(drawn.height > onPhone('2,450').height);
  });

  it('stands behind the bar where it is short, and in the line of a short name', () => {
    assert.equal(behindOf(onPhone('2,450', NAME + NAME)).encoding.x!.field, 'at');
    assert.equal(behindOf(onPhone(MIDDLING, '信访举报投诉类申请')).mark.align, 'right');
  });

  it('never touches the name in whose line it stands', () => {
    const inLine = Array.from({ length: 16 }, (_, at) => '数'.repeat(at + 4)).filter(
      (name) => behindOf(onPhone(MIDDLING, name)).mark.align === 'right',
    );
    assert.ok(inLine.length > 2, `${inLine.length}`);
    for (const name of inLine) {
      const taken = textWidth(name, LABEL_SIZE) + textWidth(MIDDLING, LABEL_SIZE);
      assert.ok(
        taken <= PHONE.least - THEME.padding.left - THEME.padding.right - 12,
        `${name.length}: ${taken}`,
      );
    }
  });
});
