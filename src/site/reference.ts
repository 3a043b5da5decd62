/** The reference: every name at the door with its doc comment, read from the declarations that the build makes. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** A public name, or a member of a public class. */
export interface Entry {
  /** `open`, `Frame`, `Frame.where`. */
  readonly name: string;
  /** The comment in Markdown, examples included. */
  readonly text: string;
  /** The code of its examples. */
  readonly examples: readonly string[];
}

/** What `export { … } from '…'` gives out, by file. */
const EXPORT = /export (?:type )?\{([^}]+)\} from '([^']+)'/g;
const COMMENT = String.raw`\/\*\*((?:[^*]|\*(?!\/))*)\*\/\n`;

/** What a reader needs first. */
const ORDER = [
  'open',
  'gongkai',
  'query',
  'frame',
  'read-table',
  'operations',
  'plot',
  'show',
  'chart',
  'parse',
];
const placeOf = (file: string) => {
  const place = ORDER.indexOf(basename(file, '.js'));
  return place < 0 ? ORDER.length : place;
};

/** Every public name of a package whose declarations lie in a folder. */
export function referenceOf(folder: string): Entry[] {
  const index = join(folder, 'index.d.ts');
  if (!existsSync(index)) return [];
  const given = [...readFileSync(index, 'utf8').matchAll(EXPORT)];
  given.sort(([, , a = ''], [, , b = '']) => placeOf(a) - placeOf(b));
  return given.flatMap(([, names = '', from = '']) => {
    const file = resolve(dirname(index), from.replace(/\.js$/, '.d.ts'));
    const code = readFileSync(file, 'utf8');
    const named = names
      .split(',')
      .map((name) => name.replace('type ', '').trim())
      .filter((name) => name !== '');
    // What a method of a class gives back has methods of its own: the groups of a frame.
    const classes = named.some((name) => code.includes(`export declare class ${name}<`))
      ? [...code.matchAll(/^export declare class (\w+)/gm)].map(([, name = '']) => name)
      : [];
    return [...new Set([...named, ...classes])].flatMap((name) => entriesOf(name, code));
  });
}

function entriesOf(name: string, code: string): Entry[] {
  const head = new RegExp(
    String.raw`(?:${COMMENT})?export (?:declare )?(class|function|const|interface|type|abstract class) ${name}\b[^\n]*`,
    'g',
  );
  // An overload, or a value and its type of one name: the first that has a comment.
  const found = [...code.matchAll(head)].sort(
    (a, b) => Number(b[1] !== undefined) - Number(a[1] !== undefined),
  )[0];
  if (!found) return [];
  const [all, comment = '', kind = ''] = found;
  const own = entry(name, comment);
  if (kind !== 'class') return [own];
  const body = code.slice(found.index + all.length, code.indexOf('\n}', found.index));
  return [own, ...membersOf(name, body)];
}

/** Methods and getters of a class that have a comment and are not private. */
function membersOf(owner: string, body: string): Entry[] {
  const member = new RegExp(String.raw`    ${COMMENT}    (?:get )?(\w+)(?=[<(])`, 'g');
  return [...body.matchAll(member)]
    .filter(([, , name]) => name !== 'constructor')
    .map(([, comment = '', name = '']) => entry(`${owner}.${name}`, comment));
}

function entry(name: string, comment: string): Entry {
  const text = comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .trim()
    .replace(/^@param (\w+) /gm, '\n`$1`: ')
    .replace(/^@(\w)(\w*) /gm, (_, first: string, rest: string) => `\n*${first.toUpperCase()}${rest}*: `);
  const examples = [...text.matchAll(/```ts\n([\s\S]*?)\n```/g)].map(([, code = '']) => code);
  return { name, text, examples };
}
