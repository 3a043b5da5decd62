/** A browser that is none: it answers over the pipe as it is told, so that each way to fail can be had. */
import { chmodSync, writeFileSync } from 'node:fs';

/**
 * Writes a program, below a package of ES modules, that answers as a browser does. What it prints is a PDF by its first bytes alone, and another each time.
 * @param answers code that runs for each message, before the usual answer: `method`, `params`, `answer(result)`, `refuse(words)`,
 * `tell(method)`, and whether it is done (`return true`)
 * @param first code that runs at its start
 */
export function writeFakeBrowser(file: string, answers = '', first = ''): void {
  writeFileSync(
    file,
    `#!${process.execPath}
import fs from 'node:fs';
const args = process.argv.slice(2);
${first}
const write = (message) => fs.writeSync(4, JSON.stringify(message) + '\\0');
const PDF = () => Buffer.from('%PDF- ' + process.hrtime.bigint()).toString('base64');
const USUAL = { 'Target.createTarget': { targetId: 't' }, 'Target.attachToTarget': { sessionId: 's' } };
function hear({ id, method, params }) {
  const answer = (result) => write({ id, result });
  const refuse = (message) => write({ id, error: { code: -32000, message } });
  const tell = (method) => write({ method, params: {} });
  const isDone = (() => { ${answers} })();
  if (isDone) return;
  answer(method === 'Page.printToPDF' ? { data: PDF() } : (USUAL[method] ?? {}));
  if (method === 'Browser.close') process.exit(0);
}
let begun = '';
fs.createReadStream(null, { fd: 3 }).setEncoding('utf8').on('data', (text) => {
  const messages = (begun + text).split('\\0');
  begun = messages.pop();
  for (const message of messages) hear(JSON.parse(message));
}).on('end', () => process.exit(0));
`,
  );
  chmodSync(file, 0o755);
}
