import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noChart } from '../../src/charts/chart.js';
import { show } from '../../src/charts/show.js';
import { showTable } from '../../src/charts/table.js';
import { showThrough } from '../../src/model/output.js';
import { EXAMPLES } from './examples.js';

interface Message {
  data: Record<string, unknown>;
  metadata: Record<string, unknown>;
}

/** Where outputs go: as what runs the cells says, for the process. */
let messages: Message[] | null = null;
showThrough(() => messages && ((data, metadata) => void messages?.push({ data, metadata })));

async function inKernel(act: () => void | Promise<void>): Promise<Message[]> {
  messages = [];
  const taken = messages;
  try {
    await act();
  } finally {
    messages = null;
  }
  return taken;
}

async function printed(act: () => void | Promise<void>): Promise<string> {
  const lines: unknown[] = [];
  const { log } = console;
  console.log = (...words: unknown[]) => void lines.push(...words);
  try {
    await act();
  } finally {
    console.log = log;
  }
  return lines.join('\n');
}

const VIEW = { caption: 'A table', columns: [{ name: 'a', label: 'A' }], empty: 'Nothing.' } as const;

describe('in a kernel', () => {
  it('a chart is one output: interactive, picture and words together', async () => {
    const messages = await inKernel(() => show(EXAMPLES.bars!));
    assert.equal(messages.length, 1);
    const [{ data, metadata }] = messages as [Message];
    assert.deepEqual(Object.keys(data), ['application/vnd.vegalite.v5+json', 'image/svg+xml', 'text/plain']);
    assert.equal(typeof data['application/vnd.vegalite.v5+json'], 'object');
    assert.match(String(data['image/svg+xml']), /^<svg/);
    assert.equal(metadata.alt, EXAMPLES.bars?.alt);
  });

  it('a table is HTML with a plain twin', async () => {
    const [message] = await inKernel(() => showTable([{ a: 1 }], VIEW));
    assert.deepEqual(Object.keys(message?.data ?? {}), ['text/html', 'text/plain']);
  });

  it('a chart without data is a sentence and no empty picture', async () => {
    const [message] = await inKernel(() => show(noChart('No reports.')));
    assert.deepEqual(message?.data, { 'text/markdown': '*No reports.*', 'text/plain': 'No reports.' });
  });
});

describe('outside a kernel', () => {
  it('charts and tables are printed in words, and nothing fails', async () => {
    assert.equal(await printed(() => show(EXAMPLES.bars!)), EXAMPLES.bars?.alt);
    assert.match(await printed(() => showTable([{ a: 1 }], VIEW)), /A table/);
  });
});
