/** Runs that are killed, and runs beside one another: `npm run kills` goes on for as long as one likes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { killRuns } from './kill.js';
import { differences, Project } from './runs.js';

const skip = process.platform === 'win32';

describe('a build that is killed', { skip }, () => {
  it('leaves no process behind, and the next has the bytes of one that was left alone', async () => {
    const { count, midst, wrong } = await killRuns(5, 3, () => {});
    assert.deepEqual(wrong, []);
    assert.ok(midst > 0, `none of ${count} was killed in the midst`);
  });
});

describe('two runs of one project', { skip }, () => {
  it('at once, and one beside watch, make the bytes of one alone', async (t) => {
    const project = new Project();
    t.after(() => project.remove());
    const alone = await project.run();
    assert.equal(alone.status, 0, alone.err);
    const built = project.built();
    project.restore('none');
    const both = await Promise.all([project.run(), project.run()]);
    assert.deepEqual(
      both.map(({ status }) => status),
      [0, 0],
      both.map(({ err }) => err).join('\n'),
    );
    assert.deepEqual(differences(project.built(), built), []);
    project.restore('none');
    const { child, ended } = project.spawn(['watch']);
    await sleep(300);
    const beside = await project.run();
    child.kill('SIGTERM');
    await ended;
    assert.equal(beside.status, 0, beside.err);
    assert.deepEqual(differences(project.built(), built), []);
  });
});
