import { parseArgs } from "node:util";
import type { Problem } from "../record/problem.ts";
import type { Command } from "./command.ts";
import { nearest } from "./nearest.ts";
import { type Flags, OPTIONS, type OptionName, optionNamed } from "./options.ts";

export type Parsed = { ok: true; args: string[]; flags: Flags } | { ok: false; problem: Problem };

const SHORT = { help: "h" } as const;

function configOf(names: readonly OptionName[]) {
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        type: optionNamed(name).value === undefined ? ("boolean" as const) : ("string" as const),
        ...(name === "help" ? { short: SHORT.help } : {}),
      },
    ]),
  );
}

/** The name of the command among the arguments, wherever it stands, and the arguments without it. */
export function findCommand(argv: readonly string[]): { name: string | null; rest: string[] } {
  const options = configOf(Object.keys(OPTIONS) as OptionName[]);
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const first = tokens.find((token) => token.kind === "positional");
  if (first === undefined) return { name: null, rest: [...argv] };
  return { name: first.value, rest: argv.filter((_, at) => at !== first.index) };
}

/** A command's arguments and flags, or what is wrong with them. */
export function parse(name: string, command: Command, argv: readonly string[]): Parsed {
  const allowed: OptionName[] = [...command.options, "help"];
  const { tokens } = parseArgs({
    args: [...argv],
    options: configOf(allowed),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const wrong = (where: string, found: string, remedy = `\`annalist help ${name}\` says how it is used.`): Parsed => ({
    ok: false,
    problem: { code: "bad-usage", where, found, remedy },
  });
  const flags: Partial<Record<OptionName, string | true>> = {};
  const args: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") args.push(token.value);
    if (token.kind !== "option") continue;
    const option = allowed.find((one) => one === token.name);
    if (option === undefined) {
      const guess = nearest(token.name, allowed);
      return wrong(token.rawName, `\`annalist ${name}\` knows no such option`, guess && `Did you mean --${guess}?`);
    }
    const { value: takes, check } = optionNamed(option);
    if (flags[option] !== undefined) return wrong(token.rawName, "it is given twice");
    if (takes === undefined) {
      if (token.value !== undefined) return wrong(token.rawName, `it takes no value, but got "${token.value}"`);
      flags[option] = true;
      continue;
    }
    // A value that looks like an option is one that was forgotten: `--from --json`.
    const forgotten = token.value === undefined || (!token.inlineValue && /^--?[a-z]/.test(token.value));
    if (forgotten) return wrong(token.rawName, `it needs a value: --${option} ${takes}`);
    const complaint = check?.(token.value ?? "");
    if (complaint) return wrong(`--${option} ${token.value}`, complaint);
    flags[option] = token.value as string;
  }
  if (flags.help) return { ok: true, args, flags };
  const [least, most] = command.arguments;
  if (args.length < least) return wrong(`annalist ${name}`, `something is missing: annalist ${command.usage}`);
  if (args.length > most) return wrong(String(args[most]), `one argument too many: annalist ${command.usage}`);
  if (typeof flags.from === "string" && typeof flags.to === "string" && flags.from > flags.to)
    return wrong(`--from ${flags.from} --to ${flags.to}`, "the first day lies after the last", "Swap them.");
  return { ok: true, args, flags };
}
