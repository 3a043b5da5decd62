/** How far a long piece of work is, for whoever wants to show it. */
import { both, type Text } from '../model/words.js';

/** Told what is done, how many of it are, and of how many. The same words are the same object. */
export type Tell = (what: Text, done: number, of: number) => void;

export const READING = both('reading', '读取');
export const WRITING = both('tables', '数据表');
