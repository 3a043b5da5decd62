/** Which lines of a CSV follow from which shard; light, for a run in which nothing changed. */
import { z } from 'zod';

export const Section = z.object({
  /** Place of the shard among those that the file is made of. */
  shard: z.int(),
  /** Whose lines they are, in a table that has publishers by their names and not by shards. */
  body: z.string().optional(),
  rows: z.int(),
  /** What the lines take in the file; 0 of a table that is not written. */
  bytes: z.int(),
});
export type Section = Readonly<z.infer<typeof Section>>;

/** Bytes that the head takes, and behind it the sections in their order. */
export const Sections = z.object({ head: z.int(), of: z.array(Section).readonly() });
export type Sections = Readonly<z.infer<typeof Sections>>;
