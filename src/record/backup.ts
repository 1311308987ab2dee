import { z } from "zod";
import { LedgerName } from "./http.ts";

/** The first line of a backup: what it holds and what must be there to take it in. */
export const BackupHeader = z.object({
  format: z.literal("annalist-backup"),
  /** Of the file's form; a program takes in those it knows. */
  version: z.literal(1),
  ledger: LedgerName,
  made: z.iso.datetime(),
  /** Version of the PostgreSQL that it was taken from. */
  postgres: z.string(),
  /** What had been done to the tables, in order. */
  migrations: z.array(z.object({ number: z.int(), name: z.string(), sha256: z.string() })),
  /** Hash of the last batch of the audit chain; null where nothing was sealed. */
  head: z.string().nullable(),
  /** In the order in which they can be filled: one that refers to another comes after it. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int() })),
});
export type BackupHeader = z.infer<typeof BackupHeader>;
