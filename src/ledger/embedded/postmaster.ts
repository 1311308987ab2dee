import { spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { bareEnvironment, type Cluster, run } from "./cluster.ts";
import { as } from "./system-user.ts";

const LOG_LIMIT = 10_000_000;
/** No system hands out a process id as high as this. */
const NO_PROCESS = 1_073_741_823;

/** What a running postmaster wrote about itself. */
export interface PidFile {
  pid: number;
  port: number | null;
  ready: boolean;
}

/** What `postmaster.pid` says, or null where no postmaster has been left there. */
export function readPidFile(cluster: Cluster): PidFile | null {
  const lines = pidFileLines(cluster);
  if (!lines) return null;
  const port = Number(lines[3]);
  return { pid: Number(lines[0]), port: port > 0 ? port : null, ready: lines[7]?.trim() === "ready" };
}

/** Whether that process is a postmaster of this cluster, and not a dead one's number given to another or a zombie. */
export function isPostmaster(cluster: Cluster, pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  if (process.platform !== "linux") return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster.data);
  } catch {
    return false;
  }
}

/**
 * Makes the file of a dead postmaster whose number another process bears name no process at all, so that PostgreSQL
 * sees that it is stale. The file is not deleted: its other lines are how PostgreSQL finds back ends that outlived it.
 */
export function disownPidFile(cluster: Cluster, stale: PidFile): void {
  const lines = pidFileLines(cluster);
  if (!lines || Number(lines[0]) !== stale.pid) return;
  const path = join(cluster.data, "postmaster.pid");
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, [NO_PROCESS, ...lines.slice(1)].join("\n"), { mode: 0o600 });
  if (cluster.user) chownSync(draft, cluster.user.uid, cluster.user.gid);
  renameSync(draft, path);
}

/**
 * Starts a postmaster and returns what it wrote to its log if it ended at once, or null when it is ready (or another's
 * postmaster is). It hears of no Ctrl+C: it has a session of its own.
 */
export async function startPostmaster(cluster: Cluster, patience = 30_000): Promise<string | null> {
  const from = openLog(cluster);
  const log = openSync(cluster.log, "a", 0o600);
  let ended = false;
  try {
    const args = ["-D", cluster.data, ...(await settings())];
    const child =
      process.platform === "win32"
        ? spawn(
            join(cluster.binaries, "bin", "pg_ctl.exe"),
            ["start", "-D", cluster.data, "-o", args.slice(2).join(" ")],
            {
              detached: true,
              stdio: ["ignore", log, log],
              env: bareEnvironment(),
            },
          )
        : spawn(join(cluster.binaries, "bin", "postgres"), args, {
            ...as(cluster.user),
            cwd: cluster.data,
            detached: true,
            stdio: ["ignore", log, log],
            env: bareEnvironment(),
          });
    child.on("error", () => (ended = true));
    // On Windows pg_ctl ends as soon as its postmaster is ready.
    child.on("exit", (code) => (ended = !(process.platform === "win32" && code === 0)));
    child.unref();
  } finally {
    closeSync(log);
  }
  for (const start = Date.now(); !ended && Date.now() - start < patience; await sleep(15))
    if (readPidFile(cluster)?.ready) return null;
  return readFileSync(cluster.log).subarray(from).toString("utf8").trim();
}

/** Asks the postmaster to end now, rolling back what is open, and waits until it has. */
export async function stopPostmaster(cluster: Cluster, patience = 30_000): Promise<void> {
  const running = readPidFile(cluster);
  if (!running) return;
  if (process.platform === "win32") {
    run(cluster.binaries, "pg_ctl.exe", ["stop", "-m", "fast", "-D", cluster.data], cluster.user, cluster.data);
    return;
  }
  process.kill(running.pid, "SIGINT");
  for (const start = Date.now(); Date.now() - start < patience; await sleep(15))
    if (readPidFile(cluster)?.pid !== running.pid || !isPostmaster(cluster, running.pid)) return;
}

async function settings(): Promise<string[]> {
  // Loopback rather than a socket: no limit on the length of the data folder's path, and the same on Windows.
  const chosen = {
    listen_addresses: "127.0.0.1",
    port: await freePort(),
    unix_socket_directories: "",
    shared_buffers: "64MB",
    lc_messages: "C",
    timezone: "UTC",
    log_timezone: "UTC",
  };
  return Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function pidFileLines(cluster: Cluster): string[] | null {
  try {
    return readFileSync(join(cluster.data, "postmaster.pid"), "utf8").split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Where the log ends now, in bytes, after cutting one that has grown too long. */
function openLog(cluster: Cluster): number {
  if (!existsSync(cluster.log)) return 0;
  const { size } = statSync(cluster.log);
  if (size < LOG_LIMIT) return size;
  truncateSync(cluster.log);
  return 0;
}
