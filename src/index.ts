/** The face of the library: what notebooks and other programs import. */
export * from './report.js';
