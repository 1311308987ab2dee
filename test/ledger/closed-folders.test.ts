import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { linkLibraries, packagedBinaries, runnableBinaries } from "../../src/ledger/embedded/binaries.ts";
import { baseFolder, ELSEWHERE, makeHome } from "../../src/ledger/embedded/place.ts";
import { Supervisor } from "../../src/ledger/embedded/supervisor.ts";
import { as, canEnter, isRoot, systemUser } from "../../src/ledger/embedded/system-user.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { clusterOf, freshHome, postmasterOf } from "./homes.ts";

const asRoot = test.skipIf(!isRoot());
const mode = (path: string) => statSync(path).mode & 0o777;

function folder(how: number): string {
  const made = mkdtempSync(join(tmpdir(), "annalist-folder-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  chmodSync(made, how);
  return made;
}

asRoot(
  "[only as root] the cluster of a data folder that others cannot enter lies elsewhere, and the folder stays shut",
  async () => {
    const home = freshHome();
    expect(mode(home)).toBe(0o700);
    const supervisor = new Supervisor(home);
    await supervisor.reach();
    expect(mode(home)).toBe(0o700);
    expect(clusterOf(home).startsWith(home)).toBe(false);
    const elsewhere = dirname(clusterOf(home));
    expect(readFileSync(join(elsewhere, "home.txt"), "utf8")).toContain(home);
    expect(postmasterOf(home)).not.toBeNull();
    await supervisor.leave();
    // When what the note names is gone, an empty record does not quietly take its place.
    rmSync(elsewhere, { recursive: true });
    const opened = await openLedger({ name: "main", home, databaseUrl: "" });
    expect(opened).toMatchObject({ problem: { where: join(home, ELSEWHERE), found: expect.stringContaining("gone") } });
    mkdirSync(elsewhere);
  },
);

asRoot(
  "[only as root] where others may pass, the cluster lies in the data folder and its files are PostgreSQL's alone",
  async () => {
    const home = join(folder(0o755), "made", "by us");
    const supervisor = new Supervisor(home);
    await supervisor.reach();
    await supervisor.leave();
    expect(existsSync(join(home, ELSEWHERE))).toBe(false);
    expect(statSync(join(home, "cluster")).uid).not.toBe(0);
    expect(mode(join(home, "cluster"))).toBe(0o700);
  },
);

asRoot(
  "[only as root] a data folder that is shut after its record was made is a problem, not an empty record",
  async () => {
    const parent = folder(0o755);
    const home = join(parent, "home");
    const supervisor = new Supervisor(home);
    await supervisor.reach();
    await supervisor.leave();
    chmodSync(parent, 0o700);
    const opened = await openLedger({ name: "main", home, databaseUrl: "" });
    expect(opened).toMatchObject({ problem: { found: expect.stringContaining("no longer enter") } });
    expect(mode(parent)).toBe(0o700);
  },
);

asRoot("[only as root] programs in a clone that others cannot enter are copied to where they can", () => {
  const user = systemUser("/none");
  const clone = folder(0o700);
  const base = folder(0o755);
  const packaged = { ...packagedBinaries(), folder: join(clone, "native") };
  cpSync(packagedBinaries().folder, packaged.folder, { recursive: true, verbatimSymlinks: true });
  // As a umask may have left them: the copy is for all to read whatever the modes in the clone.
  chmodSync(join(packaged.folder, "share"), 0o700);
  chmodSync(join(packaged.folder, "bin", "postgres"), 0o700);
  const copy = runnableBinaries(user, base, packaged);
  expect(copy.startsWith(base)).toBe(true);
  expect(mode(clone)).toBe(0o700);
  expect(runnableBinaries(user, base, packaged)).toBe(copy);
  const asked = spawnSync(join(copy, "bin", "postgres"), ["--version"], { ...as(user), cwd: "/", encoding: "utf8" });
  expect(asked.stdout).toMatch(/^postgres \(PostgreSQL\) \d+/);
});

asRoot("[only as root] a umask that shuts everything out shuts nothing that we make", async () => {
  const umask = process.umask(0o077);
  onTestFinished(() => void process.umask(umask));
  const parent = folder(0o755);
  const supervisor = new Supervisor(join(parent, "a", "b"));
  await supervisor.reach();
  await supervisor.leave();
  expect([mode(join(parent, "a")), mode(join(parent, "a", "b"))]).toEqual([0o711, 0o711]);
});

asRoot("[only as root] where no folder can be shared the problem says so", () => {
  const home = join(folder(0o700), "home");
  makeHome(home);
  expect(() => baseFolder(home, systemUser("/none"), ["/proc/none/annalist"])).toThrow(
    /none of \/proc\/none\/annalist/,
  );
});

test("links between libraries that the installation left out are made", () => {
  const native = join(folder(0o755), "native");
  cpSync(packagedBinaries().folder, native, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as { target: string }[];
  for (const { target } of links) rmSync(join(dirname(native), target), { force: true });
  const packaged = { folder: native, version: "1" };
  const user = systemUser("/none");
  expect(runnableBinaries(user, folder(0o755), packaged)).toBe(native);
  expect(links.filter(({ target }) => !existsSync(join(dirname(native), target)))).toEqual([]);
  linkLibraries(native);
});

test.skipIf(isRoot())(
  "[only as an ordinary user] links missing from a package that is not ours are made in a copy",
  () => {
    const clone = folder(0o755);
    const native = join(clone, "native");
    cpSync(packagedBinaries().folder, native, { recursive: true, verbatimSymlinks: true });
    const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as { target: string }[];
    for (const { target } of links) rmSync(join(clone, target), { force: true });
    chmodSync(join(native, "lib"), 0o555);
    const base = folder(0o755);
    expect(runnableBinaries(null, base, { folder: native, version: "1" })).toBe(join(base, "binaries-1"));
    chmodSync(join(native, "lib"), 0o755);
  },
);

test("an ordinary user is its own; root has one that is not root", () => {
  const user = systemUser("/none");
  expect(user === null).toBe(!isRoot());
  expect(user?.uid).not.toBe(0);
  expect(canEnter(user, "/")).toBe(true);
});
