import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./run.mjs";
import { ROOT } from "./set-up.mjs";
import { findOrInstallServer, findServer, startServer } from "./throw-away-server.mjs";

/** Vitest's results on the server as JSON, which `.ci/run` counts beside the others. */
const REPORT = fileURLToPath(new URL("dist/test-report-server.json", ROOT));

const MISSING =
  "NOT RUN: there is no PostgreSQL server in /usr/lib/postgresql, so the ledger's tests ran on the embedded database only.\n" +
  "To run them on a server, too, install Debian's postgresql; a cluster of its own is started for them.";

/** The same tests of the ledger as on the embedded database, now on a server that is started for them and thrown away. */
export async function testLedgerOnServer() {
  rmSync(REPORT, { force: true });
  const needed = process.env.ANNALIST_NEEDS_SERVER === "1";
  const found = needed ? await findOrInstallServer() : findServer();
  if (!found) {
    process.stdout.write(`${MISSING}\n`);
    return { ok: !needed, skipped: true, output: needed ? "Without it this run does not pass." : "" };
  }
  process.stdout.write(`PostgreSQL ${found.version} of ${found.bin}\n`);
  const server = await startServer(found);
  try {
    const vitest = fileURLToPath(new URL("node_modules/vitest/vitest.mjs", ROOT));
    const args = [
      vitest,
      "run",
      ...ledgerTests(),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${REPORT}`,
    ];
    const { ok } = await run(process.execPath, args, { show: true, env: { ANNALIST_TEST_SERVER: server.url } });
    return { ok, output: ok ? "" : "What failed stands above." };
  } finally {
    server.stop();
  }
}

/** Every test of `test/` that opens a ledger in a scratch database; those of the embedded database itself do not. */
function ledgerTests() {
  const folder = fileURLToPath(new URL("test/", ROOT));
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => join(folder, name))
    .filter((path) => readFileSync(path, "utf8").includes("/open-scratch-ledger.ts"));
}
