import { writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

/** Writes bytes to `path` and `.br`, packed with brotli as small as it goes; returns how many bytes that are. */
export function writePacked(path: string, bytes: Uint8Array): number {
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  });
  writeFileSync(`${path}.br`, packed);
  return packed.length;
}
