import type { Problem } from "../record/problem.ts";
import type { Flags, OptionName } from "./options.ts";
import type { Voice } from "./voice.ts";
import type { World } from "./world.ts";

/** The commands there are, by name, in the order in which help lists them. */
export type Commands = Readonly<Record<string, { summary: string; load(): Promise<{ command: Command }> }>>;

/** One call of a command: its arguments and flags, checked, and the world it acts in. */
export interface Call {
  args: string[];
  flags: Flags;
  world: World;
  voice: Voice;
  commands: Commands;
}

/** A command: how it is called and what it does. Its file is loaded only when somebody asks for it. */
export interface Command {
  /** After `annalist`: the command with its arguments. */
  usage: string;
  /** What it does, one paragraph a string. */
  about: readonly string[];
  options: readonly OptionName[];
  /** How few and how many arguments it takes. */
  arguments: readonly [least: number, most: number];
  /** Runs until it is stopped, so that being stopped is no failure. */
  serves?: true;
  /** The exit code: 0 done, 1 some inputs failed, 2 wrong use, 3 ledger unavailable. */
  run(call: Call): Promise<number>;
}

/** The exit code that a problem ends a command with. */
export function exitCodeOf({ code }: Problem): number {
  if (code === "bad-usage" || code === "port-busy") return 2;
  return code === "ledger-unavailable" ? 3 : 1;
}
