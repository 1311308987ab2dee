import type { NameMention } from "../record/mention.ts";
import type { Span } from "../record/span.ts";
import type { Speaker, Stance } from "../record/speaker.ts";
import { attributionAt, bestName, type Context, type Sentence } from "./context.ts";
import { openingOffice } from "./holders.ts";

const COUNTS =
  /\b(?:puts?|counts?|counted|tallied|tall(?:y|ies)|records?|recorded|registers?|registered|lists?|listed|logs?|logged|documents?|documented|notes?|noted|tracked|reckons?|reckoned|estimates?|estimated|gives?|gave|speaks?|spoke|talks?|talked)\b/gi;
/** What may stand between the verb and its number: a preposition, "the number of dead at", an object of counting. */
const LEADS_TO_NUMBER =
  /^\s*(?:down\s+)?(?:(?:of|about|at|to|that|a toll of|(?:the|its|their) (?:\w+\s+){0,2}(?:number|toll|count|total|figure|balance|losses|dead|killed|wounded|victims|casualties)\b[^.;:!?]{0,60}?)\s*)?(?:at|of|to|as)?\s*$/i;
const SPEAKS_ONLY_OF = /^(?:speak|talk|spoke)/i;

/**
 * Who counts, where a verb of counting says so and no words of speech do: "the ministry puts the number of dead at 12",
 * "rescuers spoke of 30 wounded". Null where somebody is heard already.
 */
export function countingVoice(
  context: Context,
  sentence: Sentence,
  quantity: Span,
): { speaker: Speaker; stance: Stance } | null {
  if (attributionAt(context, quantity)) return null;
  const before = context.text({ start: sentence.start, end: quantity.start });
  for (const verb of [...before.matchAll(COUNTS)].reverse()) {
    const rest = before.slice(verb.index + verb[0].length);
    // "talks about up to 50": the quantity may hold the preposition.
    const speaksOf = /^\s*(?:of|about)\b/i.test(rest + context.text(quantity));
    const finds =
      /^(?:reckon|estimate|calculate|note|count|record|document)/i.test(verb[0]) &&
      /^\s+that\s[^.;:!?]{1,80}$/i.test(rest);
    if (!(finds || LEADS_TO_NUMBER.test(rest)) || (SPEAKS_ONLY_OF.test(verb[0]) && !speaksOf)) continue;
    const at = sentence.start + verb.index;
    const subject = subjectBefore(context, sentence, at);
    const speaker = subject ? speakerOf(context, subject) : unnamed(context, sentence, at);
    if (speaker) return { speaker, stance: "stated" };
  }
  return null;
}

/** "Hospital sources", "two witnesses", "a welder": somebody without a name, at the opening of the sentence. */
function unnamed(context: Context, sentence: Sentence, at: number): Speaker | null {
  const before = context.text({ start: sentence.start, end: at });
  const office = openingOffice(before);
  if (office && before.slice(office.length).trim().length < 20) {
    const span = { start: sentence.start, end: sentence.start + office.length };
    return { kind: "office", name: office, role: null, party: null, private: false, span };
  }
  const found =
    /^(?:an?\s+(?:[\p{L}-]+\s+){0,2}[\p{L}-]+|(?:[\p{L}-]+\s+){0,3}(?:sources?|witnesses|eyewitnesses|officials?))(?=\s*$)/iu.exec(
      before,
    );
  if (!found) return null;
  const span = { start: sentence.start, end: sentence.start + found[0].length };
  return { kind: "unnamed", name: found[0], role: null, party: null, private: false, span };
}

const SPEAKS = new Set(["actor", "organisation", "person", "people"]);

/** The name that opens the clause before an offset; nothing stands before it but its own article or an opening phrase. */
export function subjectBefore(context: Context, sentence: Sentence, at: number): NameMention | null {
  const before = context.text({ start: sentence.start, end: at });
  const opening = sentence.start + Math.max(...[...before.matchAll(/[;:]\s|^/g)].map((m) => m.index + m[0].length));
  const names = sentence.names.filter((n) => n.start >= opening && n.end <= at && SPEAKS.has(n.kind));
  const first = names[0];
  if (!first) return null;
  const lead = context.text({ start: opening, end: first.start }).trim();
  return lead === "" || /^(?:the|an?|its|their|for (?:his|her|its|their) part,?|(?:\w+\s){0,4}\w+,)$/i.test(lead)
    ? widest(names, first)
    : null;
}

function widest(names: readonly NameMention[], first: NameMention): NameMention {
  return names.filter((n) => n.start === first.start).reduce((a, b) => (b.kind === "actor" || b.end > a.end ? b : a));
}

const PRIVATE = new Set(["civilian", "villager", "child", "woman", "student", "prisoner", "hostage", "refugee"]);

export function speakerOf(context: Context, mention: NameMention): Speaker {
  const best = bestName(context, mention);
  const named = mention.form === "named";
  const actor = mention.kind === "actor" ? context.knowledge.actorById.get(best.id ?? "") : undefined;
  const { start, end, kind } = mention;
  return {
    kind: named && (kind === "actor" || kind === "organisation" || kind === "person") ? kind : "office",
    name: named ? best.name : context.text(mention),
    role: null,
    party: actor ? best.id : null,
    private: (kind === "person" && mention.role === null) || PRIVATE.has(mention.sort ?? ""),
    span: { start, end },
  };
}
