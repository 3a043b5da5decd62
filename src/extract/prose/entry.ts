/** What numbers a sentence within a list, (一), 2., 一是: it says nothing of what is counted. */
import { ENTRY } from '../../domain/phrases/around.js';

const entry = new RegExp(ENTRY);

/** The words behind it. */
export const withoutEntry = (text: string): string => text.replace(entry, '');

/** The text with commas in its place: what stands behind it stays where it is. */
export const overEntry = (text: string): string => text.replace(entry, (mark) => ','.repeat(mark.length));
