import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { read } from "../../src/reading/read.ts";
import { NO_SHORTCUTS, SHORTCUTS, type Shortcuts } from "../../src/reading/scenes/find-scenes.ts";
import { reportOfText } from "../reports.ts";

/** Ways to read, the first leaving nothing out. */
const WAYS: Readonly<Record<string, Shortcuts>> = {
  none: NO_SHORTCUTS,
  "unlikely reports": { ...NO_SHORTCUTS, report: SHORTCUTS.report },
  "unlikely sentences": { ...NO_SHORTCUTS, sentence: SHORTCUTS.sentence },
  both: SHORTCUTS,
};

/** What shortcuts bring and what they cost. */
export interface Shortcut {
  shortcuts: string;
  /** Processor time a report, in milliseconds. */
  cpuMs: number;
  scenes: number;
  /** Reports whose scenes are not those found without any shortcut, in any way. */
  changed: number;
}

/** Reads the texts with each of the shortcuts and without; what they are must have been read before. */
export function withAndWithout(texts: readonly string[], knowledge: Knowledge): Shortcut[] {
  let whole: readonly string[] | null = null;
  return Object.entries(WAYS).map(([name, shortcuts]) => {
    const before = process.cpuUsage();
    const found = texts.map((text) => read(reportOfText("speed", text), knowledge, { shortcuts }).scenes ?? []);
    const { user, system } = process.cpuUsage(before);
    const written = found.map((scenes) => JSON.stringify(scenes));
    whole ??= written;
    const base = whole;
    return {
      shortcuts: name,
      cpuMs: Math.round((user + system) / 10 / texts.length) / 100,
      scenes: found.reduce((sum, scenes) => sum + scenes.length, 0),
      changed: written.filter((one, i) => one !== base[i]).length,
    };
  });
}
