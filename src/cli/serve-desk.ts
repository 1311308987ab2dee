import { join } from "node:path";
import type { Ledger } from "../ledger/ledger.ts";
import type { LedgerName } from "../record/http.ts";
import { serve } from "../server/serve.ts";
import { type Call, exitCodeOf } from "./command.ts";
import { packageFolder } from "./package-folder.ts";

const PORT = 8321;

/** Serves the desk until the user stops the program; gives the exit code. */
export async function serveDesk({ flags, world, voice }: Call, ledgers: Record<LedgerName, Ledger>): Promise<number> {
  const port = typeof flags.port === "string" ? Number(flags.port) : PORT;
  const served = await serve({
    ledgers,
    port,
    host: "127.0.0.1",
    webRoot: join(packageFolder(), "dist", "web"),
    onListen: (url) => world.out(`The desk is at ${url} (Ctrl+C stops it)\n`),
  });
  if (!served.ok) {
    voice.problem(served.problem);
    return exitCodeOf(served.problem);
  }
  if (!world.signal.aborted)
    await new Promise<void>((resolve) => world.signal.addEventListener("abort", () => resolve(), { once: true }));
  await served.close();
  return 0;
}
