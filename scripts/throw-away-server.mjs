import { spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run.mjs";

const DEBIAN = "/usr/lib/postgresql";
const PASSWORD = "open-sesame";

/** The newest of Debian's PostgreSQL servers on this machine, as its folder of programs; null where there is none. */
export function findServer() {
  if (!existsSync(DEBIAN)) return null;
  const versions = readdirSync(DEBIAN).filter((version) => existsSync(join(DEBIAN, version, "bin", "initdb")));
  const [version] = versions.sort((a, b) => Number(b) - Number(a));
  return version ? { version, bin: join(DEBIAN, version, "bin") } : null;
}

/** The same; as root on Debian it is installed where it is missing. */
export async function findOrInstallServer() {
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (findServer() || !mayInstall) return findServer();
  process.stdout.write("Installing Debian's postgresql ...\n");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { env });
  const { ok, output } = await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "postgresql"], {
    env,
  });
  if (!ok) process.stdout.write(`${output.trim().split("\n").slice(-8).join("\n")}\n`);
  return findServer();
}

/**
 * Starts a cluster of its own in a temporary folder, on loopback: `url` is its superuser's address, `stop` ends it and takes
 * the folder away. Nothing in it outlives the machine, so nothing is flushed.
 */
export async function startServer({ bin }) {
  const folder = mkdtempSync(join(tmpdir(), "annalist-throw-away-"));
  const user = ordinaryUser();
  const [data, password] = [join(folder, "data"), join(folder, "password")];
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(password, PASSWORD, { mode: 0o600 });
  if (user) for (const path of [folder, data, password]) chownSync(path, user.uid, user.gid);
  const call = (program, ...args) => {
    const done = spawnSync(join(bin, program), args, {
      ...user,
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (done.status !== 0) throw new Error(`${program}: ${done.stdout ?? ""}${done.stderr ?? ""}${done.error ?? ""}`);
  };
  const port = await freePort();
  const auth = ["--auth=scram-sha-256", `--pwfile=${password}`];
  const settings = { port, listen_addresses: "127.0.0.1", unix_socket_directories: "", fsync: "off" };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const stop = () => {
    spawnSync(join(bin, "pg_ctl"), ["-D", data, "-w", "-m", "immediate", "stop"], { ...user, cwd: folder });
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    call("initdb", "-D", data, "-U", "boss", "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8", ...auth);
    call("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), "-o", options.join(" "), "start");
  } catch (error) {
    stop();
    throw error;
  }
  return { url: `postgresql://boss:${PASSWORD}@127.0.0.1:${port}/postgres`, stop };
}

/** Whom root runs PostgreSQL as, which refuses to run as root. */
function ordinaryUser() {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const wanted of ["postgres", "nobody", "daemon"]) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${wanted}:`))?.split(":") ?? [];
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("there is no ordinary system user to run PostgreSQL as");
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
