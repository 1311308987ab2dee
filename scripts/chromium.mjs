import { existsSync, readFileSync } from "node:fs";
import { run } from "./run.mjs";

const FINDER = new URL("../test/desk/find-chromium.ts", import.meta.url);

const MISSING = `No Chromium or Chrome was found, and the tests of the desk need one. Install it and run the command again:
  Debian:         apt-get install chromium   (as root this command does it itself)
  macOS, Windows: Google Chrome or Chromium from its usual place
  anywhere:       set ANNALIST_CHROMIUM to the program's full path`;

/** Sees to it that the desk's tests find a browser: looks for one, and as root on Debian installs the distribution's. */
export async function chromiumForTests() {
  if (await find()) return { ok: true, output: "" };
  if (!mayInstall()) return { ok: false, output: MISSING };
  process.stdout.write("Installing Debian's chromium ...\n");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const updated = await run("apt-get", ["update", "-q"], { env });
  const installed = await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], { env });
  if (installed.ok && (await find())) return { ok: true, output: "" };
  const said = `${updated.ok ? "" : updated.output}${installed.output}`.trim().split("\n").slice(-8).join("\n");
  return { ok: false, output: `${said}\n\n${MISSING}` };
}

async function find() {
  const code = `import(${JSON.stringify(FINDER.href)}).then(({ findChromium }) => process.exit(findChromium() ? 0 : 1));`;
  return (await run(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code])).ok;
}

function mayInstall() {
  const release = "/etc/os-release";
  const isDebian = existsSync(release) && /^ID=debian$/m.test(readFileSync(release, "utf8"));
  return isDebian && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}
