/** The command `gongkai`: arguments in, a command called, exit status out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Command, Streams } from './commands/command.js';
import { commandNamed } from './commands/commands.js';
import { languageAsked, withoutLanguage } from './commands/language-option.js';
import { OptionError } from './commands/limit-options.js';
import { findProject, ProjectError } from './commands/project.js';
import { visible, visibleJson } from './commands/visible.js';
import { PathError } from './corpus/files.js';
import { asMachineError, MachineError } from './corpus/machine-error.js';
import { say, speak } from './model/language.js';
import { both } from './model/words.js';
import { packageRoot } from './notebook/package-root.js';

const console_: Streams = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY ? process.stderr : undefined,
};

/** What others have written (names of files, quotes, messages) never acts on a terminal. */
const shown = ({ out, err, terminal }: Streams): Streams => ({
  terminal,
  // JSON is escaped, so that it stays the same data; in all else what would act is shown.
  out: (text) => out(/^[{[]/.test(text) ? visibleJson(text) : visible(text)),
  err: (text) => err(visible(text)),
});

function version(): string {
  const manifest = readFileSync(path.join(packageRoot(), 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

const isHelp = (word: string | undefined) => word === '--help' || word === '-h' || word === 'help';

/** What the command was given; all of it where it hands its arguments on. */
function parsed({ options }: Command, args: readonly string[]) {
  if (options === null) return { positionals: [...args], values: {} };
  const config: ParseArgsConfig = { args: [...args], allowPositionals: true, options };
  const { positionals, values } = parseArgs(config);
  return { positionals, values: values as Record<string, string | boolean | undefined> };
}

/** What a user can mend: said in one sentence, without a stack. */
const isOfTheCall = (error: unknown): error is Error =>
  error instanceof PathError ||
  error instanceof OptionError ||
  error instanceof ProjectError ||
  error instanceof MachineError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

/** Runs the command and returns its exit status. Never throws for what a user can mend. */
export async function main(all: readonly string[], given: Streams = console_): Promise<number> {
  const streams = shown(given);
  const language = languageAsked(all, process.env);
  const [name, ...rest] = withoutLanguage(all);
  if (language instanceof OptionError) {
    streams.err(`gongkai ${name ?? ''}: ${language.message}\n`);
    return 1;
  }
  speak(language);
  if (name === '--version') {
    streams.out(`${version()}\n`);
    return 0;
  }
  const listed = commandNamed(name);
  if (!listed) {
    const { helpOfAll } = await import('./commands/help.js');
    const help = await helpOfAll();
    if (isHelp(name)) {
      streams.out(help);
      return 0;
    }
    const unknown = say(both(`there is no command “${name}”.`, `没有 “${name}” 这条命令。`));
    streams.err(name ? `gongkai: ${unknown}\n\n${help}` : help);
    return 1;
  }
  const { command } = await listed.load();
  const words = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (words.some((word) => word === '--help' || word === '-h')) {
    const { helpOf } = await import('./commands/help.js');
    streams.out(helpOf(listed, command));
    return 0;
  }
  try {
    const { positionals, values } = parsed(command, rest);
    return await command.run({
      positionals,
      values,
      streams,
      language,
      version: version(),
      project: () => findProject(),
    });
  } catch (error) {
    const said = isOfTheCall(error) ? error : asMachineError(error);
    if (!said) throw error;
    // What Node says of options it says in English alone.
    const message =
      said instanceof TypeError ? say(both(said.message, `选项有误：${said.message}`)) : said.message;
    streams.err(`gongkai ${name}: ${message}\n`);
    return 1;
  }
}
