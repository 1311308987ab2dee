import { availableParallelism, totalmem } from "node:os";

const MOST = 8;
/** Bytes of memory for each: it knows everything by itself, some 300 MB, and long reports need more. */
const ROOM = 2 ** 30;

/** How many threads read beside the first: with it as many as run at once, where memory is large enough; from 0 to 7. */
export function threadCount(cores = availableParallelism(), memory = memoryBytes()): number {
  return Math.max(1, Math.min(cores, MOST, Math.floor(memory / ROOM))) - 1;
}

/** What this machine has, or what this program may have of it. */
function memoryBytes(): number {
  const allowed = process.constrainedMemory?.() ?? 0;
  return allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
}
