import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { BackupHeader } from "../../record/backup.ts";
import { ByteLines } from "./byte-lines.ts";
import { COMMENT } from "./dump.ts";
import { fileTrouble, Trouble } from "./trouble.ts";

/** What the file begins with. */
const FIRST = `${COMMENT}{"format":"annalist-backup"`;
/** Of the last line: the hash of all before it. */
const LAST = `${COMMENT}sha256 `;
const LAST_LENGTH = LAST.length + 64 + 1;
const LONGEST_HEADER = 1_000_000;
/** Level 6, zlib's own, takes three times as long for a tenth less. */
const LEVEL = 3;

/** Packs the content, with the hash of it as its last line, into a file that is there whole or not at all. */
export async function writeSealed(file: string, content: AsyncIterable<Buffer>, id: string): Promise<number> {
  const half = `${file}.${id}.part`;
  const remedy = "Name a file in a folder that you may write to and that has room.";
  const handle = await open(half, "wx", 0o600).catch((error: unknown) =>
    Promise.reject(fileTrouble(file, error, remedy)),
  );
  try {
    await pipeline(withHash(content), createGzip({ level: LEVEL }), async (packed: AsyncIterable<Buffer>) => {
      for await (const chunk of packed) await handle.appendFile(chunk);
    });
    await handle.sync();
    const { size } = await handle.stat();
    await handle.close();
    await rename(half, file);
    return size;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(half, { force: true });
    throw fileTrouble(file, error, remedy);
  }
}

async function* withHash(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
  yield Buffer.from(`${LAST}${hash.digest("hex")}\n`);
}

/** What the file holds, unpacked, without its last line. Throws `Trouble` where it is no backup, or not as it was written. */
export async function* readSealed(file: string): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let held: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of unpacked(file)) {
      if (held.length === 0 && !chunk.toString("latin1", 0, FIRST.length).startsWith(FIRST))
        throw noBackup(file, `it begins with ${JSON.stringify(chunk.toString("utf8", 0, 40))}`);
      const both = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      const sure = Math.max(0, both.length - LAST_LENGTH);
      held = both.subarray(sure);
      if (sure === 0) continue;
      hash.update(both.subarray(0, sure));
      yield both.subarray(0, sure);
    }
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (code === "Z_DATA_ERROR" && /header/.test(message)) throw noBackup(file, "it is not packed with gzip");
    if (code.startsWith("Z_")) throw damaged(file, `it cannot be unpacked to its end (${message})`);
    throw fileTrouble(file, error, "Check the file's name, and that you may read it.");
  }
  if (held.length === 0) throw noBackup(file, "it is empty");
  if (held.toString("latin1") !== `${LAST}${hash.digest("hex")}\n`)
    throw damaged(file, "what it holds does not have the hash that its last line says");
}

async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  const source = createReadStream(file);
  // Not `pipe` alone: an error of the file must end the reading, too.
  source.on("error", (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** Reads the whole file and gives its header. Throws `Trouble` where it is no backup, or not as it was written. */
export async function checkSealed(file: string): Promise<BackupHeader> {
  const content = readSealed(file);
  const line = await new ByteLines(content).line(LONGEST_HEADER).catch((error: unknown) => {
    throw error instanceof RangeError ? damaged(file, "its first line does not end") : error;
  });
  const header = headerOf(file, line ?? "");
  for await (const _ of content);
  return header;
}

function headerOf(file: string, line: string): BackupHeader {
  let said: { version?: unknown } = {};
  try {
    said = JSON.parse(line.slice(COMMENT.length)) as { version?: unknown };
  } catch {
    throw damaged(file, "its first line is no JSON");
  }
  if (said.version !== 1)
    throw new Trouble({
      ...({ code: "unsupported", where: file } as const),
      found: `The backup was written by a newer Annalist, in form ${String(said.version)}; this one knows form 1`,
      remedy: "Use that version, or a newer one.",
    });
  const header = BackupHeader.safeParse(said);
  if (header.success) return header.data;
  throw damaged(file, `its first line is not in order at ${header.error.issues[0]?.path.join(".")}`);
}

function noBackup(file: string, found: string): Trouble {
  const remedy = "Name a file that `annalist backup` wrote.";
  return new Trouble({
    code: "unsupported",
    where: file,
    found: `The file is no backup of Annalist's: ${found}`,
    remedy,
  });
}

export function damaged(file: string, found: string): Trouble {
  const remedy = "Nothing was restored. Use another copy of the backup.";
  return new Trouble({ code: "unreadable", where: file, found: `The backup is damaged: ${found}`, remedy });
}
