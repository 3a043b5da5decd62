/** The notebook that the page of one publisher is made of. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withParameters } from '../notebook/parameters.js';
import { templateFile } from '../notebook/templates.js';

const NOTEBOOK = '08-one-publisher.ipynb';

/** A copy with the publisher's name, of the project's own notebook where it has one: that may say other things. */
export function profileNotebook(root: string, body: string): string {
  const own = path.join(root, 'notebooks', NOTEBOOK);
  const source = readFileSync(existsSync(own) ? own : templateFile(NOTEBOOK), 'utf8');
  return withParameters(source, { NAME: body }, body);
}
