/**
 * The channel between pdf.js and its worker, which runs here in the same thread. It tells of a document that draws
 * without end: a few bytes can stand for any number of operations, and pdf.js has no limit of its own.
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** No report draws more, all pages together. */
const MOST_OPERATIONS = 400_000;
/** A form within the page, which is read anew each time that it is drawn, counts as so many. */
const FORM = 50;

type Listener = (event: { readonly data: unknown }) => void;

/** A part of a page's list of operations, as the worker sends it; other messages have none. */
interface Message {
  readonly chunk?: { readonly fnArray?: readonly number[] } | null;
}

/** Both ends of the channel at once: what is posted reaches every listener, and each takes what is meant for it. */
export class PdfPort {
  private readonly listeners = new Set<Listener>();
  private operations = 0;

  /** @param tooMuch called once, when more was drawn than any report draws */
  constructor(private readonly tooMuch: () => void) {
    WorkerMessageHandler.initializeFromPort(this);
  }

  postMessage(message: Message, transfer: Transferable[] = []): void {
    const drawn = message.chunk?.fnArray ?? [];
    const more = drawn.reduce((sum, op) => sum + (op === OPS.paintFormXObjectBegin ? FORM : 1), 0);
    this.operations += more;
    if (this.operations > MOST_OPERATIONS && this.operations - more <= MOST_OPERATIONS) this.tooMuch();
    const data = structuredClone(message, { transfer });
    void Promise.resolve().then(() => {
      for (const listener of this.listeners) listener.call(this, { data });
    });
  }

  addEventListener(_: string, listener: Listener, { signal }: { signal?: AbortSignal } = {}): void {
    this.listeners.add(listener);
    signal?.addEventListener('abort', () => this.listeners.delete(listener));
  }

  removeEventListener(_: string, listener: Listener): void {
    this.listeners.delete(listener);
  }
}
