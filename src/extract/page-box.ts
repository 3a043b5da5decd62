/** The box of a page that tells how its site filed the paper: 索引号, 信息分类, 发布机构, 名称 …. */
import {
  BOX_LABELS,
  BOX_NAMES,
  BUTTONS,
  CRUMBS,
  LABELS_OF_VALUES,
  SITE_IN_TITLE,
} from '../domain/site-words.js';
import { remembered } from './remembered.js';

const ANY = `${BOX_NAMES}|${BOX_LABELS}`;
const BEFORE_VALUE = `${ANY}|${LABELS_OF_VALUES}`;
const MARKS = '[-•·]?[\\[【(]?';
const LABEL = new RegExp(`^${MARKS}(?:${ANY})[\\]】)]?:?$`);
const NAME = new RegExp(`^${MARKS}(?:${BOX_NAMES})[\\]】)]?:?$`);
const PAIR = new RegExp(`^${MARKS}(?:${BEFORE_VALUE})[\\]】)]?:`);
const EACH = new RegExp(`${MARKS}(${BEFORE_VALUE})[\\]】)]?:`, 'g');
const BUTTON = new RegExp(`^(?:${BUTTONS})$`);
const CRUMB = new RegExp(CRUMBS);
/** 【2026-02-09】【来源:办公室】【打印】 */
const IN_BRACKETS = /^(?:【[^】]*】){2,}$/;
const IS_NAME = new RegExp(`^(?:${BOX_NAMES})$`);

interface Kind {
  readonly isLabel: boolean;
  /** Whether it is the label of the paper's own name. */
  readonly isName: boolean;
  readonly isButton: boolean;
}

const LONGEST_LABEL = 12;

/** What a cell, or a line, without blanks is. */
const kindOf = remembered((words): Kind => {
  const isLabel = words.length <= LONGEST_LABEL && LABEL.test(words);
  return { isLabel, isName: isLabel && NAME.test(words), isButton: BUTTON.test(words) };
});

export const isBoxLabel = (words: string): boolean => kindOf(words).isLabel;
export const isNameLabel = (words: string): boolean => kindOf(words).isName;

/** The title of a page without the name of its site. */
export const ownTitle = (title: string): string => title.normalize('NFKC').split(SITE_IN_TITLE)[0]!;

/** The box and the crumbs stand above the text, and are not longer. */
const HEAD = 1500;
const LONGEST_CRUMBS = 120;

/** Of a line of labels and values, the value of the paper's name; '' where it does not tell it. */
function nameIn(line: string): string {
  const labels = [...line.matchAll(EACH)];
  const at = labels.findLastIndex(([, label]) => IS_NAME.test(label!));
  if (at === -1) return '';
  const label = labels[at]!;
  return line.slice(label.index + label[0].length, labels[at + 1]?.index);
}

/**
 * What of a line, its blanks taken away and its cells apart, is the paper's own: without labels, their values and the
 * page's buttons.
 */
export function withoutBox(line: string, cell: string): string[] {
  const kept: string[] = [];
  /** What stands behind a label that is not that of the name. */
  let filed = false;
  for (const words of line.split(cell)) {
    const { isLabel, isName } = kindOf(words);
    const isFiled = filed;
    filed = isLabel && !isName;
    if (isLabel || isFiled || IN_BRACKETS.test(words)) continue;
    const own = words.includes(':') && PAIR.test(words) ? nameIn(words) : words;
    if (own !== '' && !kindOf(own).isButton) kept.push(own);
  }
  return kept;
}

/** All lines in one, their cells too, without what the page says of its paper above it. `tight` has no blanks. */
export function ownWords(tight: string, cell: string): string {
  const end = tight.indexOf('\n', HEAD);
  const lines = tight.slice(0, end === -1 ? undefined : end).split('\n');
  const own = lines
    .filter((line) => line.length > LONGEST_CRUMBS || !CRUMB.test(line))
    .flatMap((line) => withoutBox(line, cell));
  return own.join('') + (end === -1 ? '' : tight.slice(end).replaceAll('\n', '').replaceAll(cell, ''));
}
