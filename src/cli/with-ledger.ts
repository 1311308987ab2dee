import { LedgerUnavailable } from "../ledger/ledger-unavailable.ts";
import { type Opened, openLedger } from "../ledger/open-ledger.ts";
import type { LedgerName } from "../record/http.ts";
import { type Call, exitCodeOf } from "./command.ts";

/** A ledger with its means to check itself. */
export type OpenLedger = Extract<Opened, { ok: true }>["ledger"];

/** Opens the ledger that the flags name, lets `use` work with it and closes it again, whatever happens. */
export async function withLedger(call: Call, use: (ledger: OpenLedger) => Promise<number>): Promise<number> {
  return withLedgerNamed(call.flags.samples ? "samples" : "main", call, use);
}

export async function withLedgerNamed(
  name: LedgerName,
  { world, voice }: Call,
  use: (ledger: OpenLedger) => Promise<number>,
): Promise<number> {
  const { ANNALIST_HOME: home, DATABASE_URL: databaseUrl } = world.env;
  voice.progress("Opening the ledger ...");
  const opened = await openLedger({ name, ...(home && { home }), ...(databaseUrl && { databaseUrl }) });
  voice.done();
  if (!opened.ok) {
    voice.problem(opened.problem);
    return exitCodeOf(opened.problem);
  }
  let said = false;
  const saying = async (work: () => Promise<number>): Promise<number> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LedgerUnavailable)) throw error;
      if (!said) voice.problem(error.problem);
      said = true;
      return exitCodeOf(error.problem);
    }
  };
  try {
    return await saying(() => use(opened.ledger));
  } finally {
    // Closing binds what was written into the chain: a database that has gone cannot do that either. The next that opens it does.
    await saying(() => opened.ledger.close().then(() => 0));
  }
}
