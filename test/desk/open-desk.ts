import type { Ledger } from "../../src/ledger/ledger.ts";
import { serve } from "../../src/server/serve.ts";
import { builtDesk } from "./built-desk.ts";
import type { Fixture } from "./fixture.ts";
import { memoryLedger } from "./memory-ledger.ts";

export interface TestDesk {
  url: string;
  main: Ledger;
  samples: Ledger;
  close(): Promise<void>;
}

/** The real server with the built desk over two scratch ledgers, `main` empty unless it is given something. */
export async function openDesk({ main, samples }: { main?: Fixture; samples?: Fixture }): Promise<TestDesk> {
  const nothing: Fixture = {
    reports: [],
    coded: [],
    derived: { rule: "r", incidents: [], tallies: [], figures: [], assessments: [] },
  };
  const ledgers = { main: memoryLedger(main ?? nothing, false), samples: memoryLedger(samples ?? nothing, true) };
  const served = await serve({ ledgers, port: 0, host: "127.0.0.1", webRoot: await builtDesk() });
  if (!served.ok) throw new Error(served.problem.found);
  return {
    url: served.url,
    ...ledgers,
    close: async () => {
      await served.close();
    },
  };
}
