/** A process of ours ends when the one that started it does, however that ended and whatever it is busy with. */
import { Worker } from 'node:worker_threads';

/** Runs beside the work: a cell that never ends answers no messages. */
const WATCH = `
const { workerData: parent } = require('node:worker_threads');
setInterval(() => {
  let there = process.ppid === parent;
  try { process.kill(parent, 0); } catch (error) { there &&= error.code !== 'ESRCH'; }
  if (!there) process.kill(process.pid, 'SIGKILL');
}, 500);`;

/** Ends this process when its parent is gone. */
export function endWithParent(): void {
  process.once('disconnect', () => process.exit(1));
  new Worker(WATCH, { eval: true, workerData: process.ppid, stdout: false, stderr: false }).unref();
}
