import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import type { Context } from "hono";
import type { Problem } from "../record/problem.ts";

interface SiteFile {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  etag: string;
  /** The name holds a hash of the content, so it may be kept for ever. */
  hashed: boolean;
}

/** The built desk in memory, by URL path. What is not in here cannot be asked for, whatever the path looks like. */
export type Site = ReadonlyMap<string, SiteFile>;

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
};

/** Reads the folder the desk was built into; a problem where it was not built. */
export async function loadSite(folder: string): Promise<{ ok: true; site: Site } | { ok: false; problem: Problem }> {
  const site = new Map<string, SiteFile>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const url = `/${relative(folder, path).split(sep).join("/")}`;
    const bytes = new Uint8Array(await readFile(path));
    site.set(url, {
      bytes,
      type: TYPES[extname(entry.name)] ?? "application/octet-stream",
      etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
      hashed: url.startsWith("/assets/"),
    });
  }
  if (site.has("/index.html")) return { ok: true, site };
  const found = "The desk has not been built here: there is no index.html.";
  return { ok: false, problem: { code: "missing", where: folder, found, remedy: "Build it with `npm run build`." } };
}

/**
 * The file of that path, or the desk's one page where the path is one of its own: paths of pages have no dot in their
 * last part. Anything else falls to the 404 that follows.
 */
export function answerFile(site: Site, context: Context): Response | Promise<Response> {
  const path = context.req.path;
  const file = site.get(path) ?? (/\.[^/]*$/.test(path) ? undefined : site.get("/index.html"));
  if (!file) return context.notFound();
  context.header("ETag", file.etag);
  context.header("Cache-Control", file.hashed ? "public, max-age=31536000, immutable" : "no-cache");
  if (context.req.header("if-none-match") === file.etag) return context.body(null, 304);
  context.header("Content-Type", file.type);
  return context.body(file.bytes);
}
