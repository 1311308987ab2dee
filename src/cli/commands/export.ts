import { rename, rm, writeFile } from "node:fs/promises";
import { loadKnowledge } from "../../knowledge/load-knowledge.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { type CsvList, exportCsv } from "../../publishing/export-csv.ts";
import { exportJson } from "../../publishing/export-json.ts";
import type { Published } from "../../publishing/published.ts";
import { withholdNames } from "../../publishing/withhold-names.ts";
import type { Filter } from "../../record/filter.ts";
import { ExportAnswer } from "../answers.ts";
import { type Asked, askedOf } from "../asked.ts";
import type { Call, Command } from "../command.ts";
import { filterOf } from "../filter-of.ts";
import { FILTERS } from "../options.ts";
import { withLedger } from "../with-ledger.ts";

export const command: Command = {
  usage:
    "export --format json|csv [--rows incidents|claims] [--out FILE] [--with-names] [--rule NAME] [--as-of MOMENT]",
  about: [
    "Writes the record as one JSON document, or its incidents or claims as CSV for spreadsheets.",
    "Names of victims and private persons are left out, in quotes too, as far as word lists find them (docs/withheld-names.md says how far that is), unless --with-names is given.",
  ],
  options: ["format", "rows", "out", "with-names", ...FILTERS, "rule", "as-of", "samples"],
  arguments: [0, 0],
  run: async (call) => {
    const { format, rows, out } = call.flags;
    if (format === undefined) return wrong(call, "--format", "it is missing: --format json or --format csv");
    if (rows !== undefined && format === "json") return wrong(call, `--rows ${rows}`, "it goes with --format csv only");
    return withLedger(call, async (ledger) => {
      const record = await published(ledger, await askedOf(ledger, call.flags), filterOf(call.flags));
      const named = call.flags["with-names"] === true;
      const clean = named ? record : withholdNames(record, await textsOf(ledger, record), loadKnowledge());
      const text = format === "json" ? exportJson(clean, !named) : exportCsv(clean, (rows ?? "incidents") as CsvList);
      if (typeof out !== "string") call.world.out(text);
      else if (!(await write(call, out, text))) return 1;
      if (ledger.sample) call.voice.note("These are SAMPLES: each row says so.");
      return 0;
    });
  },
};

/** The record in the form it is published in, keys in the order of the schema; only reports that some row rests on. */
async function published(ledger: Ledger, asked: Asked, filter: Filter): Promise<Published> {
  const { sample } = ledger;
  const [incidents, tallies, figures, assessments] = [
    await asked.incidents(filter),
    await asked.tallies(filter),
    await asked.figures(filter),
    await asked.assessments(filter),
  ];
  const claims = (await asked.claims(filter)).map((claim) => ({ ...claim, sample }));
  const cited = new Set([...tallies, ...figures, ...assessments, ...claims].map(({ report }) => report));
  for (const incident of incidents) for (const id of incident.reports) cited.add(id);
  const reports = (await ledger.reports({})).filter(({ id }) => cited.has(id));
  const { namesWithheld: _, ...record } = ExportAnswer.parse({
    namesWithheld: false,
    reports,
    incidents,
    tallies,
    figures,
    assessments,
    claims,
  });
  return record;
}

async function textsOf(ledger: Ledger, { reports }: Published): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { id } of reports) {
    const report = await ledger.report(id);
    if (report) texts.set(id, report.text);
  }
  return texts;
}

/** Writes the whole file or nothing. */
async function write({ voice, world }: Call, file: string, text: string): Promise<boolean> {
  const half = `${file}.${world.newId()}.part`;
  try {
    await writeFile(half, text);
    await rename(half, file);
    voice.note(`Written to ${file}.`);
    return true;
  } catch (error) {
    await rm(half, { force: true });
    const found = `it cannot be written (${(error as NodeJS.ErrnoException).code})`;
    voice.problem({
      code: "unreadable",
      where: file,
      found,
      remedy: "Give --out a file in a folder you may write to.",
    });
    return false;
  }
}

function wrong({ voice }: Call, where: string, found: string): number {
  voice.problem({ code: "bad-usage", where, found, remedy: "`annalist help export` says how it is used." });
  return 2;
}
