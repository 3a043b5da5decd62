/** The charts of the notebooks 01 to 08 as pictures, in both languages. */
import { after, describe, it } from 'node:test';
import { narrowed } from '../../src/charts/phone-patch.js';
import { render } from '../../src/charts/render.js';
import { PHONE } from '../../src/charts/theme.js';
import { LANGUAGES, speak } from '../../src/model/language.js';
import type { Language } from '../../src/model/words.js';
import { isGolden } from '../golden.js';
import { chartsOfStories } from './charts.js';
import { chartsOfAreas } from './charts-of-areas.js';
import { chartsOfRequests } from './charts-of-requests.js';

/** One of each layout that a phone has of its own. */
const ON_A_PHONE: ReadonlySet<string> = new Set([
  'grounds',
  'check-kinds',
  'by-outcome',
  'long-view',
  'cells',
]);

describe('the picture of', async () => {
  after(() => speak('en'));
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    speak(language);
    for (const [name, { spec }] of Object.entries({
      ...(await chartsOfStories()),
      ...(await chartsOfRequests()),
      ...(await chartsOfAreas()),
    })) {
      if (spec === null) continue;
      const file = language === 'en' ? name : `${name}-${language}`;
      it(`${file} is as it was when a person looked at it`, async () => isGolden(file, await render(spec)));
      if (ON_A_PHONE.has(name)) {
        const narrow = { ...narrowed(spec), title: '', width: PHONE.least };
        it(`${file} on a phone too`, async () => isGolden(`${file}-phone`, await render(narrow)));
      }
    }
  }
});
