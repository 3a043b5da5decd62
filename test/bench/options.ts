/** What the programs of this folder are told on their command line. */
import { parseArgs } from 'node:util';

/** A number where it has a default; null stands for a text without one. */
type Defaults = Readonly<Record<string, number | null>>;
type Options<Given extends Defaults> = {
  readonly [Name in keyof Given]: Given[Name] extends number ? number : string | undefined;
};

/**
 * The options, each said or by its default, and the words beside them.
 * @throws RangeError where a number is not a whole one from 1 on, TypeError where an option is not there
 */
export function optionsIn<Given extends Defaults>(args: readonly string[], defaults: Given) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }])),
  });
  const options = Object.entries(defaults).map(([name, otherwise]) => {
    const said = values[name] as string | undefined;
    if (otherwise === null || said === undefined) return [name, said ?? otherwise ?? undefined];
    const value = Number(said);
    if (!Number.isSafeInteger(value) || value < 1)
      throw new RangeError(`--${name} takes a whole number from 1 on, not “${said}”`);
    return [name, value];
  });
  return { options: Object.fromEntries(options) as Options<Given>, words: positionals };
}

/** As `optionsIn`, of this program. Whoever asks for help, or for what is not there, reads how it is called, and it ends. */
export function optionsOf<Given extends Defaults>(usage: string, defaults: Given) {
  const args = process.argv.slice(2);
  const asked = args.includes('--help') || args.includes('-h');
  if (!asked) {
    try {
      return optionsIn(args, defaults);
    } catch (error) {
      console.error((error as Error).message);
    }
  }
  (asked ? console.log : console.error)(`usage: ${usage}`);
  process.exit(asked ? 0 : 2);
}
