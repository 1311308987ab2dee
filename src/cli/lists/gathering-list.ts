import type { Account, Gathering } from "../../record/explanation.ts";
import type { Reason } from "../../record/scene.ts";
import { plain } from "../terminal/plain.ts";
import { indented, type Page } from "./page.ts";
import { reasonLines } from "./reason-lines.ts";

const HOW: Readonly<Record<Account["how"], string>> = {
  founds: "founds the incident",
  joins: "joins it",
  continues: "continues it",
  "is told elsewhere": "is put with it",
};

/** The sentences that tell of an incident, why each belongs to it, and why the nearest other incidents do not. */
export function gatheringBlock(
  page: Page,
  { report, accounts, apart }: Gathering,
  number: (report: string, span: { start: number }) => number | null,
): string {
  const told = accounts.map(({ span, words, how, signs, link }) => {
    const at = number(report, span);
    const why = signs.length > 0 ? `: ${signs.map(pointed).join("; ")}` : "";
    const line = indented(page, `${at === null ? "" : `[${at}] `}“${plain(words)}” ${HOW[how]}${why}`, 4);
    return (
      line +
      (link && signs.some(({ feature }) => feature.startsWith("learned")) ? reasonLines(page, link.reasons, 8) : "")
    );
  });
  const others = apart.map(({ incident, because, signs, link }) => {
    const points = signs.length > 0 ? `: ${signs.map(pointed).join("; ")}` : "";
    const learned = link && signs.length === 0 ? `; learned: chance ${link.chance.toFixed(2)} of one act` : "";
    const line = indented(page, `${incident}: ${because}${points}${learned}`, 4);
    // Where a rule forbids it, what the model saw decides nothing.
    return line + (link && signs.length > 0 ? reasonLines(page, link.reasons, 8) : "");
  });
  return [
    indented(page, "Why it is one incident", 2),
    ...told,
    ...(others.length > 0 ? [indented(page, "Why others are not of it", 2), ...others] : []),
  ].join("");
}

function pointed({ feature, weight }: Reason): string {
  return weight === 0 ? feature : `${feature} ${weight > 0 ? "+" : "−"}${Math.abs(weight).toFixed(2)}`;
}
