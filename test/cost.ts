/**
 * Milliseconds of processor time that work takes in this process. The clock's would also tell what else the machine does,
 * and a test must not fail for that.
 */
export async function costOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
