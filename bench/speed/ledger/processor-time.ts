import { readdirSync, readFileSync } from "node:fs";

/** Ticks of Linux's clock a second, as it counts processor time. */
const TICKS = 100;

/** Seconds of processor time that the server has used, with all its processes, ended ones too; null where the system does not say. */
export function serverSeconds(backend: number): number | null {
  try {
    const postmaster = statOf(backend).parent;
    const own = statOf(postmaster);
    let ticks = own.ticks + own.endedTicks;
    for (const name of readdirSync("/proc")) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const stat = statOf(Number(name));
        if (stat.parent === postmaster) ticks += stat.ticks;
      } catch {
        // It ended while we looked.
      }
    }
    return ticks / TICKS;
  } catch {
    return null;
  }
}

/** Seconds of processor time that this process has used. */
export function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function statOf(pid: number): { parent: number; ticks: number; endedTicks: number } {
  // The name in brackets may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  const [parent, utime, stime, cutime, cstime] = [1, 11, 12, 13, 14].map((at) => Number(fields[at]));
  return {
    parent: parent as number,
    ticks: (utime as number) + (stime as number),
    endedTicks: (cutime as number) + (cstime as number),
  };
}
