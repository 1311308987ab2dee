import type { Claim } from "../../src/record/claim.ts";
import { assign } from "../matching/assign.ts";
import type { NameBook } from "../matching/names.ts";
import type { Expected, Line, Pattern } from "./expected.ts";
import { matchesLine } from "./match-line.ts";

export interface Verdict {
  /** Ids of lines of `must` and `mustNot`, or `count`, that do not hold. */
  misses: string[];
  must: number;
  met: number;
  /** Claims about incidents, and those of them that a line of `must` or `allowed` covers. */
  claims: number;
  covered: number;
  /** The claims that no line covers. */
  uncovered: Claim[];
}

/** Holds a report's claims against what was expected of it. Drafts of one report are incidents of their own. */
export function judge(expected: Expected, claims: readonly Claim[], book: NameBook): Verdict {
  const about = claims.filter((claim) => claim.subject.kind === "incident");
  const incidents = [...new Set(about.map((claim) => claim.subject.id))];
  const claimsOf = (incident: string) => about.filter((claim) => claim.subject.id === incident);
  const meant = assign(Object.keys(expected.incidents), incidents, (key, incident) => {
    const own = claimsOf(incident);
    const lines = expected.must.filter((line) => line.of === key);
    return lines.filter((line) => own.some((claim) => matchesLine(claim, line, book))).length;
  });
  const holds = (line: Pattern, claim: Claim) =>
    matchesLine(claim, line, book) && (line.of === undefined || meant.get(line.of) === claim.subject.id);
  const met = expected.must.filter((line) => claims.some((claim) => holds(line, claim)));
  const broken = expected.mustNot.filter((line) => claims.some((claim) => holds(line, claim)));
  const known = [...expected.must, ...expected.allowed];
  const uncovered = about.filter((claim) => !known.some((line) => holds(line, claim)));
  const [least, most] = expected.count;
  const ids = (lines: readonly Line[]) => lines.map((line) => line.id);
  return {
    misses: [
      ...ids(expected.must.filter((line) => !met.includes(line))),
      ...ids(broken),
      ...(incidents.length < least || incidents.length > most ? ["count"] : []),
    ],
    must: expected.must.length,
    met: met.length,
    claims: about.length,
    covered: about.length - uncovered.length,
    uncovered,
  };
}
