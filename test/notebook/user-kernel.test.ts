/** The kernel among those of the user, who asked for it. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { EnvironmentError } from '../../src/notebook/errors.js';
import { registerKernel, userDataFolder } from '../../src/notebook/user-kernel.js';
import { root, temporaryFolder } from '../site/fixture.js';

describe('the kernel of the user', () => {
  it('starts a program that is there, under the name that the notebooks ask for, and may be registered again', () => {
    const home = temporaryFolder();
    const folder = registerKernel({ JUPYTER_DATA_DIR: home });
    const again = registerKernel({ JUPYTER_DATA_DIR: home }, '/another/node');
    assert.equal(again, folder);
    const spec = JSON.parse(readFileSync(join(folder, 'kernel.json'), 'utf8'));
    assert.equal(spec.argv[0], '/another/node');
    assert.ok(existsSync(spec.argv[1]), spec.argv[1]);
    const notebook = JSON.parse(readFileSync(join(root, 'notebooks', '01-what-we-hold.ipynb'), 'utf8'));
    assert.equal(folder, join(home, 'kernels', notebook.metadata.kernelspec.name));
  });

  it('does not take the place of a kernel that somebody else registered', () => {
    for (const text of ['{"argv":["tslab"],"display_name":"TypeScript"}', 'not JSON']) {
      const home = temporaryFolder();
      const file = join(home, 'kernels', 'tslab', 'kernel.json');
      mkdirSync(join(home, 'kernels', 'tslab'), { recursive: true });
      writeFileSync(file, text);
      assert.throws(() => registerKernel({ JUPYTER_DATA_DIR: home }), EnvironmentError);
      assert.equal(readFileSync(file, 'utf8'), text);
    }
  });

  it('goes where Jupyter looks on each system', () => {
    const home = '/home/li';
    const found = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv = {}) =>
      userDataFolder(env, platform, home).replaceAll('\\', '/');
    assert.equal(found('linux'), '/home/li/.local/share/jupyter');
    assert.equal(found('linux', { XDG_DATA_HOME: '/data' }), '/data/jupyter');
    assert.equal(found('darwin'), '/home/li/Library/Jupyter');
    assert.equal(found('win32', { APPDATA: 'C:/Users/li/Roaming' }), 'C:/Users/li/Roaming/jupyter');
    assert.equal(found('linux', { JUPYTER_DATA_DIR: '/own' }), '/own');
  });
});
