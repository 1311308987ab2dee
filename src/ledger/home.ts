import { homedir, userInfo } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { LedgerUnavailable } from "./ledger-unavailable.ts";

/** What the choice of the data folder depends on; the running process by default. */
export interface Surroundings {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  /** The user's home folder, or null where the system knows none. */
  homeFolder: () => string | null;
  root: boolean;
}

/** The folder that holds everything Annalist keeps: `ANNALIST_HOME`, else by the platform's custom. Absolute. */
export function annalistHome(around: Surroundings = surroundings()): string {
  const { env, platform } = around;
  if (env.ANNALIST_HOME) return resolve(env.ANNALIST_HOME);
  if (platform === "win32" && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, "Annalist");
  const xdg = env.XDG_DATA_HOME;
  // A relative path there is to be ignored: XDG Base Directory Specification 0.8.
  if (platform !== "win32" && platform !== "darwin" && xdg && isAbsolute(xdg)) return join(xdg, "annalist");
  const home = around.homeFolder();
  if (!home) {
    if (around.root) return "/var/lib/annalist/home";
    throw new LedgerUnavailable("ANNALIST_HOME", "This user has no home folder", "Set ANNALIST_HOME to a folder.");
  }
  if (platform === "win32") return join(home, "AppData", "Local", "Annalist");
  if (platform === "darwin") return join(home, "Library", "Application Support", "Annalist");
  return join(home, ".local", "share", "annalist");
}

function surroundings(): Surroundings {
  return { env: process.env, platform: process.platform, homeFolder, root: process.getuid?.() === 0 };
}

function homeFolder(): string | null {
  for (const ask of [homedir, () => userInfo().homedir]) {
    try {
      const found = ask();
      if (isAbsolute(found)) return found;
    } catch {
      // No entry for this user in the system's list.
    }
  }
  return null;
}
