import { v5, v7 } from "uuid";
import { main } from "../../src/cli/main.ts";
import { gather } from "../../src/intake/gather.ts";
import { takeIn } from "../../src/intake/take-in.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { Claim } from "../../src/record/claim.ts";
import type { Coded } from "../../src/record/draft.ts";
import type { Report } from "../../src/record/report.ts";
import { REPORT_ITSELF } from "../../src/record/speaker.ts";

/**
 * A program to be killed, which reads the files of a folder into the ledger of a data folder and says of each, on a line of its
 * own, when the program took it for read: `real HOME FOLDER` is `annalist read FOLDER` with its progress lines; `light HOME FOLDER`
 * goes the same way with a reader that knows nothing, so that it starts quickly. Neither begins before it gets a line.
 */
const [kind, home = "", folder = ""] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
/** One word a claim: enough to be counted. */
const NAMESPACE = "c6a1b0de-43d2-4a43-8f0a-6b3a5a1a7f10";

say("ready");
await new Promise((resolve) => process.stdin.once("data", resolve));
if (kind === "real") await readAsUsersDo();
else await readLightly();
process.exit(0);

async function readAsUsersDo(): Promise<void> {
  const progress = (text: string) => {
    const name = /\d+ read: (\S+)/.exec(text)?.[1];
    if (name) say(`read ${name}`);
  };
  const code = await main(["read", folder], {
    ...{ out: () => undefined, err: progress, stdin: process.stdin, env: { ANNALIST_HOME: home } },
    ...{ terminal: { out: false, err: true, columns: 200 }, signal: new AbortController().signal },
    ...{ clock: () => new Date(), newId: () => v7() },
  });
  say(`ended ${code}`);
}

async function readLightly(): Promise<void> {
  const opened = await openLedger({ name: "main", home, databaseUrl: "" });
  if (!opened.ok) throw new Error(opened.problem.found);
  const { ledger } = opened;
  for await (const input of gather([folder], process.stdin)) {
    const taken = input.ok ? takeIn(input.source, {}, input.sidecar, { sample: false }) : input;
    if (!taken.ok || !input.ok) throw new Error(taken.ok ? "nothing was taken in" : taken.problem.found);
    await ledger.addReport(taken.report, input.source.bytes);
    await ledger.addReading(codedLightly(taken.report));
    say(`read ${taken.report.name}`);
  }
  const { deriveAll } = await import("../../src/pipeline.ts");
  await deriveAll(ledger);
  await ledger.close();
  say("ended 0");
}

/** Every number of the text is a claim of that many killed, all of one incident. */
function codedLightly(report: Report): Coded {
  const draft = {
    ...{ id: v5(`draft ${report.id}`, NAMESPACE), report: report.id, kind: "incident" as const, name: null },
    span: { start: 0, end: report.text.length },
  };
  const claims = [...report.text.matchAll(/\d+/g)].map(
    (found): Claim => ({
      ...{ id: v5(`claim ${report.id} ${found.index}`, NAMESPACE), report: report.id },
      ...{ subject: { kind: draft.kind, id: draft.id, name: null }, field: "killed", value: Number(found[0]) },
      ...{ precision: "exact", basis: "said", unit: null, group: null, at: null, speaker: REPORT_ITSELF },
      ...{ publisher: report.publisher, stance: "stated", span: draft.span },
      ...{ mark: { start: found.index, end: found.index + found[0].length }, quote: report.text },
      ...{ rule: "number", confidence: 1 },
    }),
  );
  return { report: report.id, readerVersion: "light-1", drafts: [draft], claims };
}
