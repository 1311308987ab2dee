import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

/**
 * The bytes of a model in a folder of models: of the file of that name, or what the file of that name and `.br` holds, packed with
 * brotli. Throws when there is neither: the package is broken then.
 */
export function readModel(folder: string, name: string): Uint8Array {
  const path = join(folder, name);
  if (existsSync(path)) return new Uint8Array(readFileSync(path));
  if (!existsSync(`${path}.br`)) throw new Error(`no such file of knowledge: ${path}`);
  const { buffer, byteOffset, byteLength } = brotliDecompressSync(readFileSync(`${path}.br`));
  return new Uint8Array(buffer, byteOffset, byteLength);
}
