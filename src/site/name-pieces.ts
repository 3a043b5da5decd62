/** A Chinese name in a title, in pieces that a line does not break: between Chinese characters a browser may break anywhere. */
import { AREA_KINDS } from '../domain/areas.js';
import { escapeHtml } from './html.js';

/** Behind the name of an area, where it is not a part of the next (`苏州市`) and something follows. */
const BEHIND_AREA = new RegExp(`(?<=..[${AREA_KINDS}])(?![${AREA_KINDS}])(?=..)`, 'u');

/**
 * HTML of the name, each part of it whole on its line: `宿迁市`, `人民政府`.
 * @param mark what stands right behind the name, and on no line without it: a comma
 */
export function inPieces(name: string, mark = ''): string {
  const pieces = name.split(BEHIND_AREA);
  return pieces
    .map((piece, at) => (at === pieces.length - 1 ? piece + mark : piece))
    .map((piece) => `<span class="piece">${escapeHtml(piece)}</span>`)
    .join('');
}
