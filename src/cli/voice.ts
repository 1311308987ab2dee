import type { Problem } from "../record/problem.ts";
import { plain } from "./terminal/plain.ts";
import type { World } from "./world.ts";

/** How a command speaks on standard error; standard output is for what was asked for. */
export interface Voice {
  /** Something went wrong: what, where, what to do. With `--json` a JSON object on a line of its own. */
  problem(problem: Problem): void;
  /** Something worth knowing; silent with `--json`. */
  note(line: string): void;
  /** How far things are: on a terminal one line that changes, else nothing; `done` wipes it. */
  progress(line: string): void;
  done(): void;
}

export function voiceFor(world: World, json: boolean): Voice {
  let shown = false;
  const wipe = () => {
    if (shown) world.err("\r\u001b[K");
    shown = false;
  };
  return {
    problem(problem) {
      wipe();
      world.err(json ? `${JSON.stringify(problem)}\n` : `${problemWords(problem)}\n`);
    },
    note(line) {
      wipe();
      if (!json) world.err(`${plain(line)}\n`);
    },
    progress(line) {
      if (json || !world.terminal.err) return;
      const width = (world.terminal.columns ?? 80) - 1;
      world.err(`\r\u001b[K${plain(line).slice(0, width)}`);
      shown = true;
    },
    done: wipe,
  };
}

/** "where: found. remedy" */
export function problemWords({ where, found, remedy }: Problem): string {
  const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
  return plain(`${where}: ${sentence(found)} ${sentence(remedy)}`);
}
