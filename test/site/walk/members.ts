/**
 * What belongs into the list that a count leads to. Of each piece: it is there, it is not there twice, and it is about what
 * the count's row and column say. Of the lists that the walk asks the dataset for itself: these reports, and no others.
 */
import path from 'node:path';
import { type Heads, headsOf, otherThanSaid } from './about.js';
import type { Met } from './number-walk.js';
import type { OwnList } from './own-lists.js';
import type { PartsList } from './pages.js';
import { targetPage } from './pages.js';
import { plainLabel } from './subjects.js';
import type { Truth } from './truth.js';

/** A noun of which each is one: 42 reports are 42 different ones. Checks of a report have one address. */
const ONE_EACH = /^\s*(?:annual |comparable |other )*(?:reports?|publishers?)\b|^\s?(?:份|个(?:其他)?机关)/;
const HEAD_OF_ONES = /(?:reports|年报|份)/i;

/** What is wrong with the list of a count; null where nothing is. */
export function wrongMembers(met: Met, truth: Truth, list: PartsList, from: string): string | null {
  const heads = headsOf(met);
  const behind = met.block.text.slice(met.token.at + met.token.text.length);
  const slugs = list.hrefs.map((href) => path.basename(href.split('#')[0]!, '.html'));
  if ((ONE_EACH.test(behind) || (heads && HEAD_OF_ONES.test(heads.column))) && list.distinct < list.shown)
    return `names some of its ${list.shown} pieces twice`;
  for (const [at, href] of list.hrefs.entries()) {
    const [file = '', anchor = ''] = href.split('#');
    const target = targetPage(path.join(path.dirname(from), decodeURIComponent(file)));
    if (target === null || (anchor !== '' && !target.has(decodeURIComponent(anchor))))
      return `names ${href}, which is not there`;
    const place = `${slugs[at]}${anchor === '' ? '' : `#${anchor}`}`;
    const other = otherThanSaid(ofPieces(heads), truth, place);
    if (other !== null) return `names a piece that ${other}`;
  }
  const own = ownList(met, heads, truth.lists);
  if (!own) return null;
  const listed = new Set(slugs.map((slug) => decodeURIComponent(slug)));
  const strange = [...listed].find((slug) => !own.members.has(slug));
  if (strange !== undefined) return `names ${strange}, which does not belong there`;
  const missing = [...own.members].find((slug) => !listed.has(slug));
  return missing !== undefined && list.shown === list.count ? `leaves ${missing} out` : null;
}

/** A count has no indicator or applicant of its own: its column is called after what is counted. */
const ofPieces = (heads: Heads | null): Heads | null =>
  heads && {
    ...{ column: '', row: heads.row },
    others: heads.others.filter(({ head }) => /^(?:Publisher|Body|机关|发布机关|Report|年报$)/.test(head)),
  };

function ownList(met: Met, heads: Heads | null, lists: readonly OwnList[]): OwnList | null {
  const notebook = path.basename(met.page.file, '.html');
  const texts = new Set([heads?.row ?? '', ...(heads?.others.map(({ text }) => text) ?? [])].map(plainLabel));
  const { text } = met.block;
  const said = `${text.slice(0, met.token.at)}⟦${met.token.text}⟧${text.slice(met.token.at + met.token.text.length)}`;
  // The sentence, or the item of a list of numbers, that the count stands in.
  const sentence = said
    .split(/(?<=[.。]) |(?<=。)| · /)
    .find((one) => one.includes('⟦'))!
    .trim();
  return (
    lists.find(
      (one) =>
        one.notebook === notebook &&
        (one.says === null
          ? heads !== null &&
            one.heads.includes(plainLabel(heads.column)) &&
            one.key.every((either) => either.some((label) => texts.has(label)))
          : one.says.test(sentence)),
    ) ?? null
  );
}
