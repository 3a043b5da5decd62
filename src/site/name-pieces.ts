/** A Chinese name in a title, in pieces that a line does not break: between Chinese characters a browser may break anywhere. */
import { AREA_KINDS } from '../domain/areas.js';
import { escapeHtml } from './html.js';

/** Behind the name of an area, where it is not a part of the next (`苏州市`) and something follows. */
const BEHIND_AREA = new RegExp(`(?<=..[${AREA_KINDS}])(?![${AREA_KINDS}])(?=..)`, 'u');

/** HTML of the name, each part of it whole on its line: `宿迁市`, `人民政府`. */
export const inPieces = (name: string): string =>
  name
    .split(BEHIND_AREA)
    .map((piece) => `<span class="piece">${escapeHtml(piece)}</span>`)
    .join('');
