/** The face of the library: what a notebook imports. The eight notebooks' own charts are in `gongkai/stories`. */
import { giveFace } from './charts/frame-face.js';
import { VALUES_BY_COLUMN } from './domain/values.js';

// Where a kernel of JupyterLab runs this, what is shown goes to that kernel.
import './notebook/kernel.js';

giveFace(VALUES_BY_COLUMN);

export { type Chart, makeChart } from './charts/chart.js';
// charts
export { bar, line, point } from './charts/plot.js';
export { show } from './charts/show.js';
// one file
export { parse } from './corpus/parse.js';
export { type Domain, domainOf, OFFICIAL } from './domain/domain.js';
export { type Frame, frameOf } from './frames/frame.js';
export { Gongkai } from './frames/gongkai.js';
// reports → tables
export { open } from './frames/open.js';
export { readTable } from './frames/read-table.js';
// what a summary asks
export {
  distinct,
  max,
  mean,
  median,
  min,
  missing,
  n,
  quantile,
  share,
  sum,
  weighted,
} from './frames/verbs/operations.js';
export type { Figure, Finding } from './model/report.js';
export { Report } from './model/report.js';
export { TABLES } from './model/tables/tables.js';
