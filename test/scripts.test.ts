import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** What a line of plain JavaScript that uses the set-up scripts prints: they run before anything is compiled. */
function printed(code: string): string {
  const cwd = new URL("..", import.meta.url);
  return execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd, encoding: "utf8" });
}

describe("the set-up scripts", () => {
  it("refuse versions of Node that are too old, with what to do", () => {
    const versions = ["18.20.0", "20.18.1", "20.19.0", "21.7.3", "22.11.0", "22.12.0", "24.0.0"];
    const out = printed(`
      import { complaintAboutNode } from "./scripts/node-version.mjs";
      console.log(JSON.stringify(${JSON.stringify(versions)}.filter((version) => complaintAboutNode(version) !== null)));
      console.log(complaintAboutNode("18.20.0"));`);
    expect(JSON.parse(out.split("\n")[0] ?? "")).toEqual(["18.20.0", "20.18.1", "21.7.3", "22.11.0"]);
    expect(out).toContain("https://nodejs.org");
  });

  it("tell sources by their contents", () => {
    const out = printed(`
      import { fingerprint } from "./scripts/fingerprint.mjs";
      console.log(fingerprint(["scripts"]) === fingerprint(["scripts"]));
      console.log(fingerprint(["scripts"]) === fingerprint(["scripts"], "other platform"));
      console.log(fingerprint(["scripts"]) === fingerprint(["scripts/run.mjs"]));`);
    expect(out.trim().split("\n")).toEqual(["true", "false", "false"]);
  });
});
