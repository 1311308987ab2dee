import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { get, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../record/problem.ts";
import { type Served, serve } from "./serve.ts";

let folder: string;
let served: Extract<Served, { ok: true }>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "annalist-site-"));
  await mkdir(join(folder, "site/assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "for nobody");
  await writeFile(join(folder, "site/index.html"), "<!doctype html><title>desk</title>");
  await writeFile(join(folder, "site/icon.svg"), "<svg/>");
  await writeFile(join(folder, "site/assets/index-a1b2c3.js"), "export {};");
  served = await start();
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

async function start() {
  const result = await serve({ ledgers: {}, port: 0, host: "127.0.0.1", webRoot: join(folder, "site") });
  if (!result.ok) throw new Error(result.problem.found);
  return result;
}

/** Sends a path exactly as it is written, which fetch would tidy first. */
function raw(path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(served.url);
    const options = { host: "127.0.0.1", port, path, headers };
    get(options, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => (body += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    }).on("error", reject);
  });
}

describe("files", () => {
  test("every page of the desk is its one document, asked for again each time", async () => {
    for (const path of ["", "main/incidents", "samples/incidents/MLI-2019-0001"]) {
      const answer = await fetch(new URL(path, served.url));
      expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(answer.headers.get("cache-control")).toBe("no-cache");
      expect(await answer.text()).toContain("<title>desk</title>");
    }
  });

  test("files named by their content are kept for a year, others are compared by tag", async () => {
    const hashed = await fetch(new URL("assets/index-a1b2c3.js", served.url));
    expect(hashed.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(hashed.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    const icon = await fetch(new URL("icon.svg", served.url));
    const tag = icon.headers.get("etag") ?? "";
    const again = await fetch(new URL("icon.svg", served.url), { headers: { "If-None-Match": tag } });
    expect(again.status).toBe(304);
  });

  test("an absent file is not found rather than the page", async () => {
    expect((await fetch(new URL("assets/index-old.js", served.url))).status).toBe(404);
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/../../secret.txt",
    "/..\\secret.txt",
    "/%00",
  ])("%s leads nowhere outside", async (path) => {
    const { body } = await raw(path);
    expect(body).not.toContain("for nobody");
  });
});

describe("guards", () => {
  test("every answer, refusals too, carries the policy", async () => {
    for (const path of ["", "api/ledgers", "api/nothing/incidents", "nothing.txt"]) {
      const { headers } = await fetch(new URL(path, served.url));
      const policy = headers.get("content-security-policy");
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  test("a foreign host gets nothing, neither page nor answer", async () => {
    const { port } = new URL(served.url);
    for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.1", "localhost:1"])
      for (const path of ["/", "/api/ledgers"]) {
        const { status, body } = await raw(path, { Host: host });
        expect(status).toBe(403);
        expect(Problem.parse(JSON.parse(body)).where).toBe(host);
      }
    expect((await raw("/api/ledgers", { Host: `localhost:${port}` })).status).toBe(200);
  });

  test("nothing but GET and HEAD is answered", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const answer = await fetch(new URL("api/ledgers", served.url), { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.get("allow")).toBe("GET, HEAD");
    }
    const head = await fetch(served.url, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
  });
});

describe("starting and stopping", () => {
  test("a busy port is a problem that names it and the flag", async () => {
    const port = Number(new URL(served.url).port);
    const second = await serve({ ledgers: {}, port, host: "127.0.0.1", webRoot: join(folder, "site") });
    expect(second).toMatchObject({ ok: false, problem: { code: "port-busy", where: `127.0.0.1:${port}` } });
    expect(!second.ok && second.problem.found).toContain(String(port));
    expect(!second.ok && second.problem.remedy).toContain("--port");
  });

  test("a desk that was not built is a problem", async () => {
    const result = await serve({ ledgers: {}, port: 0, host: "127.0.0.1", webRoot: join(folder, "absent") });
    expect(result).toMatchObject({ ok: false, problem: { code: "missing", where: join(folder, "absent") } });
  });

  test("closing ends open connections and frees the port", async () => {
    const other = await start();
    const port = Number(new URL(other.url).port);
    const open = request({ host: "127.0.0.1", port, path: "/", headers: { Connection: "keep-alive" } });
    const ended = new Promise((resolve) => open.on("error", resolve).on("close", resolve));
    open.flushHeaders();
    await other.close();
    open.destroy();
    await ended;
    const again = await serve({ ledgers: {}, port, host: "127.0.0.1", webRoot: join(folder, "site") });
    expect(again.ok).toBe(true);
    if (again.ok) await again.close();
  });
});
