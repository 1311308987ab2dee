import type { MiddlewareHandler } from "hono";
import { answerProblem } from "./trouble.ts";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: readonly [string, string][] = [
  ["Content-Security-Policy", POLICY],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Embedder-Policy", "require-corp"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
  ["X-Frame-Options", "DENY"],
];

/** Puts the same strict headers on every answer, refusals included. */
export const secureHeaders: MiddlewareHandler = async (context, next) => {
  for (const [name, value] of HEADERS) context.header(name, value);
  await next();
};

/**
 * Answers only those who asked for this machine by a name of its own: a foreign page whose name was pointed at 127.0.0.1
 * (DNS rebinding) sends its own name as Host.
 */
export function forbidForeignHosts(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header("host") ?? "";
    if (isOwnHost(host, port())) return next();
    return answerProblem(
      context,
      {
        code: "bad-usage",
        where: host || "no Host header",
        found: "The request names a host that is not this machine.",
        remedy: `Open http://127.0.0.1:${port()}/ instead.`,
      },
      403,
    );
  };
}

/** Whether a Host header names this machine and this port; browsers leave port 80 out. */
export function isOwnHost(header: string, port: number): boolean {
  const host = header.toLowerCase();
  return ["127.0.0.1", "localhost", "[::1]"].some(
    (name) => host === `${name}:${port}` || (port === 80 && host === name),
  );
}

/** The desk only reads: every other method is refused. */
export const onlyReading: MiddlewareHandler = async (context, next) => {
  if (context.req.method === "GET" || context.req.method === "HEAD") return next();
  context.header("Allow", "GET, HEAD");
  return answerProblem(
    context,
    {
      code: "bad-usage",
      where: context.req.method,
      found: "The desk only answers questions; it changes nothing.",
      remedy: "Ask with GET.",
    },
    405,
  );
};
