import { Worker } from "node:worker_threads";

/** Starts a thread that runs a file beside this one, named without its ending: compiled where this is, else as TypeScript. */
export function startThread(name: string): Worker {
  const compiled = !import.meta.url.endsWith(".ts");
  const file = new URL(`./${name}.${compiled ? "js" : "ts"}`, import.meta.url);
  if (compiled) return new Worker(file);
  return new Worker(new URL("./from-typescript.mjs", import.meta.url), { argv: [file.href], execArgv: [] });
}
