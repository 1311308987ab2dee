import type { ActMention, NameMention } from "../record/mention.ts";
import { covers } from "../record/span.ts";
import { attributionAt, type Context, touching, voiceAt } from "./context.ts";
import { speakerOf } from "./counting-voice.ts";
import { entity } from "./entity.ts";
import type { Group } from "./group-incidents.ts";
import { stretch } from "./incident-outcomes.ts";
import type { Said } from "./make-claim.ts";
import type { Node } from "./nodes.ts";
import { ANYBODY, ARMED } from "./people-words.ts";
import { withoutNumber } from "./without-number.ts";

/** Who did it, who is accused, and what was aimed at. */
export function parties(context: Context, { nodes }: Group): Said[] {
  const said: Said[] = [];
  const seen = new Set<string>();
  const add = (field: "actor" | "target", mention: NameMention, rule: string, voice?: Said["voice"]) => {
    const described = field === "target" && mention.kind === "people";
    const value = described ? { name: withoutNumber(mention.name), id: null } : entity(context, mention);
    const key = `${field} ${value.id ?? value.name.toLowerCase()}`;
    if (seen.has(key)) return;
    seen.add(key);
    said.push({
      field,
      value,
      precision: mention.form,
      group: mention.kind === "people" && mention.sort !== "person" ? mention.sort : null,
      mark: mention,
      rule,
      ...(voice ? { voice } : {}),
    });
  };
  for (const node of nodes) {
    for (const agent of node.agents)
      if (agent.kind === "actor" || ARMED.has(agent.sort ?? "")) add("actor", agent, "actor-agent");
    for (const act of node.acts) {
      for (const { role, mentions } of named(context, node, act)) {
        for (const mention of mentions) {
          if (mention.kind === "actor" && isDoer(act, role))
            add("actor", mention, `actor-${act.sort === "accuse" ? "accused" : role}`, accuser(context, node, act));
          if (isAimedAt(act, role) && isTarget(mention)) add("target", mention, `target-${role}`);
        }
      }
    }
  }
  return said;
}

function named(context: Context, node: Node, act: ActMention) {
  return act.roles.map((r) => {
    const all = touching(node.sentence.names, r).filter((m) => !/^no\b/i.test(context.text(m)));
    // "the university college": not the university besides.
    return {
      role: r.role,
      mentions: all.filter(
        (m) => !all.some((o) => o !== m && ((o.kind === m.kind && covers(o, m)) || isOf(context, m, o))),
      ),
    };
  });
}

/** "a teacher's brother": what is done to the brother is not done to the teacher. */
function isOf(context: Context, owner: NameMention, owned: NameMention): boolean {
  if (owner.kind !== "people" || owned.kind !== "people") return false;
  return /^['’]s? $/.test(context.text({ start: owner.end, end: owned.start }));
}

/** Who accuses, where no words of speech say so: the subject of the accusing verb. */
function accuser(context: Context, node: Node, act: ActMention): Said["voice"] {
  if (act.sort !== "accuse" || act.form !== "verb" || attributionAt(context, act)) return undefined;
  const agent = act.roles.find(({ role }) => role === "agent");
  const who = agent && touching(node.sentence.names, agent)[0];
  return who && { speaker: speakerOf(context, who), stance: "suspected" };
}

function isDoer(act: ActMention, role: string): boolean {
  if (act.sort === "accuse") return role === "patient";
  if (act.sort === "commit") return role === "agent" && act.realis === "actual";
  return act.weight === "makes" && (role === "claimant" || role === "modifier");
}

function isAimedAt(act: ActMention, role: string): boolean {
  if (act.weight !== "makes") return false;
  // "seized at a roadblock", "shot on the road": whom it was done to stands as patient.
  if (role === "target") return !ON_PEOPLE.test(act.sort) || !act.roles.some((r) => r.role === "patient");
  return role === "patient" && act.sort !== "armed clash";
}

const ON_PEOPLE = /^(?:kidnapping|killing|assassination|execution)$/;

function isTarget(mention: NameMention): boolean {
  if (mention.kind === "people") return !ANYBODY.test(mention.name.trim());
  return mention.kind === "actor" || (mention.kind === "facility" && mention.name.length > 2);
}

/** A party's own word that it did it, or did not: a claim of responsibility, an account of its own men's deed, a denial. */
export function responsibility(context: Context, { nodes }: Group): Said[] {
  const said: Said[] = [];
  const seen = new Set<string>();
  for (const node of nodes) {
    for (const act of node.acts) {
      const says = act.sort === "claim";
      if (
        says
          ? !/responsib|credit|involvement|to do with|no part|acknowledge/.test(act.lemma)
          : !/makes|refers/.test(act.weight) && act.sort !== "commit"
      )
        continue;
      const agent = named(context, node, act)
        .filter((r) => r.role === "agent")
        .flatMap((r) => r.mentions)
        .find((n) => n.kind === "actor");
      const voice = voiceAt(context, act);
      const denied = act.negated || voice.stance === "denied";
      const party =
        says && agent
          ? entity(context, agent)
          : voice.speaker.party
            ? { name: nameOf(context, voice.speaker.party), id: voice.speaker.party }
            : denied && voice.speaker.name
              ? { name: voice.speaker.name, id: null }
              : null;
      if (!party || (!says && !denied && !ofItsOwn(context, node, act, party.id))) continue;
      if (!says && !denied && !isArmedGroup(context, party.id)) continue;
      const speaker =
        says && agent
          ? {
              kind: "actor" as const,
              name: party.name,
              role: null,
              party: party.id,
              private: false,
              span: { start: agent.start, end: agent.end },
            }
          : voice.speaker;
      // One speaker's one word: said over several verbs of a sentence, it is still one claim.
      const key = `${party.id ?? party.name} ${denied} ${speaker.name} ${node.sentence.index}`;
      if (seen.has(key)) continue;
      seen.add(key);
      said.push({
        field: "responsibility",
        value: party,
        precision: "named",
        mark: stretch(act),
        rule: says ? "responsibility-said" : denied ? "responsibility-denied" : "responsibility-own-deed",
        voice: { speaker, stance: denied ? "denied" : "claimed" },
      });
    }
  }
  return said;
}

function nameOf({ knowledge }: Context, id: string): string {
  return knowledge.actorById.get(id)?.name ?? id;
}

function isArmedGroup({ knowledge }: Context, id: string | null): boolean {
  const kind = id ? knowledge.actorById.get(id)?.kind : undefined;
  return kind === "armed group" || kind === "outlet";
}

/** "its fighters", "one of its members", "a brigade allied with it", or the party by name: the speaker's own deed. */
function ofItsOwn(context: Context, node: Node, act: ActMention, party: string | null): boolean {
  const agents = act.roles.filter((r) => r.role === "agent").flatMap((r) => touching(node.sentence.names, r));
  // "X said that a brigade had carried it out": a group that tells of a deed by nobody else named tells of its own.
  if (
    act.sort === "commit" &&
    !agents.some((n) => n.kind === "actor" && n.form === "named" && entity(context, n).id !== party)
  )
    return true;
  return act.roles.some((r) => {
    if (r.role !== "agent" && r.role !== "claimant") return false;
    if (/\b(its|their|our|it|they|we|them)\b/i.test(context.text(r))) return true;
    return touching(node.sentence.names, r).some((n) => n.kind === "actor" && (entity(context, n).id ?? "") === party);
  });
}
