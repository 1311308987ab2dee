import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Gathered, gather } from "./gather.ts";

const MAKE_PIPE = "mkfifo";
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "annalist-gather-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function* nothing(): AsyncGenerator<Uint8Array> {}
async function all(paths: string[], stdin: AsyncIterable<Uint8Array | string> = nothing()): Promise<Gathered[]> {
  const found: Gathered[] = [];
  for await (const each of gather(paths, stdin)) found.push(each);
  return found;
}
/** Names and problem codes in the order they came. */
async function outline(paths: string[]): Promise<string[]> {
  return (await all(paths)).map((each) =>
    each.ok ? each.source.name + (each.sidecar === null ? "" : "+") : `!${each.problem.code}`,
  );
}
const put = (name: string, text = "text"): Promise<void> => writeFile(join(folder, name), text);
const at = (name: string): string => join(folder, name);

describe("gather", () => {
  it("walks folders, sorted, without hidden files and sidecars", async () => {
    await mkdir(at("b"));
    await mkdir(at(".git"));
    await Promise.all([
      put("c.txt"),
      put("a.html"),
      put("a.json", "{}"),
      put(".hidden"),
      put(".git/x"),
      put("b/z.txt"),
      put("b/z.txt.json", "{}"),
      put("lone.json", "{}"),
    ]);
    expect(await outline([folder])).toEqual(["a.html+", "z.txt+", "c.txt"]);
  });

  it("says that a folder named has no reports in it, and only then", async () => {
    await mkdir(at("bare"));
    await mkdir(at("bare/deeper"));
    await put("bare/lone.json", "{}");
    expect(await outline([at("bare")])).toEqual(["!empty"]);
    expect(await outline([folder])).toEqual(["!empty"]);
    await put("bare/deeper/x.txt");
    expect(await outline([at("bare"), at("bare")])).toEqual(["x.txt"]);
  });

  it("takes what is named twice once, and sidecars named with their reports silently", async () => {
    await Promise.all([put("a.txt"), put("a.json", '{"date":"2020"}')]);
    expect(await outline([at("a.txt"), folder, at("a.json"), at("a.txt")])).toEqual(["a.txt+"]);
  });

  it("says that a JSON file alone is no report, when it is named", async () => {
    await put("lone.json", "{}");
    expect(await outline([at("lone.json")])).toEqual(["!unsupported"]);
  });

  it("goes on after what is missing, too large or no file", async () => {
    await Promise.all([put("a.txt"), put("big.txt")]);
    await truncate(at("big.txt"), 21_000_000);
    execFileSync(MAKE_PIPE, [at("pipe")]);
    expect(await outline([at("none"), at("a.txt/below"), at("pipe"), "/dev/null", folder])).toEqual([
      "!missing",
      "!missing",
      "!unsupported",
      "!unsupported",
      "a.txt",
      "!too-large",
      "!unsupported",
    ]);
  });

  it("tells sockets from files", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(at("socket"), resolve));
    const [found] = await all([at("socket")]);
    await new Promise((resolve) => server.close(resolve));
    expect(found).toMatchObject({
      ok: false,
      problem: { code: "unsupported", found: expect.stringContaining("socket") },
    });
  });

  it("does not run in circles", async () => {
    await mkdir(at("inner"));
    await put("inner/a.txt");
    await symlink(folder, at("inner/up"));
    await symlink(at("x"), at("y"));
    await symlink(at("y"), at("x"));
    await symlink(at("gone"), at("z"));
    expect(await outline([folder])).toEqual(["a.txt", "!unreadable", "!unreadable", "!unreadable", "!missing"]);
  });

  it("reads links to files and folders", async () => {
    await mkdir(at("real"));
    await put("real/a.txt");
    await symlink(at("real"), at("link"));
    expect(await outline([at("link")])).toEqual(["a.txt"]);
  });

  it("reports a sidecar that cannot be read instead of its report", async () => {
    await put("a.txt");
    await writeFile(at("a.json"), new Uint8Array([0x7b, 0xff, 0x7d]));
    await put("b.txt");
    await mkdir(at("b.json"));
    expect(await outline([at("a.txt"), at("b.txt")])).toEqual(["!bad-sidecar", "!bad-sidecar"]);
  });

  it("reads standard input, up to the limit", async () => {
    async function* input(): AsyncGenerator<string | Uint8Array> {
      yield "one ";
      yield new TextEncoder().encode("two");
    }
    const [found] = await all(["-", "-"], input());
    expect(found).toMatchObject({ ok: true, source: { name: "-", path: null }, sidecar: null });
    expect(found?.ok && new TextDecoder().decode(found.source.bytes)).toBe("one two");
    async function* flood(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 100; i++) yield new Uint8Array(1_000_000);
    }
    expect(await all(["-"], flood())).toMatchObject([{ ok: false, problem: { code: "too-large" } }]);
  });

  it("says what an ordinary user may not read", async () => {
    await chmod(folder, 0o755);
    await mkdir(at("shut"));
    await put("shut/a.txt");
    await put("secret.txt");
    await put("open.txt");
    await chmod(at("shut"), 0);
    await chmod(at("secret.txt"), 0);
    const root = process.getuid?.() === 0;
    try {
      if (root) process.seteuid?.(65_534);
      expect(await outline([folder])).toEqual(["open.txt", "!unreadable", "!unreadable"]);
    } finally {
      if (root) process.seteuid?.(0);
      await chmod(at("shut"), 0o755);
    }
  });
});
