/** The help, made from the list of commands. */
import { columnsOf } from '../charts/text.js';
import type { Command } from './command.js';
import { COMMANDS, type Listed } from './commands.js';

const HEAD =
  'gongkai reads the annual disclosure reports (政府信息公开工作年度报告) of Chinese government organs.';

const FOOT = `PATH is a file, a folder or an archive: ZIP, TAR (.tar, .tar.gz), or a web archive (.warc, .warc.gz, .wet.gz). Of a
web archive, records that are not reports are counted and not listed. Read are web pages (.html), saved pages (.mht, .mhtml), Word files (.docx),
workbooks (.xlsx, .xls), PDF files with text, tables as .csv, and flattened texts (.txt); the content decides, not the
name. A file in an archive is named as in a folder: reports.zip/2021/page.html.
The commands from build to profile work on the project that they are called in, and write into its build/.
Exit status: 0 every file became a report; 1 the call failed; 3 some files were refused or quarantined.
“gongkai COMMAND --help” says more of one.
`;

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
      return [`gongkai ${name} ${usage}`.trimEnd(), summary] as const;
    }),
  );
  return `${HEAD}\n\n${table([...rows, ['gongkai --help, --version', '']]).replace(/ +$/gm, '')}\n${FOOT}`;
}

/** One command with its options. */
export function helpOf(
  { name, aliases = [] }: Listed,
  { usage, summary, options, notes = [] }: Command,
): string {
  const rows = Object.entries(options ?? {}).map(
    ([option, { value, summary }]) => [`--${option}${value ? ` ${value}` : ''}`, summary] as const,
  );
  return [
    `gongkai ${name} ${usage}`.trimEnd(),
    `\n  ${summary}\n`,
    ...(aliases.length > 0 ? [`  Also called: ${aliases.join(', ')}\n`] : []),
    ...(rows.length > 0 ? [`\n${table(rows).trimEnd()}\n`] : []),
    ...(notes.length > 0 ? [`\n${notes.join('\n')}\n`] : []),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}
