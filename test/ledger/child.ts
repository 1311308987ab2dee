import { Supervisor } from "../../src/ledger/embedded/supervisor.ts";

/** A program of its own, for tests that kill it: it uses the cluster of a data folder until it gets a line. */
const [work, home = ""] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

if (work !== "join") throw new Error(`no such work: ${work}`);
const supervisor = new Supervisor(home);
process.on("SIGINT", () => say("interrupted"));
process.stdin.on("data", async () => {
  await supervisor.leave();
  process.exit(0);
});
say(`joined ${(await supervisor.reach()).port}`);
