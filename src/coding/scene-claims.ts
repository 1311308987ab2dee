import type { Claim, Field } from "../record/claim.ts";
import type { NameMention } from "../record/mention.ts";
import { nameKey } from "../record/name-key.ts";
import type { Certainty, Scene } from "../record/scene.ts";
import type { Span } from "../record/span.ts";
import type { Stance } from "../record/speaker.ts";
import { type Context, touching, voiceAt } from "./context.ts";
import { entity } from "./entity.ts";
import type { Group } from "./group-incidents.ts";
import type { Said } from "./make-claim.ts";
import { ANYBODY, ARMED } from "./people-words.ts";
import { doneIn, tellsIn } from "./scene-parts.ts";
import { withoutNumber } from "./without-number.ts";

/**
 * Chances from which a part of a scene is claimed, found on the goldens (claims met or allowed there, of those made at that chance
 * or above): `accused` none left at 0.65, one wrong below it; `group` 1 of 1, below it 1 of 7; `perpetrator` 1 of 1, below it 1 of 8; `site` 2 of
 * 2 (then 2 of 3); `victim` 1 of 1, below it 2 of 4; `weapon` 2 of 2; `harmed` 1 of 1, below it 0 of 2. Where rules have a figure, learned
 * ones beside it held once in four: that is left to the rules. A group named in sentences that tell of no part of
 * the incident held in 1 of 5 where the report tells of several incidents: that too.
 */
const LEAST = { accused: 0.65, group: 0.7, perpetrator: 0.6, site: 0.6, victim: 0.5, weapon: 0.5, harmed: 0.45 };

/**
 * What scenes tell of an incident where the rules' `claims` about it say nothing: each in the voice that covers its words, its
 * confidence the model's chance. `only`: whether the report tells of no other incident.
 */
export function sceneClaims(
  context: Context,
  group: Group,
  scenes: readonly Scene[],
  claims: readonly Claim[],
  only: boolean,
): Said[] {
  const silent = (...fields: Field[]) => !claims.some(({ field }) => fields.includes(field));
  const inside = (part: { start: number; end: number; chance: number }, least: number) =>
    part.chance >= least && tellsIn(group, part);
  const said = scenes.flatMap((scene) => [
    ...accused(context, group, scene, claims),
    ...(silent("actor", "responsibility") ? actors(context, group, scene, only) : []),
    ...(silent("weapon")
      ? scene.weapons.filter((one) => inside(one, LEAST.weapon)).map((one) => weapon(context, one))
      : []),
    ...(silent("target", "facility")
      ? scene.sites.filter((one) => inside(one, LEAST.site)).map((one) => target(context, one, "learned-site"))
      : []),
    ...(silent("target")
      ? scene.victims
          .filter((one) => inside(one, LEAST.victim) && !ANYBODY.test(context.text(one).trim()))
          .map((one) => target(context, one, "learned-victim"))
      : []),
    ...scene.victims
      .filter((one) => inside(one, LEAST.harmed) && doneIn(group, one))
      .flatMap((one) => harmed(context, one).filter(({ field }) => silent(field))),
  ]);
  // What is denied there, or threatened, is no account of what happened.
  return said.filter((one) => {
    const { stance } = one.voice ?? voiceAt(context, one.mark);
    return stance !== "denied" && stance !== "threatened";
  });
}

/** Groups that somebody else than the report names as being behind the act, of whom no claim by that speaker is there. */
function accused(context: Context, group: Group, scene: Scene, claims: readonly Claim[]): Said[] {
  const known = new Set(
    claims
      .filter(({ field }) => field === "actor" || field === "responsibility")
      .map(({ value, speaker }) => `${nameKey(value)} ${speaker.name}`),
  );
  return scene.groups.flatMap((one) =>
    one.mentions
      .filter((mention) => mention.chance >= LEAST.accused && tellsIn(group, mention))
      .map((mention) => actor(context, mention, "learned-accused", one.certainty.value))
      .filter(
        ({ value, voice }) =>
          voice?.speaker.kind !== "report" && !known.has(`${nameKey(value)} ${voice?.speaker.name}`),
      ),
  );
}

