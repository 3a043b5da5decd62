/** Kills runs at random moments, and holds what the next run makes against what an undisturbed one makes. */
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { chance } from '../generate/stir.js';
import { descendants, differences, leftOf, Project } from './runs.js';

export interface Killed {
  readonly count: number;
  /** Runs that had not ended by themselves. */
  readonly midst: number;
  readonly wrong: readonly string[];
}

/**
 * Each time a report is new since the last whole build, or the build is gone and its cache is there; the run is killed, and
 * run again to its end.
 */
export async function killRuns(count: number, seed: number, tell: (line: string) => void): Promise<Killed> {
  const random = chance(seed);
  const project = new Project();
  const kept = (name: string) => project.at('kept', name);
  const wrong: string[] = [];
  let midst = 0;
  const timed = async () => {
    const started = performance.now();
    const { status, err } = await project.run();
    if (status !== 0) wrong.push(`undisturbed: exit ${status}: ${err}`);
    return performance.now() - started;
  };
  try {
    const starts: { name: string; took: number; built: ReadonlyMap<string, string> }[] = [];
    const undisturbed = async (name: string) => {
      const took = await timed();
      starts.push({ name, took, built: project.built() });
    };
    await timed();
    project.keep(kept('earlier'));
    rmSync(project.at('build', 'data'), { recursive: true });
    rmSync(project.at('build', 'site'), { recursive: true });
    rmSync(project.at('build', 'notebooks'), { recursive: true });
    project.keep(kept('cache'));
    project.report(2018);
    for (const name of ['earlier', 'cache']) {
      project.restore(kept(name));
      await undisturbed(name);
    }
    for (let i = 0; i < count; i++) {
      const { name, took, built } = starts[Math.floor(random() * starts.length)]!;
      project.restore(kept(name));
      const { child, ended } = project.spawn();
      const after = random() * took;
      await Promise.race([sleep(after), ended]);
      const below = descendants(child.pid!);
      if (child.exitCode === null) midst++;
      child.kill('SIGKILL');
      await ended;
      const left = await leftOf(below);
      const again = await project.run();
      const differ = differences(project.built(), built);
      const said = `kill ${i + 1} of a build over ${name} after ${Math.round(after)} ms`;
      if (left.length > 0) wrong.push(`${said}: processes left ${left}`);
      if (again.status !== 0) wrong.push(`${said}: exit ${again.status}: ${again.err}`);
      if (differ.length > 0) wrong.push(`${said}: other bytes in ${differ.join(', ')}`);
      if ((i + 1) % 10 === 0) tell(`${i + 1} kills, ${midst} in the midst, ${wrong.length} wrong`);
    }
    return { count, midst, wrong };
  } finally {
    project.remove();
  }
}
