import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkModels } from "../training/check-models.ts";

const DATA = fileURLToPath(new URL("../data", import.meta.url));

describe("the models", () => {
  it("hold no readable words and no names, and each has its card", () => expect(checkModels(DATA)).toEqual([]));
});

describe("the check of the models", () => {
  let data = "";
  const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(data, "models", name), bytes);

  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), "annalist-models-"));
    mkdirSync(join(data, "models"));
    writeFileSync(join(data, "given-names.tsv"), "# names\nmartha jonas\tgiven\twestern\n");
  });
  afterAll(() => rmSync(data, { recursive: true }));

  it("sees a missing card, words packed or not, and names in a word table", () => {
    const words = readFileSync(join(DATA, "gazetteer", "common-words.txt"), "utf8").split(/\s+/);
    put(
      "good.bin",
      Uint8Array.from({ length: 100_000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 13),
    );
    put("good.md", "card");
    expect(checkModels(data)).toEqual([]);
    put("lone.bin", new Uint8Array(100));
    put("plain.bin", words.join("\0"));
    put("plain.md", "card");
    put("packed.bin", brotliCompressSync(Buffer.from(words.join(" "), "utf16le")));
    put("packed.md", "card");
    put("table.tsv.br", brotliCompressSync(Buffer.from("said\t3\nMartha\t5\n")));
    put("table.md", "card");
    put("good.bin.br", brotliCompressSync(Uint8Array.of(1, 2, 3)));
    expect(checkModels(data)).toEqual([
      "good.bin: there is good.bin.br too; keep one of them",
      "lone.bin: has no card, lone.md",
      expect.stringMatching(/^packed.bin: words can be read/),
      expect.stringMatching(/^plain.bin: words can be read/),
      "table.tsv.br: holds names of people: martha",
    ]);
  });
});
