import type { Claim } from "../../src/record/claim.ts";
import { type NameBook, saysOneOf } from "../matching/names.ts";
import { matchesValue } from "../matching/value.ts";
import type { Pattern } from "./expected.ts";

/** Whether the claim is what the line describes, its `of` left aside. */
export function matchesLine(claim: Claim, line: Pattern, book: NameBook): boolean {
  const oneOf = (wanted: string | undefined, value: string) =>
    wanted === undefined || wanted.split("|").includes(value);
  const says = (wanted: string | undefined, ...values: (string | null)[]) =>
    wanted === undefined ||
    saysOneOf(
      values.filter((value) => value !== null),
      wanted,
    );
  return (
    oneOf(line.of === undefined ? line.subject : "incident", claim.subject.kind) &&
    oneOf(line.field, claim.field) &&
    oneOf(line.precision, claim.precision) &&
    oneOf(line.basis, claim.basis) &&
    oneOf(line.stance, claim.stance) &&
    says(line.name, claim.subject.name) &&
    says(line.group, claim.group, claim.unit) &&
    says(line.unit, claim.unit, claim.group) &&
    says(line.quoteHas, claim.quote) &&
    says(line.markHas, claim.quote.slice(claim.mark.start - claim.span.start, claim.mark.end - claim.span.start)) &&
    matchesSpeaker(claim, line.speaker, book) &&
    (line.value === undefined || matchesValue(claim, line.value, book)) &&
    (line.valueNot === undefined || !matchesValue(claim, line.valueNot, book))
  );
}

function matchesSpeaker({ speaker }: Claim, wanted: string | undefined, book: NameBook): boolean {
  if (wanted === undefined) return true;
  if (speaker.kind === "report") return wanted.split("|").includes("report");
  const names = [speaker.name, speaker.role].filter((name) => name !== null);
  return saysOneOf([...names, ...(speaker.party === null ? [] : book.namesOf(speaker.party))], wanted);
}
