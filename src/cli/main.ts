import { exitCodeOf } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { helpFor } from "./help-text.ts";
import { nearest } from "./nearest.ts";
import { version } from "./package-folder.ts";
import { findCommand, parse } from "./parse.ts";
import { voiceFor } from "./voice.ts";
import type { World } from "./world.ts";

/** Runs `annalist` with these arguments; gives its exit code. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const { name, rest } = findCommand(argv);
  const voice = voiceFor(world, rest.includes("--json"));
  const wrong = (where: string, found: string, remedy: string) => {
    voice.problem({ code: "bad-usage", where, found, remedy });
    return 2;
  };
  if (name === null) {
    if (rest.includes("--version") || rest.includes("-v")) {
      world.out(`${version()}\n`);
      return 0;
    }
    const asked = rest.every((one) => one === "--help" || one === "-h");
    if (!asked) return wrong(rest.join(" "), "there is no command", "`annalist help` lists the commands.");
    world.out(await helpFor(null, COMMANDS));
    return 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    const guess = nearest(name, Object.keys(COMMANDS));
    const remedy = `${guess ? `Did you mean \`annalist ${guess}\`? ` : ""}\`annalist help\` lists the commands.`;
    return wrong(name, "there is no such command", remedy);
  }
  const { command } = await entry.load();
  const parsed = parse(name, command, rest);
  if (!parsed.ok) {
    voice.problem(parsed.problem);
    return exitCodeOf(parsed.problem);
  }
  if (parsed.flags.help) {
    world.out(await helpFor(name, COMMANDS));
    return 0;
  }
  const code = await command.run({ args: parsed.args, flags: parsed.flags, world, voice, commands: COMMANDS });
  voice.done();
  return world.signal.aborted && code < 2 && !command.serves ? Number(world.signal.reason) : code;
}
