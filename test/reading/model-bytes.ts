import { fileURLToPath } from "node:url";
import { readModel } from "../../src/knowledge/read-model.ts";

const FOLDER = fileURLToPath(new URL("../../data/models", import.meta.url));
const kept = new Map<string, Uint8Array>();

/** The bytes of a committed model, read once. */
export function modelBytes(name: string): Uint8Array {
  const bytes = kept.get(name) ?? readModel(FOLDER, name);
  kept.set(name, bytes);
  return bytes;
}
