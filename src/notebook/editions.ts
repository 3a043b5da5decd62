/** The languages that a notebook is executed in, and where each of its executed editions lies. */
import path from 'node:path';
import { LANGUAGES } from '../model/language.js';
import type { Language } from '../model/words.js';

export const LANGUAGE_NAMES = Object.keys(LANGUAGES) as readonly Language[];

/** The file of a notebook as it was executed in a language: English beside the record of the run, others in a folder. */
export const executedFile = (folder: string, name: string, language: Language): string =>
  language === 'en' ? path.join(folder, name) : path.join(folder, language, name);
