import type { Span } from "../../record/span.ts";
import type { Clauses } from "./phrases.ts";

const OPENS =
  /^(who|which|whom|whose|where|when|after|before|while|because|although|though|since|until|once|whereas|unless|if|whether|how|why)$/;

/** The stretch of the sentence that is the act's own clause: up to relative words, subordinators, and "and" with a new subject. */
export function clauseSpan(clauses: Clauses, first: number, last: number): Span {
  const { tokens } = clauses.sentence;
  let from = first;
  while (from > 0 && !breaks(clauses, from - 1)) from--;
  let to = last;
  while (to < tokens.length - 1 && !breaks(clauses, to + 1)) to++;
  return { start: tokens[from]!.start, end: tokens[to]!.end };
}

/** Whether a clause begins at token `i`. A subordinator before a bare noun phrase ("after the fall") begins none, but parts all the same. */
function breaks({ sentence: { tokens }, phraseAt, verbAt }: Clauses, i: number): boolean {
  const token = tokens[i]!;
  if (/^[;:]$/.test(token.text)) return true;
  if (OPENS.test(token.fold) && token.tag !== "NOUN" && token.tag !== "PROPN") return true;
  if (token.fold === "that" && token.tag !== "DET") return true;
  if (!/^(and|but|then|as)$/.test(token.fold)) return false;
  const next = phraseAt[i + 1];
  return (
    next !== undefined &&
    (verbAt[next.end + 1] !== undefined || verbAt[next.last + 1] !== undefined) &&
    next.first === i + 1
  );
}
