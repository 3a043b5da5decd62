/** Results of the code of a page, held against computations of the walk's own. */
import path from 'node:path';
import { headsOf } from './about.js';
import type { Met } from './number-walk.js';
import { compared, type Resolved } from './resolved.js';
import { plainLabel } from './subjects.js';
import type { Truth } from './truth.js';

const KIND = 'result of code on the page';

export function ofComputation(met: Met, truth: Truth): Resolved {
  const heads = headsOf(met);
  const name = path.basename(met.page.file, '.html');
  const texts = new Set(heads?.others.map(({ text }) => plainLabel(text)));
  const own = truth.computed.filter(
    ({ notebook, heads: above, key }) =>
      name === notebook &&
      above.includes(plainLabel(heads?.column ?? '')) &&
      key.every((either) => either.some((text) => texts.has(text))),
  );
  // Of one that is known by more of its row the others are not meant.
  const most = Math.max(0, ...own.map(({ key }) => key.length));
  const [cell, another] = own.filter(({ key }) => key.length === most);
  if (!cell) return { kind: KIND, wrong: `is computed by code that the walk has no computation for` };
  if (another) return { kind: KIND, wrong: `may be one of several computations` };
  const { values, within } = cell;
  if (within !== undefined) {
    const near = values.some((value) => value !== null && Math.abs(value - met.token.value) <= within);
    return {
      kind: KIND,
      wrong: near ? null : `is about ${values.join(' or ')} by the walk’s own computation`,
    };
  }
  return compared(KIND, met, values, 'by the walk’s own computation');
}
