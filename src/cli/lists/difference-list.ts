import type { Claim } from "../../record/claim.ts";
import type { DecisionState } from "../../record/decision.ts";
import type { Difference, FieldChange } from "../../record/difference.ts";
import { plain } from "../terminal/plain.ts";
import { decisionWords } from "../words/decisions.ts";
import { fieldWords } from "../words/fields.ts";
import { claimWords } from "../words/values.ts";
import { heading, indented, type Page } from "./page.ts";

/** What a list of differences needs beside them. */
export interface Behind {
  claims: ReadonlyMap<string, Claim>;
  decisions: ReadonlyMap<string, DecisionState>;
  /** ISO 8601 instants. */
  moments: readonly [from: string, to: string];
}

const CHANGES = { added: "new", gone: "gone", changed: "changed" } as const;

/** What changed, an incident after the other: each field before and after, then the claims and decisions it came through. */
export function differenceList(page: Page, differences: readonly Difference[], behind: Behind): string {
  const [from, to] = behind.moments;
  const title = heading(page, `Changes from ${from} to ${to}`, differences.length);
  return title + differences.map((one) => `\n${differenceText(page, one, behind)}`).join("");
}

function differenceText(page: Page, difference: Difference, { claims, decisions }: Behind): string {
  const { label, change, fields, came, went } = difference;
  const lines = [page.style.bold(`${label}  ${CHANGES[change]}\n`)];
  for (const field of fields) lines.push(indented(page, fieldText(field), 2));
  if (change === "changed" && fields.length === 0) lines.push(indented(page, "no value moved", 2));
  for (const id of went) lines.push(indented(page, `- ${claimText(claims.get(id), id)}`, 4));
  for (const id of came) lines.push(indented(page, `+ ${claimText(claims.get(id), id)}`, 4));
  for (const id of difference.decisions) {
    const state = decisions.get(id);
    if (state) lines.push(indented(page, `decision: ${decisionWords(state)}`, 4));
  }
  return lines.join("");
}

function fieldText({ field, before, after }: FieldChange): string {
  return `${field}: ${fieldWords(before)} -> ${fieldWords(after)}`;
}

function claimText(claim: Claim | undefined, id: string): string {
  if (!claim) return `claim ${id}`;
  const { field, speaker, publisher, quote } = claim;
  const who = speaker.name ?? (speaker.kind === "report" ? (publisher ?? "the report") : speaker.kind);
  return plain(`${field.replaceAll("_", " ")} ${claimWords(claim)}, says ${who}: “${quote}”`);
}
