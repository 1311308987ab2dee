import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromiumForTests } from "./chromium.mjs";
import { testLedgerOnServer } from "./ledger-on-server.mjs";
import { run, runNpm } from "./run.mjs";
import { install, ROOT } from "./set-up.mjs";

/** Vitest's results as JSON, from which `.ci/run` takes its last line. */
const REPORT = fileURLToPath(new URL("dist/test-report.json", ROOT));

const node = (script, ...args) => run(process.execPath, [fileURLToPath(new URL(script, ROOT)), ...args]);

/** In order; each gives whether it passed and, where it did not, what it said; one may say that it could not be run. */
const STAGES = [
  ["types and build", () => runNpm(["run", "--silent", "build"])],
  ["lint and format (Biome)", () => node("node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", ".")],
  ["unused code (knip)", () => node("node_modules/knip/bin/knip.js")],
  ["a browser for the desk", () => chromiumForTests()],
  ["tests (Vitest)", tests],
  ["the ledger's tests on a PostgreSQL server", testLedgerOnServer],
];

/** Installs what is missing and runs every stage, later ones even where an earlier failed; prints a list at the end. */
export async function checkEverything() {
  rmSync(REPORT, { force: true });
  if (!(await install())) return false;
  const results = [];
  for (const [name, stage] of STAGES) {
    process.stdout.write(`\n== ${name}\n`);
    const start = performance.now();
    const { ok, output, skipped = false } = await stage();
    if (!ok) process.stdout.write(`${output.trim()}\n`);
    results.push({
      name,
      said: ok ? (skipped ? "NOT RUN" : "passed") : "FAILED",
      ok,
      seconds: (performance.now() - start) / 1000,
    });
  }
  process.stdout.write("\n");
  for (const { name, said, seconds } of results)
    process.stdout.write(`${said.padEnd(7)}  ${name}  ${seconds.toFixed(1)} s\n`);
  return results.every(({ ok }) => ok);
}

async function tests() {
  mkdirSync(new URL("dist/", ROOT), { recursive: true });
  const vitest = fileURLToPath(new URL("node_modules/vitest/vitest.mjs", ROOT));
  const args = [vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  const { ok } = await run(process.execPath, args, { show: true });
  return { ok, output: ok ? "" : "What failed stands above." };
}
