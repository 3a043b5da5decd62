/** Text into HTML, safely. */
import { escapeHtml } from '../model/format.js';
import type { Language } from '../model/words.js';
import { PAGE } from './words.js';

export { escapeHtml, unescapeHtml } from '../model/format.js';

/** Opens a box that scrolls sideways where its table is wider than the screen, also by the keyboard. */
export function scrollBox(language: Language, classes = '', label = PAGE.table[language]): string {
  return `<div class="${classes ? `${classes} ` : ''}scroll" tabindex="0" role="group" aria-label="${escapeHtml(label)}">`;
}

/**
 * A JSON value for a <script> element: nothing in it can end the element. Only what could is written otherwise: markup in
 * it would grow by half.
 */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replace(/<\//g, '<\\/')
    .replace(/<(?=!|script)/gi, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** Text without terminal colours. */
export function withoutAnsi(text: string): string {
  return text.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '');
}
