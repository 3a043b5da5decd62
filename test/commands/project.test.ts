/** Which folder a command works on. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { findProject } from '../../src/commands/project.js';
import { packageRoot } from '../../src/notebook/package-root.js';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'gongkai-project-')));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]) => path.join(folder, ...names);

function manifest(where: string, content: object | string): void {
  mkdirSync(at(where), { recursive: true });
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(at(where, 'package.json'), text);
}
manifest('mine', { dependencies: { gongkai: '^1.0.0' } });
manifest('mine/notebooks', { name: 'other' });
manifest('mine/node_modules/gongkai', { name: 'gongkai' });
manifest('mine/broken', '{');
manifest('checkout', { name: 'gongkai' });
manifest('checkout/notebooks', { dependencies: { gongkai: 'file:..' } });

it('is the nearest that depends on the library, whatever package lies between', () => {
  for (const from of ['mine', 'mine/notebooks', 'mine/broken', 'mine/not/there'])
    assert.equal(findProject(at(from)).root, at('mine'), from);
});

it('is never a folder of installed packages, also where the call is made in one', () => {
  assert.equal(findProject(at('mine', 'node_modules', 'gongkai')).root, at('mine'));
});

it('is the checkout for its own folder of notebooks, which depends on it', () => {
  assert.equal(findProject(at('checkout', 'notebooks')).root, at('checkout'));
});

it('is the checkout that was called by its path where there is none around', () => {
  assert.equal(findProject(at()).root, packageRoot());
});
