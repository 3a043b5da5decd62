/** The worker of pdf.js, which comes without types. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: {
    /** Lets the worker answer what comes through a port. */
    initializeFromPort(port: unknown): void;
  };
}
