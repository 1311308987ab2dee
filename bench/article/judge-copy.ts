import type { Claim } from "../../src/record/claim.ts";
import type { NameMention } from "../../src/record/mention.ts";
import { overlaps, type Span } from "../../src/record/span.ts";
import { assign } from "../matching/assign.ts";
import type { NameBook } from "../matching/names.ts";
import type { Read } from "../reader.ts";
import type { Check, ClaimCheck, Pattern } from "./checks.ts";
import type { Copy } from "./copy.ts";
import { matches } from "./match.ts";

export interface Outcome {
  check: Check;
  met: boolean;
}

/** Holds what was read of a copy against every check. */
export function judgeCopy(
  copy: Copy,
  { report, reading, coded }: Read,
  checks: readonly Check[],
  book: NameBook,
): Outcome[] {
  const { claims } = coded;
  const drafts = [...new Set(claims.map((claim) => claim.subject.id))];
  const plain = checks.filter((check): check is ClaimCheck => "field" in check);
  const meant = assign([...new Set(plain.flatMap((check) => check.about ?? []))], drafts, (about, draft) => {
    const own = claims.filter((claim) => claim.subject.id === draft);
    const asked = plain.filter((check) => check.about === about);
    return asked.filter((check) => own.some((claim) => matches(claim, check, copy, book))).length;
  });
  const holds = (claim: Claim, pattern: Pattern) =>
    (pattern.about === undefined || meant.get(pattern.about) === claim.subject.id) &&
    matches(claim, pattern, copy, book);
  const judgeOne = (check: Check): boolean => {
    if ("none" in check)
      return (
        claims.length > 0 &&
        (check.needs === undefined || meant.has(check.needs)) &&
        !claims.some((claim) => holds(claim, check.none))
      );
    if ("once" in check) return claims.filter((claim) => holds(claim, check.once)).length === 1;
    if ("same" in check)
      return areSame(
        check.same.map(([start, end]) => copy.at({ start, end })),
        reading.mentions,
      );
    if ("incidents" in check) {
      const all = new Set(claims.filter((claim) => claim.subject.kind === "incident").map((claim) => claim.subject.id));
      return check.incidents.every((about) => meant.has(about)) && all.size <= check.atMost;
    }
    if ("quotes" in check)
      return claims.length > 0 && claims.every(({ quote, span }) => quote === report.text.slice(span.start, span.end));
    return claims.some((claim) => holds(claim, check));
  };
  return checks.map((check) => ({ check, met: judgeOne(check) }));
}

/** Whether at every span a name was found, and all of them are mentions of one thing. */
function areSame(spans: readonly Span[], mentions: Read["reading"]["mentions"]): boolean {
  const names = mentions.filter(
    (mention) => mention.kind !== "time" && mention.kind !== "quantity" && mention.kind !== "act",
  );
  const found = spans.map((span) => names.filter((name) => overlaps(name, span)));
  const clusters = new Set((found[0] ?? []).map((name: NameMention) => name.cluster));
  return [...clusters].some((cluster) => found.every((there) => there.some((name) => name.cluster === cluster)));
}
