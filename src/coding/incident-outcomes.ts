import type { ActMention } from "../record/mention.ts";
import type { Span } from "../record/span.ts";
import { type Context, touching } from "./context.ts";
import type { Group } from "./group-incidents.ts";
import type { Said } from "./make-claim.ts";
import type { Node } from "./nodes.ts";

/** What came of it in the text's words: control retaken, an attempt foiled. */
export function outcomes(context: Context, { nodes }: Group): Said[] {
  const said: Said[] = [];
  for (const node of nodes) {
    for (const act of node.acts) {
      if (act.sort !== "control" && act.sort !== "foil") continue;
      if (act.sort === "control" && !controlsSomething(node, act)) continue;
      if (act.sort === "foil" && act.form === "verb" && !act.roles.some((r) => r.role === "patient")) continue;
      // "retaken full control": the verb's claim holds the noun's.
      if (
        node.acts.some(
          (a) =>
            a !== act &&
            a.sort === act.sort &&
            a.roles.some((r) => r.role === "patient" && r.start <= act.start && act.end <= r.end),
        )
      )
        continue;
      const mark = stretch(act);
      said.push({
        field: "outcome",
        value: context.text(mark).replace(/\s+/g, " "),
        precision: "described",
        mark,
        rule: `outcome-${act.sort}`,
      });
    }
  }
  return said;
}

/** "regained control", "retook the prison": what is regained is control, a place, a facility or people; not momentum. */
function controlsSomething(node: Node, act: ActMention): boolean {
  if (act.form === "noun" || / (control|order)$/.test(act.lemma)) return true;
  const objects = act.roles.filter((r) => r.role === "patient");
  return objects.some(
    (r) =>
      touching(node.sentence.names, r).some((n) => n.kind === "facility" || n.kind === "place") ||
      touching(node.sentence.acts, r).some((a) => a.sort === "control"),
  );
}

/** An act with its roles, agent to object. */
export function stretch(act: ActMention): Span {
  const parts = [act, ...act.roles.filter((r) => r.role === "agent" || r.role === "patient")];
  return { start: Math.min(...parts.map((p) => p.start)), end: Math.max(...parts.map((p) => p.end)) };
}
