import type { Attribution } from "../../record/reading.ts";
import type { Span } from "../../record/span.ts";
import type { Speaker } from "../../record/speaker.ts";
import type { Heard } from "./phrases.ts";
import { stanceOf } from "./stances.ts";

/** Nobody in particular: "reportedly", "is believed to". */
export const NOBODY: Speaker = { kind: "unnamed", name: null, role: null, party: null, private: false, span: null };

/** Reported speech over `span`; `category` is the cue's in the list of speech. */
export function said(h: Heard, span: Span, speaker: Speaker, category: string, cue: Span, rule: string): Attribution {
  return {
    start: span.start,
    end: span.end,
    speaker,
    stance: stanceOf(h.doc.knowledge, category, speaker),
    cue: { start: cue.start, end: cue.end },
    form: "reported",
    rule: `${rule}-${category}`,
  };
}

/** The offset at which the stretch of clauses around token `at` begins: after a semicolon or a dash before it. */
export function clauseStart({ sentence, tokens }: Heard, at: number): number {
  for (let i = at - 1; i > 0; i--)
    if (/^[;—–]$/.test(tokens[i]?.text ?? "")) return tokens[i + 1]?.start ?? sentence.start;
  return sentence.start;
}

/** The offset at which the clause of token `at` ends: before ", and" with a subject and a verb of its own, or a semicolon. */
export function clauseEnd({ sentence, tokens, chunkAt }: Heard, at: number): number {
  for (let i = at + 1; i < tokens.length - 2; i++) {
    if (tokens[i]?.text === ";") return tokens[i]?.start as number;
    if (tokens[i]?.text !== "," || !/^(?:and|but|while)$/.test(tokens[i + 1]?.fold ?? "")) continue;
    const subject = chunkAt[i + 2];
    const next = subject?.kind === "noun" ? subject.last + 1 : i + 2;
    const verb = chunkAt[next];
    if (subject && (verb?.kind === "verb" || /^(?:AUX|VERB)$/.test(tokens[next]?.tag ?? "")))
      return tokens[i]?.start as number;
  }
  return sentence.end;
}
