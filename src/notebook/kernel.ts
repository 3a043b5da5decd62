/** Where this library runs inside a kernel of JupyterLab, what it shows goes to that kernel: the entries load this. */
import { showThrough } from '../model/output.js';
import { kernelWriter } from './tslab.js';

showThrough(() => {
  const write = kernelWriter();
  return write && ((data, metadata) => write({ data, metadata, transient: {} }, false));
});
