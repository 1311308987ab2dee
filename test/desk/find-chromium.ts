import { accessSync, constants, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

/** The world that is looked into, with the real one as default. */
interface World {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  home: string;
}

/**
 * The path of a Chromium or Chrome to test the desk with, or null. First `ANNALIST_CHROMIUM`, which alone counts where it is
 * set; then the names on the PATH, the usual places of the platform, and what Playwright has downloaded.
 */
export function findChromium(world: Partial<World> = {}): string | null {
  const { env = process.env, platform = process.platform, home = homedir() } = world;
  if (env.ANNALIST_CHROMIUM) return runs(env.ANNALIST_CHROMIUM) ? env.ANNALIST_CHROMIUM : null;
  const ending = platform === "win32" ? ".exe" : "";
  const onPath = (env.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => join(folder, name + ending)));
  return (
    [...onPath, ...usualPlaces({ env, platform, home }), ...playwrights({ env, platform, home })].find(runs) ?? null
  );
}

function usualPlaces({ env, platform, home }: World): string[] {
  if (platform === "darwin")
    return ["/Applications", join(home, "Applications")].flatMap((folder) =>
      ["Chromium", "Google Chrome", "Microsoft Edge"].map((name) => join(folder, `${name}.app/Contents/MacOS`, name)),
    );
  if (platform === "win32")
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, "Google/Chrome/Application/chrome.exe"),
        join(folder, "Chromium/Application/chrome.exe"),
        join(folder, "Microsoft/Edge/Application/msedge.exe"),
      ]);
  return ["/usr/bin", "/usr/local/bin", "/snap/bin", "/usr/lib/chromium", "/opt/google/chrome"].flatMap((folder) =>
    NAMES.map((name) => join(folder, name)),
  );
}

/** Newest first: their folders are named `chromium-1194`. */
function playwrights({ env, platform, home }: World): string[] {
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, "Library/Caches/ms-playwright"),
    win32: join(env.LOCALAPPDATA ?? join(home, "AppData/Local"), "ms-playwright"),
  };
  const cache = env.PLAYWRIGHT_BROWSERS_PATH ?? caches[platform] ?? join(home, ".cache/ms-playwright");
  const inside: Partial<Record<NodeJS.Platform, string[]>> = {
    darwin: [
      "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
      "chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium",
    ],
    win32: ["chrome-win/chrome.exe", "chrome-win64/chrome.exe"],
  };
  const programs = inside[platform] ?? ["chrome-linux/chrome", "chrome-linux64/chrome"];
  return namesIn(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => programs.map((program) => join(cache, name, program)));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
