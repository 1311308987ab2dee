import type { NameMention } from "../record/mention.ts";
import { bestName, type Context } from "./context.ts";

/** The registry's name and key of what a mention names; the best name the report has for it where no registry knows it. */
export function entity(context: Context, mention: NameMention) {
  const best = bestName(context, mention);
  const id = best.id ?? mention.id;
  return { name: (id && context.knowledge.actorById.get(id)?.name) || best.name, id };
}

/** What is attacked or used but is no facility an incident happens at. */
export const NO_FACILITY: ReadonlySet<string> = new Set(["vehicle", "vessel", "plane", "convoy", "home", "road"]);
