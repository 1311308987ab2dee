import type { Commands } from "./command.ts";
import { type OptionName, optionNamed } from "./options.ts";
import { pad } from "./terminal/width.ts";

/** How `annalist` is used, or one of its commands. */
export async function helpFor(name: string | null, commands: Commands): Promise<string> {
  const entry = name === null ? undefined : commands[name];
  if (name === null || !entry) return overview(commands);
  const { command } = await entry.load();
  const options: OptionName[] = [...command.options, "help"];
  return [
    `annalist ${command.usage}`,
    ...command.about.map((paragraph) => `\n${paragraph}`),
    "\nOptions",
    ...rows(options.map((option) => [left(option), optionNamed(option).about])),
    "",
  ].join("\n");
}

function overview(commands: Commands): string {
  return [
    "annalist COMMAND ...",
    "\nKeeps a record of armed violence in which every figure keeps its speaker, its sentence and its doubts.",
    "\nCommands",
    ...rows(Object.entries(commands).map(([name, { summary }]) => [name, summary])),
    "\n`annalist help COMMAND` says more. Nearly every command takes --json.",
    "\nExit codes: 0 done, 1 some inputs failed or nothing was found, 2 wrong use, 3 the ledger is unavailable.",
    "\nANNALIST_HOME names the data folder; DATABASE_URL a PostgreSQL to use instead of the embedded one; ANNALIST_USER who decides where --by is not given.",
    "",
  ].join("\n");
}

function left(name: OptionName): string {
  const { value } = optionNamed(name);
  return `--${name}${value === undefined ? "" : ` ${value}`}${name === "help" ? ", -h" : ""}`;
}

function rows(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...pairs.map(([first]) => first.length));
  return pairs.map(([first, second]) => `  ${pad(first, width)}  ${second}`);
}
