import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bench } from "../main.ts";
import { table } from "../table.ts";
import { mixed } from "./plan.ts";
import type { Reader } from "./programs.ts";
import { type Aftermath, crash } from "./rounds.ts";

const KILLS = 100;

/** Kills of programs that read a folder and of the embedded PostgreSQL under them: what was acknowledged, what was lost. */
export const crashTable: Bench = async ({ options, print, stop }) => {
  const kills = Number(options.kills ?? KILLS);
  if (!Number.isInteger(kills) || kills < 5) stop("--kills needs a whole number of 5 or more");
  const real = Math.ceil(kills / 5);
  const folder = mkdtempSync(join(tmpdir(), "annalist-crash-"));
  try {
    const run = (reader: Reader, count: number) =>
      crash(reader, join(folder, `${reader}-home`), join(folder, `${reader}-reports`), mixed(count));
    const found = { light: await run("light", kills - real), real: await run("real", real) };
    print(crashRows(Object.values(found)));
    for (const [reader, { reports, unread, claims, incidents, seconds, trouble }] of Object.entries(found)) {
      const unreadWords = `${unread} of them kept and not read when the program was killed`;
      print(
        `\n${reader}: ${reports} reports, ${unreadWords}; ${claims} claims, ${incidents} incidents; ${Math.round(seconds)} s`,
      );
      print(trouble.length === 0 ? "counts, chain and derivation as they must be" : trouble.join("\n"));
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

function crashRows(found: readonly Aftermath[]): string {
  const rows = found.flatMap(({ rows }) => rows);
  const sum = (of: "kills" | "acknowledged" | "lost") => rows.reduce((total, row) => total + row[of], 0);
  return table(
    ["reader", "killed", "kills", "acknowledged", "lost"],
    [
      ...rows.map(({ reader, victim, kills, acknowledged, lost }) => [reader, victim, kills, acknowledged, lost]),
      ["all", "", sum("kills"), sum("acknowledged"), sum("lost")],
    ],
  );
}
