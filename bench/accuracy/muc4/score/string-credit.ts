import type { Slot } from "../templates.ts";
import { type Form, phraseOf } from "./words.ts";

export type Credit = 0 | 0.5 | 1;

/** How a response's words stand to a key's. */
type Relation = "same" | "longer" | "longer-other-head" | "shorter" | "shorter-other-head" | "head" | "none";

/** Slots whose strings are names: a part of one is half right. */
const NAMES: ReadonlySet<Slot> = new Set<Slot>(["perp-org-id", "hum-tgt-name"]);

/**
 * Credit for a string: full if it says the same or adds to it without another head, half if it says part of it with the
 * same head, part of a name, or more of it with another head. Slots of descriptions and names take the rules of 1992 as an
 * automatic judge can follow them; on recorded decisions of people it agrees in six of seven cases.
 */
export function stringCredit(slot: Slot, key: string, response: string): Credit {
  const relation = relate(key, response);
  switch (relation) {
    case "same":
    case "longer":
      return 1;
    case "longer-other-head":
    case "shorter":
      return 0.5;
    case "shorter-other-head":
      return NAMES.has(slot) ? 0.5 : 0;
    case "head":
      return slot === "hum-tgt-name" ? 0.5 : 0;
    case "none":
      return 0;
  }
}

/** Whether a tag names the key's entity: the same string, or one that would be fully right as a string. */
export function isRightTag(key: string, response: string): boolean {
  if (key === "-" || response === "-") return key === response;
  const relation = relate(key, response);
  return relation === "same" || relation === "longer";
}

const ORDER: readonly Relation[] = [
  "same",
  "longer",
  "longer-other-head",
  "shorter",
  "shorter-other-head",
  "head",
  "none",
];

const related = new Map<string, Map<string, Relation>>();

/** The best relation between any form of the key and any of the response; kept, as tuning asks the same again and again. */
function relate(key: string, response: string): Relation {
  if (key === response) return "same";
  let row = related.get(key);
  if (row === undefined) related.set(key, (row = new Map()));
  const known = row.get(response);
  if (known !== undefined) return known;
  if (row.size > 5_000) row.clear();
  const [a, b] = [phraseOf(key), phraseOf(response)];
  let best: Relation = a.text === b.text ? "same" : "none";
  for (const left of a.forms) {
    for (const right of b.forms) {
      const relation = relateForms(left, right);
      if (ORDER.indexOf(relation) < ORDER.indexOf(best)) best = relation;
    }
  }
  row.set(response, best);
  return best;
}

function relateForms(key: Form, response: Form): Relation {
  if (key.words === " " || response.words === " ") return "none";
  if (key.words === response.words) return "same";
  const sameHead = key.head === response.head;
  if (response.words.includes(key.words)) return sameHead ? "longer" : "longer-other-head";
  if (key.words.includes(response.words)) return sameHead ? "shorter" : "shorter-other-head";
  return sameHead && key.head !== "" ? "head" : "none";
}
