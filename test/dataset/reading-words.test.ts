/** What is said of how a file was read has its Chinese. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { damageIn } from '../../src/corpus/packed/tally.js';
import { chineseReading, readingIn } from '../../src/dataset/reading-words.js';
import { OTHERS } from '../../src/document/text.js';
import { OTHER_PAPERS, OTHER_TEXTS } from '../../src/domain/papers.js';
import { READINGS } from '../../src/domain/readings.js';
import { packageRoot } from '../../src/notebook/package-root.js';

const ROOMS = ['document', 'extract', 'corpus'];
/** Sentences in code: a text in quotes that begins like a sentence of ours and ends like one. */
const SENTENCE =
  /(?:'((?:It|The|A|An|Its|Reading|Too|There)\b[^'\n]*\.)'|`((?:It|The|A|An|Its|There|Reading|\$\{)[^`\n]*\.)`|"((?:An?|The)\b[^"\n]*\.)")/g;
/** What is said of files: errors that readers throw, reasons and warnings. */
const SAID =
  /UnreadableError\(|refuse\(|damaged\(|refusal|message[:,=]|message =|return '|closed\(|closed:|closed =|counted:|const [A-Z_]+ = '|what\)|_TEXT|reason =/;

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

  /** Without the names that Chinese writes in letters. */
  const lettersIn = (said: string | null, of: string) =>
    (said ?? of)
      .replace(
        /\b(?:gongkai|[A-Z]{3,4}|BZIP2|XZ|uuencode|\d+-Zip|Office|Word|AbiWord|[PJ]+E?G)\b|\.\w{3,4}\b/g,
        '',
      )
      .match(/[A-Za-z]+/g);

  it('are in Chinese from end to end for each kind of file that is no page', () => {
    for (const { what, advice } of OTHERS) {
      const said = `The file is ${what}, not a page or a text.${advice ? ` ${advice}` : ''}`;
      assert.equal(lettersIn(chineseReading(said), said), null, said);
    }
  });

  it('are in Chinese from end to end for each damage of an archive, alone and with what is counted', () => {
    const folder = path.join(packageRoot(), 'src');
    const code = ['corpus/packed/captures', 'corpus/packed/tar-members', 'document/archive/zip'];
    const damages = code.flatMap((name) =>
      [...readFileSync(path.join(folder, `${name}.ts`), 'utf8').matchAll(/damaged(?:: |\()'([^']+)'/g)].map(
        ([, what]) => what!,
      ),
    );
    assert.ok(damages.length > 8, `${damages}`);
    for (const what of [...damages, 'The archive unpacks to more than 300 times its size.'])
      for (const times of [1, 12]) {
        const damage = damageIn(what, times);
        const counts = '3 records are not listed one by one (It says how the archive was made: 3).';
        for (const said of [damage, `${damage} ${counts}`, `${damage} ${damageIn(damages[0]!, 2)} ${counts}`])
          assert.equal(lettersIn(chineseReading(said), said), null, said);
      }
    assert.equal(
      chineseReading(
        `${damageIn('it was cut off', 2)} 1 record is not listed one by one (For other reasons: 1).`,
      ),
      '压缩包已损坏：内容不完整，中途中断（共 2 处）。有 1 条记录未列出（其他原因 1 条）。',
    );
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
