import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findChromium } from "./find-chromium.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "annalist-browser-"));
});
afterEach(() => rmSync(home, { recursive: true }));

function program(...path: string[]): string {
  const file = join(home, ...path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "");
  chmodSync(file, 0o755);
  return file;
}

test("the program named by ANNALIST_CHROMIUM is taken before any other, and nothing else where it is missing", () => {
  const named = program("named");
  program("bin", "chromium");
  const PATH = join(home, "bin");
  expect(findChromium({ env: { ANNALIST_CHROMIUM: named, PATH }, home })).toBe(named);
  expect(findChromium({ env: { ANNALIST_CHROMIUM: join(home, "absent"), PATH }, home })).toBeNull();
});

test("a name on the PATH is found, a file that may not run is not", () => {
  const chrome = program("second", "google-chrome");
  chmodSync(program("first", "chromium"), 0o644);
  const PATH = [join(home, "first"), join(home, "second")].join(process.platform === "win32" ? ";" : ":");
  expect(findChromium({ env: { PATH }, platform: "linux", home })).toBe(chrome);
});

test("applications of macOS and programs of Windows are found where they lie", () => {
  const app = program("Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  expect(findChromium({ env: {}, platform: "darwin", home })).toBe(app);
  const exe = program("local/Chromium/Application/chrome.exe");
  expect(findChromium({ env: { LOCALAPPDATA: join(home, "local") }, platform: "win32", home })).toBe(exe);
});

test("of Playwright's browsers the newest is found", () => {
  program("cache/chromium-999/chrome-mac/Chromium.app/Contents/MacOS/Chromium");
  const newest = program("cache/chromium-1200/chrome-mac/Chromium.app/Contents/MacOS/Chromium");
  const env = { PLAYWRIGHT_BROWSERS_PATH: join(home, "cache") };
  expect(findChromium({ env, platform: "darwin", home })).toBe(newest);
});
