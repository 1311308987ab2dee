import type { Claim } from "../../record/claim.ts";
import type { Explanation } from "../../record/explanation.ts";
import type { Why } from "../explain.ts";
import { plain } from "../terminal/plain.ts";
import { saidBy } from "../words/speakers.ts";
import { claimWords } from "../words/values.ts";
import { type Names, runsOf } from "./claim-list.ts";
import { gatheringBlock } from "./gathering-list.ts";
import { heading, indented, type Page } from "./page.ts";
import { reasonLines } from "./reason-lines.ts";

/**
 * For each incident its sentences, numbered, with why they are one; then for each field the words that made it, their rule and, for
 * learned ones, what spoke for and against.
 */
export function explanationList(
  page: Page,
  { explanations, gatherings }: Why,
  claims: ReadonlyMap<string, Claim>,
  names: Names,
): string {
  const incidents = runsOf(explanations, (a, b) => a.incident === b.incident);
  const blocks = incidents.map((run) => {
    const [{ incident }] = run as [Explanation, ...Explanation[]];
    const numbered = numbersOf(run, claims);
    const told = gatherings.filter((one) => one.incident === incident);
    return [
      page.style.bold(indented(page, incident, 0)),
      ...[...new Set(run.map(({ report }) => report))].flatMap((report) => [
        indented(page, `Told in ${names.get(report) ?? report}`, 2),
        ...[...numbered].flatMap(([key, { number, claim }]) =>
          key.startsWith(report) ? [page.style.dim(indented(page, `[${number}] “${plain(claim.quote)}”`, 4))] : [],
        ),
        ...told.filter((one) => one.report === report).map((one) => gatheringBlock(page, one, numberOf(numbered))),
      ]),
      ...run.map((one, i) => explanationBlock(page, one, claims, numberOf(numbered), run[i - 1]?.field !== one.field)),
    ].join("");
  });
  return heading(page, "Why", incidents.length) + blocks.join("\n");
}

interface Numbered {
  number: number;
  claim: Claim;
}

/** The sentences that the claims stand in, by report and place, numbered in text order. */
function numbersOf(run: readonly Explanation[], claims: ReadonlyMap<string, Claim>): Map<string, Numbered> {
  const found = new Map<string, Claim>();
  for (const { claim: id } of run) {
    const claim = claims.get(id);
    if (claim) found.set(keyOf(claim.report, claim.span), claim);
  }
  const sorted = [...found].sort(([, a], [, b]) => a.span.start - b.span.start);
  return new Map(sorted.map(([key, claim], i) => [key, { number: i + 1, claim }]));
}

function keyOf(report: string, { start }: { start: number }): string {
  return `${report} ${start}`;
}

function numberOf(numbered: ReadonlyMap<string, Numbered>) {
  return (report: string, span: { start: number }): number | null => numbered.get(keyOf(report, span))?.number ?? null;
}

function explanationBlock(
  page: Page,
  one: Explanation,
  claims: ReadonlyMap<string, Claim>,
  number: ReturnType<typeof numberOf>,
  opens: boolean,
): string {
  const claim = claims.get(one.claim);
  const { reasons } = one;
  const sure = `${reasons ? "chance" : "confidence"} ${one.confidence}`;
  const at = claim ? ` [${number(claim.report, claim.span) ?? "?"}]` : "";
  const said =
    claim && claim.speaker.kind !== "report" ? `, ${saidBy({ ...claim, publisher: null }, page.partyName)}` : "";
  const judged = one.judged.map(({ what, value, chance }) => `${what} ${value} ${chance}`).join(", ");
  return (
    (opens ? page.style.bold(indented(page, one.field.replaceAll("_", " "), 2)) : "") +
    indented(page, `${claim ? claimWords(claim) : ""}${said}`, 4) +
    indented(page, `from “${plain(one.words)}”${at}: ${one.about} (${one.rule}, ${sure})`, 6) +
    (judged ? indented(page, `also judged: ${judged}`, 6) : "") +
    (reasons ? reasonLines(page, reasons, 8) : "")
  );
}
