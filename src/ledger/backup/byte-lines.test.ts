import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteLines } from "./byte-lines.ts";

async function* inPieces(text: string, sizes: readonly number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  let at = 0;
  for (let n = 0; at < bytes.length; n++) {
    const size = sizes[n % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function rowsOf(lines: ByteLines): Promise<string> {
  const found: Buffer[] = [];
  for await (const chunk of lines.untilEnd()) found.push(Buffer.from(chunk));
  return Buffer.concat(found).toString();
}

const row = fc
  .string({ unit: fc.constantFrom("a", "\\", ".", "\t", "ü"), maxLength: 9 })
  .filter((text) => text !== "\\.")
  .map((text) => `${text}\n`);
const rows = fc.array(row, { maxLength: 6 }).map((all) => all.join(""));
const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 });

test("lines and rows come whole however the bytes come", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { maxLength: 4 }), sizes, async (tables, pieces) => {
      const text = tables.map((table, n) => `table ${n}\n${table}\\.\n`).join("");
      const lines = new ByteLines(inPieces(`${text}last`, pieces));
      for (const [n, table] of tables.entries()) {
        expect(await lines.line(99)).toBe(`table ${n}`);
        expect(await rowsOf(lines)).toBe(table);
      }
      expect(await lines.line(99)).toBe("last");
      expect(await lines.line(99)).toBeNull();
    }),
  );
});

test("a line that is too long and rows without an end are seen", async () => {
  await expect(new ByteLines(inPieces("123456", [2])).line(5)).rejects.toThrow("too long");
  await expect(new ByteLines(inPieces("1234567\n", [100])).line(5)).rejects.toThrow("too long");
  await expect(rowsOf(new ByteLines(inPieces("a\n\\.", [3])))).rejects.toThrow("without an end");
});
