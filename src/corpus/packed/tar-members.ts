/** The files of a TAR archive, as those of a folder. */
import { hash } from 'node:crypto';
import type { ByteStream } from '../../document/archive/byte-stream.js';
import { NO_HEAD, tarFiles } from '../../document/archive/tar.js';
import { isHidden } from '../archive.js';
import { MAX_FILE } from '../limits.js';
import { Names, nameOfFile } from './names.js';
import type { Unpacked } from './unpacked.js';

/** What the archive holds, in its order, hidden files passed over. */
export async function* filesInTar(stream: ByteStream): AsyncGenerator<Unpacked> {
  const names = new Names();
  for await (const file of tarFiles(stream)) {
    if (file === NO_HEAD) {
      yield { damaged: 'something else stands where a file should begin' };
      return;
    }
    const path = nameOfFile(file.name);
    if (path.split('/').some(isHidden)) continue;
    const name = names.of(path);
    if (file.closed !== null) yield { name, closed: file.closed };
    else if (file.size > MAX_FILE)
      yield { name, closed: `It is larger than ${MAX_FILE / 1024 / 1024} MB, which no report is.` };
    else {
      const bytes = await file.bytes();
      if (bytes.length < file.size) {
        yield { name, closed: 'The archive ends in the middle of it.' };
        yield { damaged: 'it was cut off' };
        return;
      }
      yield { name, bytes, sha256: hash('sha256', bytes) };
    }
  }
  if ((await stream.nextStretch())?.fault) yield { damaged: 'what is packed does not unpack' };
}