/** Who did it, where no rule knows anybody: named where the incident is told, or anywhere in a report of one incident. */
function actors(context: Context, group: Group, scene: Scene, only: boolean): Said[] {
  const groups = scene.groups.flatMap((one) => {
    const best = one.mentions.find(({ chance }) => chance >= LEAST.group);
    return best && (only || tellsIn(group, best)) ? [actor(context, best, "learned-group", one.certainty.value)] : [];
  });
  const men = scene.perpetrators.filter((one) => one.chance >= LEAST.perpetrator && tellsIn(group, one));
  return [...groups, ...men.map((one) => actor(context, one, "learned-perpetrator", null))];
}

function actor(context: Context, part: Span & { chance: number }, rule: string, certainty: Certainty | null): Said {
  const names = touching(context.sentenceAt(part).names, part);
  const named =
    names.find(({ kind }) => kind === "actor") ??
    names.find(({ kind, sort }) => kind === "people" && ARMED.has(sort ?? ""));
  const voice = voiceAt(context, part);
  return {
    field: "actor",
    value: named ? entity(context, named) : { name: withoutNumber(context.text(part)), id: null },
    precision: named?.form ?? "described",
    mark: named ?? part,
    rule,
    chance: part.chance,
    voice: { ...voice, stance: stanceOf(voice.stance, certainty) },
  };
}

/** What is laid to a group only as a suspicion is not stated, whoever speaks. */
function stanceOf(heard: Stance, certainty: Certainty | null): Stance {
  if (heard !== "stated") return heard;
  if (certainty === null || certainty === "reported as fact") return heard;
  return certainty === "claimed" ? "claimed" : "suspected";
}

function target(context: Context, part: Span & { chance: number }, rule: string): Said {
  const named: NameMention | undefined = touching(context.sentenceAt(part).names, part).find(({ kind }) =>
    /^(facility|people|actor)$/.test(kind),
  );
  const registered = named && named.kind !== "people";
  return {
    field: "target",
    value: registered ? entity(context, named) : { name: withoutNumber(named?.name ?? context.text(part)), id: null },
    precision: named?.form ?? "described",
    mark: named ?? part,
    rule,
    chance: part.chance,
  };
}

function weapon(context: Context, part: Span & { chance: number }): Said {
  const named = touching(context.sentenceAt(part).names, part).find(({ kind }) => kind === "weapon");
  const sort = named?.sort && !/^(unspecified|other)$/.test(named.sort) ? named.sort : null;
  return {
    field: "weapon",
    value: sort ?? withoutNumber(context.text(named ?? part).toLowerCase()),
    precision: "described",
    mark: named ?? part,
    rule: "learned-weapon",
    chance: part.chance,
  };
}

/** How many were killed or wounded, where a number is said or one is named. */
function harmed(context: Context, part: Scene["victims"][number]): Said[] {
  const { fate, count, chance } = part;
  const field = fate.value === "killed" ? "killed" : fate.value === "injured" ? "wounded" : null;
  if (field === null || count.number === null || chance * fate.chance < LEAST.harmed) return [];
  const people = touching(context.sentenceAt(part).names, part).find(({ kind }) => kind === "people");
  return [
    {
      field,
      value: count.kind === "range" ? { low: count.number, high: count.high } : count.number,
      precision: PRECISIONS[count.kind] ?? "exact",
      group: people && people.sort !== "person" ? people.sort : null,
      mark: part,
      rule: `learned-${field}`,
      chance: chance * fate.chance,
    },
  ];
}

const PRECISIONS = { about: "about", "at least": "at least", "at most": "up to", range: "range" } as Readonly<
  Record<string, "about" | "at least" | "up to" | "range">
>;
