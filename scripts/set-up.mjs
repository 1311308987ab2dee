import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fingerprint } from "./fingerprint.mjs";
import { runNpm } from "./run.mjs";

/** The repository root, as a URL that ends in a slash. */
export const ROOT = new URL("../", import.meta.url);

const INSTALLED = new URL("node_modules/.annalist-installed", ROOT);
const BUILT = new URL("dist/.annalist-built", ROOT);
const WEB_BUILT = new URL("dist/web/index.html", ROOT);
const CLI_BUILT = new URL("dist/src/cli/annalist.js", ROOT);

/**
 * Installs the packages when they are missing or the lock file changed, and builds when the sources did. Says what it
 * does on standard error. False when that failed, with the reason said.
 */
export async function setUp() {
  return (await install()) && (await build());
}

/** The first half of `setUp`. */
export async function install() {
  const wanted = fingerprint(["package.json", "package-lock.json"], `${process.platform}-${process.arch}`);
  if (isCurrent(INSTALLED, wanted)) return true;
  if (!isWritable("installing the packages")) return false;
  say("Installing the packages (about a minute the first time) ...");
  // Without install scripts: none is needed, and not every npm runs them.
  const args = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const { ok, output } = await runNpm([...args, "--loglevel=error"]);
  if (!ok) {
    process.stderr.write(`${output.trim()}\n${installAdvice(output)}\n`);
    return false;
  }
  writeFileSync(INSTALLED, wanted);
  return true;
}

/** The second half of `setUp`. */
async function build() {
  const wanted = fingerprint(["src", "web", "tsconfig.json", "tsconfig.src.json", "package-lock.json"]);
  if (isCurrent(BUILT, wanted) && existsSync(WEB_BUILT) && existsSync(CLI_BUILT)) return true;
  if (!isWritable("building")) return false;
  say("Building ...");
  rmSync(BUILT, { force: true });
  const { ok, output } = await runNpm(["run", "--silent", "build"]);
  if (!ok) {
    process.stderr.write(`${output.trim()}\nThe build failed; what the compiler said stands above.\n`);
    return false;
  }
  writeFileSync(BUILT, wanted);
  return true;
}

function isCurrent(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
}

function isWritable(what) {
  try {
    accessSync(ROOT, constants.W_OK);
    for (const folder of ["node_modules", "dist"])
      if (existsSync(new URL(folder, ROOT))) accessSync(new URL(folder, ROOT), constants.W_OK);
    return true;
  } catch {
    say(
      `The folder ${decodeURIComponent(ROOT.pathname)} cannot be written to by this user, and ${what} needs that.\n` +
        "Make it writable, or clone the project into a folder of your own and run the command there.",
    );
    return false;
  }
}

function installAdvice(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output))
    return "The packages could not be fetched: is there a network? The first run needs one; later runs do not. `npm config get registry` and `npm config get proxy` say where npm looks.";
  if (/ENOSPC/.test(output)) return "The disk is full: the packages need about 700 MB.";
  if (/EACCES|EPERM|EROFS/.test(output))
    return "Some file here belongs to another user: clone the project into a folder of your own.";
  return "Installing the packages failed; what npm said stands above. Remove the folder node_modules and try again.";
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
