/** The command `gongkai`: arguments in, rooms called, exit status out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LIMIT_OPTIONS, limitsIn, OptionError, setLimits } from './commands/limit-options.js';
import type { StartOptions } from './commands/start.js';
import { visible, visibleJson, visibleLine } from './commands/visible.js';
import { filesUnder, PathError } from './corpus/files.js';
import type { Report } from './model/report.js';
import { packageRoot } from './notebook/package-root.js';

const HELP = `gongkai reads the annual disclosure reports (政府信息公开工作年度报告) of Chinese government organs.

  gongkai parse PATH… --ndjson   one JSON object a line for each file, in the order of the paths
  gongkai show FILE              one report to read: who, when, figures, what does not add up
  gongkai show FILE --figure ID  where a figure stands: the table or sentence, with the words marked
  gongkai check PATH…            what contradicts what, by publisher and year: within reports and between years
  gongkai start [PATH…]          tables, executed notebooks and pages, into build/ (default: data/reports)
  gongkai watch [PATH…]          start, and again whenever a report or notebook changes; the open page reloads
  gongkai share [PATH…]          start, then what can be passed on, into build/share/: site, files, PDFs, data
  gongkai new-notebook NAME      a notebook with a question, a table and a chart, to change as you like
  gongkai profile NAME [PATH…]   one publisher on one page: NAME is its name, a part of it, or its region code
  gongkai lab                    JupyterLab with the kernel ready, on the first notebook
  gongkai --help, --version

PATH is a file, a folder or a ZIP archive. Read are web pages (.html), saved pages (.mht, .mhtml), Word files (.docx),
workbooks (.xlsx, .xls), PDF files with text, tables as .csv, and flattened texts (.txt); the content decides, not the
name. A file in an archive is named as in a folder: reports.zip/2021/page.html.
Exit status: 0 every file became a report; 1 the call failed; 3 some files were refused or quarantined.
Each file is read within limits (--seconds 10, --megabytes 512), by as many processes as there are processors
(--workers N); what exceeds them is quarantined. parse, show, check, start, watch and share take these.
check takes --format text|json|csv|markdown, --lang en|zh, --review FILE (default: review.csv beside the reports).
Its exit status: 0 nothing contradicts; 2 contradictions found; 3 none, but files were refused; 1 the call failed.
start, watch and share fail with 1 also if a notebook throws; lab, if Jupyter cannot be set up.
`;

/** Where the command writes: results to `out`, messages and progress to `err`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const console_: Streams = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

/** What others have written (names of files, quotes, messages) never acts on a terminal. */
const shown = ({ out, err }: Streams): Streams => ({
  // JSON is escaped, so that it stays the same data; in all else what would act is shown.
  out: (text) => out(/^[{[]/.test(text) ? visibleJson(text) : visible(text)),
  err: (text) => err(visible(text)),
});

const posix = (file: string) => file.split(path.sep).join('/');

async function parseCommand(args: readonly string[], { out, err }: Streams): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ndjson: { type: 'boolean' }, ...LIMIT_OPTIONS },
  });
  if (positionals.length === 0) {
    err('gongkai parse: name at least one file or folder.\n');
    return 1;
  }
  const { readAll } = await import('./corpus/pool.js');
  const { incomplete } = await import('./model/report.js');
  let status = 0;
  const failed = (message: string) => {
    err(`gongkai parse: ${message}\n`);
    status = 1;
  };
  async function* items() {
    for (const start of positionals) {
      try {
        const files = await filesUnder(start);
        if (files.length === 0) failed(`there is no file in “${start}”.`);
        yield* files.map((file) => ({ path: file, name: posix(file) }));
      } catch (error) {
        if (!(error instanceof PathError)) throw error;
        failed(error.message);
      }
    }
  }
  for await (const report of readAll(items(), limitsIn(values))) {
    const { path: name } = report.source;
    out(`${JSON.stringify(report)}\n`);
    for (const message of incomplete(report)) err(`${visibleLine(name)}: ${message}\n`);
    if (report.status === 'report') continue;
    err(`${visibleLine(name)}: ${report.status}: ${visibleLine(report.reason ?? '')}\n`);
    if (status === 0) status = 3;
  }
  return status;
}

