import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Ledger } from "../ledger/ledger.ts";
import type { LedgerName } from "../record/http.ts";
import type { Problem } from "../record/problem.ts";
import { desk } from "./desk.ts";
import { loadSite } from "./site.ts";

/** What to serve, and where. */
export interface ServeOptions {
  ledgers: Partial<Record<LedgerName, Ledger>>;
  /** 0 takes any free port. */
  port: number;
  host: "127.0.0.1";
  /** The folder that the desk was built into. */
  webRoot: string;
  /** Called once with the address, for instance to print it. */
  onListen?: (url: string) => void;
}

export type Served = { ok: true; url: string; close(): Promise<void> } | { ok: false; problem: Problem };

/** Serves the desk and its questions until closed. Does not close the ledgers: they are the caller's. */
export async function serve({ ledgers, port, host, webRoot, onListen }: ServeOptions): Promise<Served> {
  const loaded = await loadSite(webRoot);
  if (!loaded.ok) return loaded;

  // The Host header is held against the port really taken, which is known only once the server listens.
  let taken = port;
  const app = desk({ ledgers, site: loaded.site, port: () => taken });
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  const trouble = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once("error", resolve);
    server.listen(port, host, () => resolve(null));
  });
  if (trouble) return { ok: false, problem: listenProblem(trouble, host, port) };

  taken = (server.address() as AddressInfo).port;
  const url = `http://${host}:${taken}/`;
  onListen?.(url);
  return {
    ok: true,
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listenProblem(error: NodeJS.ErrnoException, host: string, port: number): Problem {
  const where = `${host}:${port}`;
  const other = port < 65_535 ? port + 1 : port - 1;
  const remedy = `Give another port with --port, for instance --port ${other}; --port 0 takes any that is free.`;
  if (error.code === "EADDRINUSE")
    return { code: "port-busy", where, found: `Port ${port} is in use by another program.`, remedy };
  if (error.code === "EACCES")
    return { code: "port-busy", where, found: `This user may not listen on port ${port}.`, remedy };
  return { code: "port-busy", where, found: `Nothing can listen on port ${port}: ${error.message}.`, remedy };
}
