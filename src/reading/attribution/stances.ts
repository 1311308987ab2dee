import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Speaker, Stance } from "../../record/speaker.ts";

/**
 * The stance that a cue of `category` (data/lexicons/speech.tsv) gives a speaker. What an armed group or its outlet says
 * is always its claim; what a state's force says is one when it announces or claims, and a statement when it merely says.
 * Who is no party ("the mayor claimed") states.
 */
export function stanceOf(knowledge: Knowledge, category: string, speaker: Speaker): Stance {
  if (category === "deny") return "denied";
  if (category === "suspect") return "suspected";
  if (category === "threaten") return "threatened";
  if (category === "responsibility") return "claimed";
  if (category === "claim" && (speaker.party !== null || speaker.kind === "actor")) return "claimed";
  if (speaker.party === null || category === "expect") return "stated";
  const kind = knowledge.actorById.get(speaker.party)?.kind;
  if (kind === "armed group" || kind === "outlet") return "claimed";
  return category === "announce" ? "claimed" : "stated";
}
