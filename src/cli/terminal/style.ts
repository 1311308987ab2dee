import type { World } from "../world.ts";

/** Emphasis, where the output shows it. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
}

/** Escape sequences only on a terminal, and never with NO_COLOR (https://no-color.org) or on a dumb one. */
export function styleFor({ env, terminal }: World): Style {
  const on = terminal.out && !env.NO_COLOR && env.TERM !== "dumb";
  const wrapped = (code: number) => (text: string) =>
    on ? text.replace(/[^\n]+/g, (line) => `\u001b[${code}m${line}\u001b[0m`) : text;
  return { bold: wrapped(1), dim: wrapped(2) };
}

/** The columns there are: COLUMNS, else the terminal's, else as many as reads well in a file. */
export function columnsOf({ env, terminal }: World): number {
  const given = Number(env.COLUMNS);
  return Number.isInteger(given) && given >= 20 ? given : Math.max(20, terminal.columns ?? 120);
}
