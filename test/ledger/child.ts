import { Supervisor } from "../../src/ledger/embedded/supervisor.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { aReading, aReport } from "./examples.ts";

/** A program of its own, for tests that kill it: `join HOME` uses the cluster, `write HOME FROM` writes without end. */
const [work, home = "", from = "0"] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

if (work === "join") {
  const supervisor = new Supervisor(home);
  process.on("SIGINT", () => say("interrupted"));
  process.stdin.on("data", async () => {
    await supervisor.leave();
    process.exit(0);
  });
  say(`joined ${(await supervisor.reach()).port}`);
} else {
  const opened = await openLedger({ name: "main", home, databaseUrl: "" });
  if (!opened.ok) throw new Error(opened.problem.found);
  for (let n = Number(from); ; n++) {
    const { report, bytes } = aReport(`A post at Tessit was shelled; number ${n}.\n`);
    await opened.ledger.addReport(report, bytes);
    await opened.ledger.addReading(aReading(report, "reader-1", 20, 4));
    say(`wrote ${report.id}`);
  }
}
