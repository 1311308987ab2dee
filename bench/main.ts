import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { MUC4_OPTIONS, ROLE_OPTIONS } from "./accuracy/muc4/asked.ts";
import { CRASH_OPTIONS } from "./crash/asked.ts";
import { thisMachine } from "./machine.ts";

/** What a benchmark is given. */
export interface Run {
  /** The folder of shared data. */
  shared: string;
  verbose: boolean;
  /** A folder where other readers are installed to compare with (see the benchmark's own page), if any. */
  compare?: string | undefined;
  /** Values of the options, with those that the benchmark declares for itself. */
  options: OptionValues;
  /** What its result file holds now; null if there is none. */
  earlier: unknown;
  print: (text: string) => void;
  stop: (why: string) => never;
}

/** A benchmark prints its table and gives what its result file holds, null to leave the file alone; `stop` ends it where it cannot be run. */
export type Bench = (run: Run) => object | null | Promise<object | null>;

/** Options of one benchmark, as `parseArgs` takes them. */
export type OwnOptions = Readonly<Record<string, { type: "string" | "boolean" }>>;
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** Loaded only when asked for. */
const BENCHES: Record<string, () => Promise<{ bench: Bench; options?: OwnOptions }>> = {
  article: async () => ({ bench: (await import("./article/article.ts")).article }),
  confidence: async () => ({ bench: (await import("./golden/confidence.ts")).confidence }),
  crash: async () => ({ bench: (await import("./crash/crash.ts")).crashTable, options: CRASH_OPTIONS }),
  golden: async () => ({ bench: (await import("./golden/golden.ts")).golden }),
  ledger: async () => {
    const { ledger: bench, LEDGER_OPTIONS: options } = await import("./speed/ledger/ledger.ts");
    return { bench, options };
  },
  muc4: async () => ({ bench: (await import("./accuracy/muc4/muc4.ts")).muc4, options: MUC4_OPTIONS }),
  "muc4-roles": async () => ({
    bench: (await import("./accuracy/muc4/muc4-roles.ts")).muc4Roles,
    options: ROLE_OPTIONS,
  }),
  re3d: async () => ({ bench: (await import("./accuracy/re3d/re3d.ts")).re3d }),
  speed: async () => ({ bench: (await import("./speed/speed.ts")).speed }),
  tagging: async () => ({ bench: (await import("./accuracy/tagging/tagging.ts")).tagging }),
  ucdp: async () => ({ bench: (await import("./ucdp/check-samples.ts")).checkSamples }),
};

const COMMON = {
  shared: { type: "string", default: fileURLToPath(new URL("../../shared", import.meta.url)) },
  verbose: { type: "boolean", default: false },
  compare: { type: "string" },
} as const;

class Stopped extends Error {}

function stop(why: string): never {
  throw new Stopped(why);
}

/** The name stands first, then options: its own and those that all have. */
async function main([name = "", ...args]: readonly string[]): Promise<number> {
  try {
    const load = BENCHES[name] ?? stop(`No benchmark "${name}". There are: ${Object.keys(BENCHES).join(", ")}.`);
    const { bench, options = {} } = await load();
    const values = valuesOf(args, options);
    const results = new URL("./results/", import.meta.url);
    const file = new URL(`${name}.json`, results);
    const found = await bench({
      shared: String(values.shared),
      verbose: values.verbose === true,
      compare: values.compare?.toString(),
      options: values,
      earlier: existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null,
      print: (text) => console.log(text),
      stop,
    });
    if (found === null) return 0;
    mkdirSync(results, { recursive: true });
    writeFileSync(file, `${JSON.stringify({ ...thisMachine(), ...found }, null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.error(error.message);
    return 2;
  }
}

/** Values of a benchmark's options and those that all have; anything else among the arguments stops. */
function valuesOf(args: readonly string[], options: OwnOptions): OptionValues {
  const known = { ...options, ...COMMON };
  try {
    return parseArgs({ args: [...args], options: known }).values as OptionValues;
  } catch (error) {
    const names = Object.keys(known).map((option) => `--${option}`);
    return stop(`${(error as Error).message}. The options are: ${names.join(", ")}.`);
  }
}

process.exitCode = await main(process.argv.slice(2));
