/** The readmes tell the truth about today. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { COMMANDS } from '../src/commands/commands.js';
import * as gongkai from '../src/index.js';
import { State } from '../src/model/report.js';

const root = path.join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const codeOf = (text: string) => [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, , code]) => code!);
const withoutComments = (code: string) => code.replace(/(?:\/\/|#).*$/gm, '').replace(/\s+/g, ' ');

for (const name of ['README.md', 'README.zh-CN.md']) {
  const text = read(name);
  describe(name, () => {
    it('imports only what the library exports', () => {
      const imported = [...text.matchAll(/import \{([^}]+)\} from 'gongkai'/g)].flatMap(([, names]) =>
        names!.split(',').map((one) => one.trim()),
      );
      assert.ok(imported.length > 3);
      assert.deepEqual(
        imported.filter((one) => !(one in gongkai)),
        [],
      );
    });

    it('names every state that a value can have', () => {
      for (const state of State.options) assert.ok(text.includes(`\`${state}\``), state);
    });

    it('links only to files that are there', () => {
      for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
        assert.ok(existsSync(path.join(root, target!)), target);
      }
    });

    it('names every command, by its name or one of before', () => {
      for (const { name: command, aliases = [] } of COMMANDS) {
        const names = [command, ...aliases].join('|');
        assert.match(text, new RegExp(`gongkai (?:${names})|npm (?:run )?(?:${names})`), command);
      }
    });
  });
}

it('both readmes show the same code', () => {
  const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((name) =>
    codeOf(read(name)).map(withoutComments),
  );
  assert.deepEqual(chinese, english);
});
