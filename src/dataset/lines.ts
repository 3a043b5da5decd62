/** Where in a CSV the lines of each shard stand; light, for a run in which nothing changed. */
import { z } from 'zod';

/** Bytes that the head takes, and behind it the lines of each shard, in the order of the shards. */
export const Lines = z.object({ head: z.int(), bytes: z.array(z.int()) });
export type Lines = z.infer<typeof Lines>;
