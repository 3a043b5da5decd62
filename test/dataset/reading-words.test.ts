/** What is said of how a file was read has its Chinese. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { chineseReading, readingIn } from '../../src/dataset/reading-words.js';
import { OTHER_PAPERS, OTHER_TEXTS } from '../../src/domain/papers.js';
import { READINGS } from '../../src/domain/readings.js';
import { packageRoot } from '../../src/notebook/package-root.js';

const ROOMS = ['document', 'extract', 'corpus'];
/** Sentences in code: a text in quotes that begins like a sentence of ours and ends like one. */
const SENTENCE =
  /(?:'((?:It|The|A|An|Its|Reading|Too|There)\b[^'\n]*\.)'|`((?:It|The|A|An|Its|There|Reading|\$\{)[^`\n]*\.)`|"((?:An?|The)\b[^"\n]*\.)")/g;
/** What is said of files: errors that readers throw, reasons and warnings. */
const SAID =
  /UnreadableError\(|refuse\(|damaged\(|refusal|message[:,=]|message =|return '|closed\(|closed =|const [A-Z_]+ = '|what\)|_TEXT|reason =/;

function sentencesIn(code: string): string[] {
  return code.split('\n').flatMap((line, at, lines) => {
    if (/^\s*(?:\*|\/\/|\/\*)/.test(line)) return [];
    if (/PathError|MachineError|both\(|say\(|log\?*\.?\(/.test(`${lines[at - 2]}${lines[at - 1]}${line}`))
      return [];
    if (!SAID.test(`${lines[at - 1] ?? ''}${line}`)) return [];
    return [...line.matchAll(SENTENCE)].map(([, a, b, c]) => a ?? b ?? c ?? '');
  });
}

/** Whether a line of the list is the sentence, or what it becomes when words are put in. */
function isListed(sentence: string): boolean {
  const sample = sentence.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '7');
  if (chineseReading(sample) !== null) return true;
  const parts = sentence.split(/\$\{(?:[^{}]|\{[^}]*\})*\}/);
  const pattern = parts.map((part) => part.replace(/[.*+?^$()[\]\\|{}]/g, '\\$&')).join('.+');
  return parts.length > 1 && READINGS.some(([en]) => new RegExp(`^${pattern}$`).test(en));
}

describe('messages about a reading', () => {
  for (const room of ROOMS) {
    const folder = path.join(packageRoot(), 'src', room);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    for (const file of files) {
      // Verdicts of people have words of their own; so has the check of a machine.
      if (/review|machine-error|build-dataset|(?:^|\/)files\.ts/.test(file)) continue;
      for (const sentence of sentencesIn(readFileSync(path.join(folder, file), 'utf8'))) {
        it(`${room}/${file}: “${sentence}” has its Chinese`, () => {
          assert.ok(isListed(sentence), sentence);
        });
      }
    }
  }

  it('names each kind of paper in Chinese', () => {
    for (const { is } of [...OTHER_PAPERS, ...OTHER_TEXTS]) {
      const said = chineseReading(`It is ${is} (“通知”), not an annual report.`);
      assert.doesNotMatch(said ?? is, /[A-Za-z]/, is);
    }
  });

  it('keep their numbers, quotes and names', () => {
    assert.equal(
      chineseReading('The figures cover 2019-01-01 to 2019-06-30, not a whole year.'),
      '统计期间为 2019-01-01 至 2019-06-30，不是完整年度。',
    );
    assert.equal(
      chineseReading(
        'The report year is read as 2016, but the text is at odds: title “2016年”, prose “2015年”.',
      ),
      '年度按 2016 年读取，但文中说法不一：标题“2016年”、正文“2015年”。',
    );
  });

  it('count the records of an archive by reason', () => {
    assert.equal(
      chineseReading(
        '22 records are not listed one by one (It says how the archive was made: 20; It names no year and states no figure: 2).',
      ),
      '有 22 条记录未逐条列出（说明存档制作情况的记录 20 条；没有写明年度，也没有数字 2 条）。',
    );
  });

  it('that nobody has put in Chinese are told as they are', () => {
    assert.equal(readingIn('Something else happened.', 'zh'), 'Something else happened.');
  });
});
