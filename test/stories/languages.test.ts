/** Every chart of the notebooks 01 to 08 in both languages. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Chart } from '../../src/charts/chart.js';
import { narrowed } from '../../src/charts/phone-patch.js';
import { render } from '../../src/charts/render.js';
import { LANGUAGES, speak } from '../../src/model/language.js';
import type { Language } from '../../src/model/words.js';
import { chartsOfStories } from './charts.js';
import { chartsOfAreas } from './charts-of-areas.js';
import { chartsOfRequests } from './charts-of-requests.js';

/** What is the same in both: ids, file names, `×`, and `N` of nothing. */
const NAMES = /\b[\w-]+\.(?:txt|html|csv)\b|\bPDF\b/g;

/** All that a reader may see or hear of a chart. */
function wordsOf(chart: Chart): string[] {
  const tips: string[] = [];
  const collect = (value: unknown, key = ''): void => {
    if (Array.isArray(value)) for (const one of value) collect(one, key);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) {
        // How a mark's number is made of its parts is an operation by its id.
        if (name !== 'how' || !('parts' in value)) collect(inner, name);
      }
    else if (typeof value === 'string' && SHOWN.has(key)) tips.push(value);
  };
  collect(chart.spec);
  return [chart.title, chart.alt, chart.note ?? '', ...tips];
}

/** Fields of data, heads and titles: what a spec holds besides is for Vega. */
const SHOWN = new Set([
  ...['title', 'text', 'subtitle', 'description', 'label', 'detail', 'name', 'said', 'message', 'count'],
  ...['part', 'share', 'how', 'value_text'],
]);

const textsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, text]) => text!.replace(/<[^>]*>/g, ''));

const ENGLISH = /[A-Za-z]{2,}/;

describe('the charts of the notebooks', async () => {
  after(() => speak('en'));
  const drawn = new Map<Language, Readonly<Record<string, Chart>>>();
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    speak(language);
    drawn.set(language, {
      ...(await chartsOfStories()),
      ...(await chartsOfRequests()),
      ...(await chartsOfAreas()),
    });
  }
  speak('en');

  for (const [name, chart] of Object.entries(drawn.get('zh')!)) {
    it(`${name}: in Chinese there is not a word of English, and nothing is missing`, async () => {
      const pictures = chart.spec ? [await render(chart.spec), await render(narrowed(chart.spec))] : [];
      for (const text of [...wordsOf(chart), ...pictures.flatMap(textsIn)]) {
        const plain = text.replace(NAMES, '').replace(/^(?:stated|value|label|text)$/, '');
        assert.doesNotMatch(plain, ENGLISH, text);
        assert.doesNotMatch(text, /undefined|\[object|\{\w+\}/, text);
      }
      assert.match(chart.title, /\p{Script=Han}/u);
      // One way of writing a year in all that a reader sees of a chart itself.
      const { subtitle = [] } = (chart.spec?.title ?? {}) as { readonly subtitle?: readonly string[] };
      for (const text of [chart.title, chart.note ?? '', ...subtitle]) assert.doesNotMatch(text, /\d年/);
    });
  }

  it('say in English what they say in Chinese, with terms of the reports beside', async () => {
    const [english, chinese] = [drawn.get('en')!, drawn.get('zh')!];
    assert.deepEqual(Object.keys(english), Object.keys(chinese));
    for (const [name, chart] of Object.entries(english)) {
      assert.match(chart.title, ENGLISH, name);
      assert.notEqual(chart.title, chinese[name]!.title);
      assert.equal(chart.spec === null, chinese[name]!.spec === null, name);
      assert.equal(chart.note === null, chinese[name]!.note === null, name);
      const numbers = (text: string) => (text.match(/\d(?:[\d,.]*\d)?/g) ?? []).sort();
      assert.deepEqual(numbers(chart.title), numbers(chinese[name]!.title), `${name}: numbers of the title`);
    }
  });
});
