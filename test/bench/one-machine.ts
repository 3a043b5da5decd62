/** Builds the dataset of a folder in a process of its own, so that its time can be told: `one-machine.js PATH DIR`. */
import path from 'node:path';
import { buildDataset } from '../../src/corpus/build-dataset.js';
import { ReportCache } from '../../src/corpus/cache.js';
import { Hashes } from '../../src/corpus/hashes.js';
import { hashOfLibrary } from '../../src/corpus/library-hash.js';

const [from, folder] = process.argv.slice(2) as [string, string];
const library = hashOfLibrary();
const cache = new ReportCache(path.join(folder, 'cache'), library);
await buildDataset({ folder, paths: [from], cache, library, hashes: new Hashes() });
