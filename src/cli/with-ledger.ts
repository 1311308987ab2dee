import type { Ledger } from "../ledger/ledger.ts";
import { LedgerUnavailable } from "../ledger/ledger-unavailable.ts";
import { type Opened, openLedger } from "../ledger/open-ledger.ts";
import { deriveAll } from "../pipeline.ts";
import type { LedgerName } from "../record/http.ts";
import { type Call, exitCodeOf } from "./command.ts";
import type { Voice } from "./voice.ts";

/** A ledger with its means to check itself. */
export type OpenLedger = Extract<Opened, { ok: true }>["ledger"] & {
  /**
   * Derives what came since the kept results were derived, and says so: by a program that was stopped before it could, by one that
   * still reads, or by one of before. To be called before kept results are listed.
   */
  catchUp(): Promise<void>;
};

/** Opens the ledger that the flags name, lets `use` work with it and closes it again, whatever happens. */
export async function withLedger(call: Call, use: (ledger: OpenLedger) => Promise<number>): Promise<number> {
  return withOpened(call.flags.samples ? "samples" : "main", call, use);
}

/** The same with the ledger of that name, whose kept results are those of its evidence to begin with: for the desk. */
export async function withLedgerNamed(
  name: LedgerName,
  call: Call,
  use: (ledger: OpenLedger) => Promise<number>,
): Promise<number> {
  return withOpened(name, call, async (ledger) => {
    await ledger.catchUp();
    return use(ledger);
  });
}

async function withOpened(
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
  const ledger = Object.assign(opened.ledger, { catchUp: () => catchUp(opened.ledger, voice) });
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
    return await saying(() => use(ledger));
  } finally {
    // Closing binds what was written into the chain: a database that has gone cannot do that either. The next that opens it does.
    await saying(() => ledger.close().then(() => 0));
  }
}

async function catchUp(ledger: Ledger, voice: Voice): Promise<void> {
  if (!(await ledger.behind())) return;
  voice.note("Deriving what came since the record was last derived ...");
  await deriveAll(ledger);
}
