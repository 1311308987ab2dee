import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { readModel } from "./read-model.ts";

test("models are read as they are or unpacked; what is not there is named", () => {
  const folder = mkdtempSync(join(tmpdir(), "annalist-models-"));
  try {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * i) % 251);
    writeFileSync(join(folder, "plain.bin"), bytes);
    writeFileSync(join(folder, "packed.bin.br"), brotliCompressSync(bytes));
    expect(readModel(folder, "plain.bin")).toEqual(bytes);
    expect(readModel(folder, "packed.bin")).toEqual(bytes);
    expect(() => readModel(folder, "none.bin")).toThrow(/none\.bin/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
