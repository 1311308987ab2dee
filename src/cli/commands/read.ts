import { basename } from "node:path";
import { loadKnowledge } from "../../knowledge/load-knowledge.ts";
import type { Problem } from "../../record/problem.ts";
import { jsonOf, ReadAnswer } from "../answers.ts";
import type { Command } from "../command.ts";
import { byId } from "../evidence.ts";
import { explain, type Why } from "../explain.ts";
import { type Given, givenBy } from "../given-by.ts";
import { explanationList } from "../lists/explanation-list.ts";
import { incidentTable } from "../lists/incident-table.ts";
import { type Page, pageFor, sampleNotice } from "../lists/page.ts";
import { assessmentList, figureList, tallyList } from "../lists/statements.ts";
import type { Flags } from "../options.ts";
import { readReports } from "../read-reports.ts";
import { withLedger } from "../with-ledger.ts";

const DETAILS = ["publisher", "date", "language", "url", "title"] as const;

export const command: Command = {
  usage: "read PATH... [--publisher NAME] [--date DATE] [--language TAG] [--url URL] [--title TEXT] [--explain]",
  about: [
    "Reads reports into the record and prints what they gave. PATH is a file, a folder with all below it, or - for standard input.",
    "What is known of a report comes from these flags, else from a file NAME.json beside it, else from its dateline or page; else it is unknown. The clock is never asked.",
    "The same bytes are read once. What fails is said, and the rest goes on.",
    "--explain says of each incident why its sentences are held to tell of one act and the nearest other incidents of the report of others: points for and against (2 are needed), or a rule that forbids it. Then of each field: the words that made it, in which of the numbered sentences, and by which rule.",
    "Where a learned model had a part, its chance is shown with the signs that spoke most for and against. The number of a sign is what it adds to the log odds: 0.7 doubles or halves them.",
  ],
  options: [...DETAILS, "explain", "samples", "json"],
  arguments: [1, Number.POSITIVE_INFINITY],
  run: (call) =>
    withLedger(call, async (ledger) => {
      const knowledge = loadKnowledge();
      const { reports, added, problems } = await readReports(call, ledger, knowledge, call.args, detailsOf(call.flags));
      const given = await givenBy(ledger, reports);
      const { sample } = ledger;
      const why = call.flags.explain ? await explain(ledger, knowledge, given) : null;
      if (call.flags.json) {
        const claims = given.claims.map((claim) => ({ ...claim, sample }));
        call.world.out(
          jsonOf(ReadAnswer, {
            ...given,
            claims,
            problems: problems.map(withoutFolders),
            ...why,
          }),
        );
      } else {
        const known = reports.length - added;
        call.voice.note(
          `${counted(reports.length, "report")}${known > 0 ? `, ${known} of them read before` : ""}; ${counted(given.claims.length, "claim")}${problems.length > 0 ? `; ${counted(problems.length, "input")} failed` : ""}.`,
        );
        const silent = given.reports.filter(({ claims }) => claims === 0).map(({ name }) => name);
        if (silent.length > 0)
          call.voice.note(
            `Nothing was read as a claim in ${silent.slice(0, 5).join(", ")}${silent.length > 5 ? ` and ${silent.length - 5} more` : ""}. The reader knows English.`,
          );
        if (reports.length > 0) call.world.out(pageOf(pageFor(call.world, sample), given, why));
      }
      return problems.length > 0 ? 1 : 0;
    }),
};

function namesOf({ reports }: Given): ReadonlyMap<string, string> {
  return new Map(reports.map(({ id, name }) => [id, name]));
}

function detailsOf(flags: Flags): Partial<Record<(typeof DETAILS)[number], string>> {
  return Object.fromEntries(DETAILS.flatMap((name) => (typeof flags[name] === "string" ? [[name, flags[name]]] : [])));
}

function pageOf(page: Page, given: Given, why: Why | null): string {
  const quotes = byId(given.claims);
  const lists = [
    incidentTable(page, given.incidents),
    ...(given.tallies.length > 0 ? [tallyList(page, given.tallies, quotes)] : []),
    ...(given.figures.length > 0 ? [figureList(page, given.figures, quotes)] : []),
    ...(given.assessments.length > 0 ? [assessmentList(page, given.assessments, quotes)] : []),
    ...(why ? [explanationList(page, why, quotes, namesOf(given))] : []),
  ];
  const [first] = given.incidents;
  const more = first
    ? `\n\`annalist show ${first.label}${page.sample ? " --samples" : ""}\` shows who says what of it.\n`
    : "";
  return sampleNotice(page) + lists.join("\n") + more;
}

/** A problem as the document has it: file names without the folders of this machine. */
function withoutFolders({ code, where, found, remedy }: Problem): Problem {
  const bare = (text: string) => text.replaceAll(where, basename(where));
  return { code, where: bare(where), found: bare(found), remedy: bare(remedy) };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
