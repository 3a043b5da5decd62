/** The help, made from the list of commands. */
import { columnsOf } from '../charts/text.js';
import { LANGUAGES, say } from '../model/language.js';
import { both } from '../model/words.js';
import type { Command, Option } from './command.js';
import { COMMANDS, type Listed } from './commands.js';

const HEAD = both(
  'gongkai reads the annual disclosure reports (政府信息公开工作年度报告) of Chinese government organs.',
  'gongkai 读取各级行政机关的政府信息公开工作年度报告。',
);

const FOOT = both(
  `PATH is a file, a folder or an archive: ZIP, TAR (.tar, .tar.gz), or a web archive (.warc, .warc.gz, .wet.gz). Of a
web archive, records that are not reports are counted and not listed. Read are web pages (.html), saved pages (.mht, .mhtml), Word files (.docx, .doc),
workbooks (.xlsx, .xls), PDF files with text, tables as .csv, and flattened texts (.txt); the content decides, not the
name. A file in an archive is named as in a folder: reports.zip/2021/page.html.
The commands from build to profile work on the project that they are called in, and write into its build/.
Exit status: 0 every file became a report; 1 the call failed; 3 some files were refused or quarantined.
“gongkai COMMAND --help” says more of one. All take --lang ${Object.keys(LANGUAGES).join('|')}.
`,
  `“路径”可以是文件、文件夹或压缩包：ZIP、TAR（.tar、.tar.gz）、网页存档（.warc、.warc.gz、.wet.gz）；
网页存档中不是年报的记录只计数，不逐条列出。可读的有：网页（.html）、保存的网页（.mht、.mhtml）、Word 文件（.docx、.doc）、
工作簿（.xlsx、.xls）、带文字的 PDF、.csv 表格和纯文本（.txt）；以内容为准，不看文件名。
压缩包中的文件，写法同文件夹：reports.zip/2021/page.html。
从 build 到 profile 的各条命令在当前所在的项目中运行，结果写入项目的 build/。
退出码：0 所有文件都读成了年报；1 命令未能执行；3 有文件不是年报或被隔离。
“gongkai 命令 --help” 查看某条命令的说明。各命令都可用 --lang ${Object.keys(LANGUAGES).join('|')}。
`,
);

/** What every command takes. */
const LANGUAGE_OPTION: Option = {
  type: 'string',
  value: Object.keys(LANGUAGES).join('|'),
  summary: both(
    'in which language to speak (else GONGKAI_LANG, else that of the system)',
    '所用语言（默认依 GONGKAI_LANG，再依系统语言）',
  ),
};

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - columnsOf(text)));

const table = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(0, ...rows.map(([left]) => columnsOf(left))) + 2;
  return rows.map(([left, right]) => `  ${pad(left, width)}${right}\n`).join('');
};

/** One line a command. */
export async function helpOfAll(): Promise<string> {
  const rows = await Promise.all(
    COMMANDS.map(async ({ name, load }) => {
      const { usage, summary } = (await load()).command;
      return [`gongkai ${name} ${say(usage)}`.trimEnd(), say(summary)] as const;
    }),
  );
  const all = table([...rows, ['gongkai --help, --version', '']]).replace(/ +$/gm, '');
  return `${say(HEAD)}\n\n${all}\n${say(FOOT)}`;
}

/** One command with its options. */
export function helpOf(
  { name, aliases = [] }: Listed,
  { usage, summary, options, notes = [] }: Command,
): string {
  const rows = Object.entries({ ...options, lang: LANGUAGE_OPTION }).map(
    ([option, { value, summary }]: [string, Option]) =>
      [`--${option}${value ? ` ${say(value)}` : ''}`, say(summary)] as const,
  );
  return [
    `gongkai ${name} ${say(usage)}`.trimEnd(),
    `\n  ${say(summary)}\n`,
    ...(aliases.length > 0 ? [`  ${say(both('Also called: ', '又名：'))}${aliases.join(', ')}\n`] : []),
    ...(rows.length > 0 ? [`\n${table(rows).trimEnd()}\n`] : []),
    ...(notes.length > 0 ? [`\n${notes.map(say).join('\n')}\n`] : []),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}
