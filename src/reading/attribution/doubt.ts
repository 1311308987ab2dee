import type { Attribution } from "../../record/reading.ts";
import type { Token } from "../doc.ts";
import type { Heard } from "./phrases.ts";
import { clauseEnd, clauseStart, NOBODY, said } from "./said.ts";

/** "reportedly", "allegedly": somebody unnamed is said to think so, over the clause. */
export function doubt(h: Heard): Attribution[] {
  const speech = h.doc.knowledge.lexicon("speech");
  const found: Attribution[] = [];
  h.tokens.forEach((token: Token, i) => {
    if (speech.get([token.fold])?.category !== "doubt") return;
    found.push(said(h, { start: clauseStart(h, i), end: clauseEnd(h, i) }, NOBODY, "suspect", token, "doubt"));
  });
  return found;
}
