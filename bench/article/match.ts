import type { Claim } from "../../src/record/claim.ts";
import { covers, overlaps, type Span } from "../../src/record/span.ts";
import { isNamed, type NameBook } from "../matching/names.ts";
import { matchesValue, namesIn, type WantedValue } from "../matching/value.ts";
import type { Pattern } from "./checks.ts";
import type { Copy } from "./copy.ts";

type At = readonly [number, number];

/** Whether the claim, read from the copy, is what the pattern describes; `about` is left aside. */
export function matches(claim: Claim, pattern: Pattern, copy: Copy, book: NameBook): boolean {
  const here = ([start, end]: At) => copy.at({ start, end });
  const said = (spans: readonly At[]) => spans.map((span) => textAt(copy, here(span)));
  const oneOf = (wanted: string | undefined, value: string) =>
    wanted === undefined || wanted.split("|").includes(value);
  const named = (wanted: readonly At[] | undefined, candidates: readonly (string | null)[]) =>
    wanted === undefined ||
    isNamed(
      candidates.filter((name) => name !== null),
      said(wanted),
    );
  const value = expectedValue(pattern, copy);
  const { speaker } = claim;
  const party = speaker.party === null ? [] : [speaker.party, ...book.namesOf(speaker.party)];
  return (
    oneOf(pattern.subject, claim.subject.kind) &&
    oneOf(pattern.field, claim.field) &&
    oneOf(pattern.basis, claim.basis) &&
    (pattern.precision?.includes(claim.precision) ?? true) &&
    (pattern.stance?.includes(claim.stance) ?? true) &&
    (value === undefined || matchesValue(claim, value, book)) &&
    (pattern.at === undefined || pattern.at.some((span) => overlaps(here(span), claim.mark))) &&
    (pattern.within === undefined || covers(here(pattern.within), claim.mark)) &&
    (pattern.covers === undefined || pattern.covers.some((span) => covers(claim.span, here(span)))) &&
    (named(pattern.says, namesIn(claim, book)) || isKnownPlace(claim, said(pattern.says ?? []), book)) &&
    named(pattern.role, [speaker.role]) &&
    named(pattern.party, party) &&
    named(pattern.unit, [claim.unit, claim.group]) &&
    named(pattern.name, [claim.subject.name]) &&
    named(pattern.where, [claim.at]) &&
    matchesCountry(claim, pattern.country && said(pattern.country), book) &&
    matchesSpeaker(claim, pattern.speaker, here, said, party)
  );
}

/** What the original has there, or what the copy has put in its place. */
function expectedValue({ value, valueAt }: Pattern, copy: Copy): WantedValue | undefined {
  if (value === undefined || valueAt === undefined) return value;
  const changed = copy.value({ start: valueAt[0], end: valueAt[1] }) as WantedValue | undefined;
  if (changed === undefined) return value;
  return typeof value === "object" && "from" in value ? { from: String(changed) } : changed;
}

/** The gazetteer may show a place by another of its names than the text does. */
function isKnownPlace({ value }: Claim, wanted: readonly string[], book: NameBook): boolean {
  if (typeof value !== "object" || !("lat" in value) || value.id === null) return false;
  return wanted.some((name) => book.isPlace(value.id as string, name));
}

function matchesSpeaker(
  { speaker }: Claim,
  wanted: Pattern["speaker"],
  here: (span: At) => Span,
  said: (spans: readonly At[]) => string[],
  party: readonly string[],
): boolean {
  if (wanted === undefined) return true;
  if (wanted === "report") return speaker.kind === "report";
  if (speaker.kind === "report") return false;
  if (speaker.span && wanted.some((span) => overlaps(here(span), speaker.span as Span))) return true;
  const own = speaker.kind === "actor" ? party : [];
  return isNamed([...own, ...(speaker.name === null ? [] : [speaker.name])], said(wanted));
}

function matchesCountry(claim: Claim, wanted: string[] | undefined, book: NameBook): boolean {
  if (wanted === undefined) return true;
  const { value } = claim;
  if (typeof value !== "object" || !("country" in value)) return isNamed(namesIn(claim, book), wanted);
  return wanted.some((word) => book.countryOf(word) === value.country) || isNamed([value.name], wanted);
}

/** The words at a span, marks of quotation around them left aside. */
function textAt(copy: Copy, { start, end }: Span): string {
  return copy.text.slice(start, end).replace(/^["“”‘’\s]+|["“”‘’\s]+$/gu, "");
}
