/** `gongkai build`: the whole way from report files to pages. */
import type { Call, Command } from './command.js';
import { LIMIT_OPTIONS, limitsIn, setLimits } from './limit-options.js';
import { type StartOptions, start } from './start.js';

/** What the commands that build need: by default the reports of the project. */
export function buildOptions({
  positionals,
  values,
  streams: { err },
  version,
  project,
}: Call): StartOptions {
  // The notebooks are held to the same limits.
  setLimits(limitsIn(values));
  const { root, reports } = project();
  return {
    root,
    paths: positionals.length > 0 ? positionals : [reports],
    version,
    log: (line) => err(`${line}\n`),
  };
}

export const command: Command = {
  usage: '[PATH…]',
  summary: 'tables, executed notebooks and pages, into build/ (default: data/reports)',
  options: LIMIT_OPTIONS,
  notes: ['The exit status is also 1 if a notebook throws.'],
  run: async (call) => (await start(buildOptions(call))).status,
};