async function showCommand(args: readonly string[], { out, err }: Streams): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { figure: { type: 'string' }, ...LIMIT_OPTIONS },
  });
  const file = positionals[0];
  if (!file || positionals.length > 1) {
    err('gongkai show: name one file.\n');
    return 1;
  }
  const { readBytes } = await import('./corpus/corpus.js');
  const { readAll } = await import('./corpus/pool.js');
  const { readDocument } = await import('./document/read.js');
  const { showFigure, showReport } = await import('./commands/terminal.js');
  const files = await filesUnder(file);
  if (files.length !== 1 || files[0] !== file) {
    err(`gongkai show: “${file}” is a folder; name one file.\n`);
    return 1;
  }
  let report: Report | null = null;
  for await (const found of readAll([{ path: file, name: posix(file) }], limitsIn(values))) {
    if (report) {
      err(`gongkai show: “${file}” is an archive; name one file in it, such as ${report.source.path}.\n`);
      return 1;
    }
    report = found;
  }
  if (!report) return 1;
  if (values.figure) {
    const document =
      report.status === 'quarantined' ? null : await readDocument(await readBytes(report.source.path));
    const text = document && showFigure(report, document, values.figure);
    if (!text) {
      const ids = report.figures.slice(0, 3).map(({ id }) => id);
      const some = ids.length > 0 ? `ids look like ${ids.join(', ')}` : 'it holds none';
      err(`gongkai show: there is no figure “${values.figure}” in ${file}; ${some}.\n`);
      return 1;
    }
    out(text);
    return 0;
  }
  out(showReport(report));
  return report.status === 'report' ? 0 : 3;
}

/** What the commands that build need: by default the reports that come with the project. */
function buildOptions(args: readonly string[], { err }: Streams): StartOptions {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: LIMIT_OPTIONS,
  });
  // The notebooks are held to the same limits.
  setLimits(limitsIn(values));
  const root = packageRoot();
  const paths = positionals.length > 0 ? positionals : [path.join(root, 'data', 'reports')];
  return { root, paths, version: version(), log: (line) => err(`${line}\n`) };
}

async function startCommand(args: readonly string[], streams: Streams): Promise<number> {
  const { start } = await import('./commands/start.js');
  return (await start(buildOptions(args, streams))).status;
}

async function watchCommand(args: readonly string[], streams: Streams): Promise<number> {
  const { watch } = await import('./commands/watch.js');
  return watch(buildOptions(args, streams));
}

async function shareCommand(args: readonly string[], streams: Streams): Promise<number> {
  const { share } = await import('./commands/share.js');
  return share(buildOptions(args, streams));
}

async function newNotebookCommand(args: readonly string[], { out, err }: Streams): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const { newNotebook, NameError } = await import('./notebook/new-notebook.js');
  try {
    const file = newNotebook(path.join(packageRoot(), 'notebooks'), positionals.join(' '));
    const shown = path.relative(process.cwd(), file);
    out(`${shown}\n`);
    err(`Open it with “npm run lab”, or run “npm start”: it is a page at once.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    err(`gongkai new-notebook: ${error.message}\n`);
    return 1;
  }
}

async function labCommand(args: readonly string[], { err }: Streams): Promise<number> {
  const { EnvironmentError } = await import('./notebook/errors.js');
  const { lab } = await import('./notebook/lab.js');
  try {
    const root = packageRoot();
    const { reportCacheAt } = await import('./site/publish.js');
    const env = { GONGKAI_CACHE: reportCacheAt(path.join(root, 'build')), ...process.env };
    return await lab({ root, log: (line) => err(`${line}\n`), env, args });
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    err(`${error.message}\n`);
    return 1;
  }
}

function version(): string {
  const manifest = readFileSync(path.join(packageRoot(), 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Runs the command and returns its exit status. Never throws for what a user can mend. */
export async function main(args: readonly string[], given: Streams = console_): Promise<number> {
  const streams = shown(given);
  const [command, ...rest] = args;
  const words = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  try {
    // One page of help for all: it is short, and says how the commands belong together.
    switch (words.some((word) => word === '--help' || word === '-h') ? 'help' : command) {
      case 'parse':
        return await parseCommand(rest, streams);
      case 'show':
        return await showCommand(rest, streams);
      case 'check':
        return await (await import('./commands/check/check.js')).checkCommand(rest, streams);
      case 'start':
        return await startCommand(rest, streams);
      case 'watch':
        return await watchCommand(rest, streams);
      case 'share':
        return await shareCommand(rest, streams);
      case 'new-notebook':
        return await newNotebookCommand(rest, streams);
      case 'profile':
        return await (await import('./commands/profile.js')).profileCommand(rest, {
          ...streams,
          version: version(),
        });
      case 'lab':
        return await labCommand(rest, streams);
      case '--version':
        streams.out(`${version()}\n`);
        return 0;
      case '--help':
      case '-h':
      case 'help':
        streams.out(HELP);
        return 0;
      default:
        streams.err(command ? `gongkai: there is no command “${command}”.\n\n${HELP}` : HELP);
        return 1;
    }
  } catch (error) {
    if (
      error instanceof PathError ||
      error instanceof OptionError ||
      (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    ) {
      streams.err(`gongkai ${command}: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
}
