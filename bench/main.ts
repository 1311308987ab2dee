import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { thisMachine } from "./machine.ts";

/** A benchmark prints its table and gives what its result file holds; `stop` ends it where it cannot be run. */
export type Bench = (run: {
  /** The folder of shared data. */
  shared: string;
  verbose: boolean;
  /** A folder where other readers are installed to compare with (see the benchmark's own page), if any. */
  compare?: string | undefined;
  print: (text: string) => void;
  stop: (why: string) => never;
}) => object | Promise<object>;

/** Loaded only when asked for. */
const BENCHES: Record<string, () => Promise<Bench>> = {
  article: async () => (await import("./article/article.ts")).article,
  confidence: async () => (await import("./golden/confidence.ts")).confidence,
  golden: async () => (await import("./golden/golden.ts")).golden,
  re3d: async () => (await import("./accuracy/re3d/re3d.ts")).re3d,
  speed: async () => (await import("./speed/speed.ts")).speed,
  tagging: async () => (await import("./accuracy/tagging/tagging.ts")).tagging,
  ucdp: async () => (await import("./ucdp/check-samples.ts")).checkSamples,
};

class Stopped extends Error {}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      shared: { type: "string", default: new URL("../../shared", import.meta.url).pathname },
      verbose: { type: "boolean", default: false },
      compare: { type: "string" },
    },
  });
  const [name = ""] = positionals;
  const load = BENCHES[name];
  if (!load) {
    console.error(`No benchmark "${name}". There are: ${Object.keys(BENCHES).join(", ")}.`);
    return 2;
  }
  try {
    const bench = await load();
    const found = await bench({
      shared: values.shared,
      verbose: values.verbose,
      compare: values.compare,
      print: (text) => console.log(text),
      stop: (why) => {
        throw new Stopped(why);
      },
    });
    const results = new URL("./results/", import.meta.url);
    mkdirSync(results, { recursive: true });
    writeFileSync(new URL(`${name}.json`, results), `${JSON.stringify({ ...thisMachine(), ...found }, null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
