import type { Command } from "../command.ts";
import { helpFor } from "../help-text.ts";
import { nearest } from "../nearest.ts";

export const command: Command = {
  usage: "help [COMMAND]",
  about: ["Lists the commands, or says how one is used."],
  options: [],
  arguments: [0, 1],
  run: async ({ args: [name], world, voice, commands }) => {
    if (name !== undefined && !Object.hasOwn(commands, name)) {
      const guess = nearest(name, Object.keys(commands));
      const remedy = guess ? `Did you mean \`annalist help ${guess}\`?` : "`annalist help` lists the commands.";
      voice.problem({ code: "bad-usage", where: name, found: "there is no such command", remedy });
      return 2;
    }
    world.out(await helpFor(name ?? null, commands));
    return 0;
  },
};
