import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import type { Bench } from "../main.ts";
import { nameBook } from "../matching/names.ts";
import { readReport } from "../reader.ts";
import { reportOfText } from "../reports.ts";
import { percent, table } from "../table.ts";
import { loadExpectations } from "./checks.ts";
import { copiesOf } from "./copies.ts";
import { judgeCopy } from "./judge-copy.ts";

/** The founding article and copies of it in other names, order and letters: which share of the checks holds for each. */
export const article: Bench = ({ shared, verbose, print, stop }) => {
  const file = join(shared, "samples/prison-attack.txt");
  if (!existsSync(file)) return stop(`${file} is missing: this benchmark needs the shared folder (--shared FOLDER).`);
  const bytes = readFileSync(file);
  const expectations = loadExpectations();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== expectations.sha256)
    return stop(
      `${file} is another text (SHA-256 ${sha256}): the expectations' offsets are of ${expectations.sha256}.`,
    );
  const knowledge = loadKnowledge();
  const book = nameBook(knowledge);
  const results = copiesOf(bytes.toString("utf8"), expectations).map((copy) => {
    const outcomes = judgeCopy(copy, readReport(reportOfText("-", copy.text), knowledge), expectations.checks, book);
    const missed = outcomes.filter(({ met }) => !met).map(({ check }) => check.id);
    if (verbose) print(`${copy.name}: missed ${missed.join(", ") || "nothing"}`);
    const parts = [...new Set(outcomes.map(({ check }) => check.part))].map((part) => {
      const own = outcomes.filter(({ check }) => check.part === part);
      return { part, met: own.filter(({ met }) => met).length, checks: own.length };
    });
    return { copy: copy.name, met: outcomes.length - missed.length, checks: outcomes.length, parts, missed };
  });
  const heads = results[0]?.parts.map(({ part }) => part) ?? [];
  print(
    table(
      ["copy", "met", "share", ...heads],
      results.map(({ copy, met, checks, parts }) => [
        copy,
        `${met}/${checks}`,
        percent(met, checks),
        ...parts.map((part) => `${part.met}/${part.checks}`),
      ]),
    ),
  );
  return { copies: results };
};
