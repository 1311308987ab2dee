import type { Ledger } from "../../src/ledger/ledger.ts";
import { serve } from "../../src/server/serve.ts";
import { openScratchLedger } from "../open-scratch-ledger.ts";
import { builtDesk } from "./built-desk.ts";
import type { Fixture } from "./fixture.ts";

export interface TestDesk {
  url: string;
  main: Ledger;
  samples: Ledger;
  close(): Promise<void>;
}

/** The real server with the built desk over two real ledgers; one that is given nothing stays empty. */
export async function openDesk(given: { main?: Fixture; samples?: Fixture }): Promise<TestDesk> {
  const webRoot = await builtDesk();
  const main = await openScratchLedger();
  const samples = await openScratchLedger({ name: "samples" });
  if (given.main) await fill(main, given.main);
  if (given.samples) await fill(samples, given.samples);
  const served = await serve({ ledgers: { main, samples }, port: 0, host: "127.0.0.1", webRoot });
  if (!served.ok) throw new Error(served.problem.found);
  const close = async () => {
    await served.close();
    await Promise.all([main.close(), samples.close()]);
  };
  return { url: served.url, main, samples, close };
}

async function fill(ledger: Ledger, { reports, coded, derived }: Fixture): Promise<void> {
  const { sample } = ledger;
  const own = <Row extends { sample: boolean }>(rows: Row[]) => rows.map((row) => ({ ...row, sample }));
  for (const report of reports) await ledger.addReport({ ...report, sample }, new TextEncoder().encode(report.text));
  for (const reading of coded) await ledger.addReading(reading);
  await ledger.saveDerived({
    rule: derived.rule,
    incidents: own(derived.incidents),
    tallies: own(derived.tallies),
    figures: own(derived.figures),
    assessments: own(derived.assessments),
  });
}
