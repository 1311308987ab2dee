import type { Claim } from "../record/claim.ts";
import type { Draft } from "../record/draft.ts";
import { ACT_TYPES } from "../record/incident.ts";
import type { ActMention, NameMention } from "../record/mention.ts";
import { covers, overlaps } from "../record/span.ts";
import { type Context, touching, voiceAt } from "./context.ts";
import { entity, NO_FACILITY } from "./entity.ts";
import { extent, quantityValue, type RoledQuantity, unitOf } from "./figures.ts";
import type { Group } from "./group-incidents.ts";
import { outcomes } from "./incident-outcomes.ts";
import { parties, responsibility } from "./incident-parties.ts";
import { makeClaim, type Said } from "./make-claim.ts";
import { containers } from "./nodes.ts";
import { endOf, isDated } from "./when.ts";
import { placeValue, precisionOf } from "./where.ts";

/** All that a report says of one incident, field by field. */
export function incidentClaims(
  context: Context,
  draft: Draft,
  group: Group,
  figures: readonly RoledQuantity[],
): Claim[] {
  const said: Said[] = [
    ...types(context, group),
    ...stages(group),
    ...dates(context, group),
    ...places(context, group),
    ...parties(context, group),
    ...responsibility(context, group),
    ...weapons(context, group),
    ...outcomes(context, group),
    ...figures.map(
      (f): Said => ({
        // Prisoners that an attack on their prison frees have escaped, whatever verb tells it.
        field: f.role === "released" && freesPrisoners(group) ? "escaped" : f.role,
        ...quantityValue(f.quantity),
        ...unitOf(context, f.sentence, f.quantity),
        mark: extent(f.quantity),
        rule: f.rule,
      }),
    ),
  ];
  const seen = new Set<string>();
  return said.map((s) => makeClaim(context, draft, s)).filter((c) => !seen.has(c.id) && seen.add(c.id));
}

function freesPrisoners({ nodes }: Group): boolean {
  return nodes.some((n) => n.facility?.sort === "prison" && n.acts.some((a) => a.weight === "makes"));
}

const TYPES = new Set<string>(ACT_TYPES);

function types(context: Context, { nodes }: Group): Said[] {
  const found = actTypes(context, nodes, (denied) => !denied);
  // Where all is denied, what is denied still has a type.
  if (found.size === 0)
    for (const [type, entry] of actTypes(context, nodes, (denied) => denied)) found.set(type, entry);
  const escaped = nodes.some((n) =>
    n.acts.some((a) => a.figure === "escaped" || a.sort === "release" || a.sort === "escape"),
  );
  const prison = nodes.some((n) => n.facility?.sort === "prison");
  const attack = found.get("attack") ?? found.get("raid") ?? found.get("bombing");
  if (prison && escaped && attack && !found.has("prison break")) found.set("prison break", { ...attack, count: 99 });
  if (prison && escaped && !found.has("prison break")) {
    const act = nodes.flatMap((n) => n.acts).find((a) => a.sort === "escape" || a.sort === "release");
    if (act) found.set("prison break", { act, count: 2 });
  }
  const bomber = nodes.find((n) => n.agents.some((a) => /suicide/i.test(a.name)));
  if (bomber && !found.has("suicide bombing")) {
    const act = bomber.acts.find((a) => a.weight === "makes");
    if (act) found.set("suicide bombing", { act, count: 2 });
  }
  // What is told as an attack of some kind is no "killing" besides.
  if (found.size > 1) found.delete("killing");
  if (found.size === 0) {
    const act = nodes.flatMap((n) => n.acts).find((a) => a.sort === "attempt" || a.sort === "foil");
    if (act) found.set(prison ? "prison break" : "attack", { act, count: 1 });
  }
  return [...found].map(([value, { act, count }]) => ({
    field: "type",
    value,
    precision: "described",
    mark: act,
    rule: "type-act",
    share: Math.min(1, 0.75 + specific(value) + Math.min(count, 4) * 0.03),
  }));
}

function actTypes(
  context: Context,
  nodes: Group["nodes"],
  wanted: (denied: boolean) => boolean,
): Map<string, { act: ActMention; count: number }> {
  const found = new Map<string, { act: ActMention; count: number }>();
  for (const node of nodes) {
    for (const act of node.acts) {
      if (!TYPES.has(act.sort) || act.weight !== "makes") continue;
      if (!wanted(voiceAt(context, act).stance === "denied")) continue;
      const known = found.get(act.sort);
      if (known) known.count++;
      else found.set(act.sort, { act, count: 1 });
    }
  }
  return found;
}

/** "Attack" is said of everything: any narrower word tells more. */
function specific(type: string): number {
  return type === "attack" || type === "killing" || type === "raid" || type === "armed clash" ? 0 : 0.1;
}

function stages({ nodes }: Group): Said[] {
  const foiled = nodes.find((n) => n.stage === "foiled");
  const node =
    foiled ??
    nodes.find((n) => n.acts.some((a) => a.weight === "makes") && n.stage === "accomplished") ??
    nodes.find((n) => n.stage !== "accomplished") ??
    nodes[0]!;
  const act =
    node.stage === "foiled" ? node.acts.find((a) => a.sort === "foil") : node.acts.find((a) => a.weight === "makes");
  return [
    {
      field: "stage",
      value: node.stage,
      precision: "described",
      mark: act ?? node.acts[0]!,
      rule: `stage-${node.stage}`,
    },
  ];
}

const TIME_OF_DAY =
  /^(?:the |in the |early |late |same )*(?:evening|morning|night|dawn|afternoon|noon|midnight|day|midday|dusk|hours?)$/i;

function dates(context: Context, { nodes }: Group): Said[] {
  const said: Said[] = [];
  const start = nodes.find((n) => isDated(n.time) && n.time.from && n.time.precision === "day")?.time ?? null;
  for (const node of nodes) {
    const { time } = node;
    const hour = time !== null && time.from === null && TIME_OF_DAY.test(context.text(time));
    if (
      isDated(time) &&
      !hour &&
      node.acts.some((a) => a.weight === "makes" || /^(attempt|foil|attack)$/.test(a.sort))
    ) {
      const value =
        time.from === null
          ? { word: context.text(time) }
          : time.to !== null && time.to !== time.from
            ? { from: time.from, to: time.to }
            : time.from;
      said.push({
        field: "date",
        value,
        precision: time.precision,
        basis: time.basis,
        mark: time,
        rule: "date-of-act",
      });
    }
    for (const time of node.sentence.times) {
      if (
        time.role !== "after" ||
        time.days === null ||
        !node.acts.some((a) => a.sort === "control" || a.sort === "surrender")
      )
        continue;
      const end = start?.from ? endOf(start.from, time.days) : null;
      said.push({
        field: "end_date",
        value: end ?? { word: context.text(time) },
        precision: end ? "days" : "relative",
        basis: "implied",
        mark: time,
        rule: "end-after-duration",
      });
    }
  }
  if (said.length === 0) said.push(...dayOfNote(context, nodes));
  return said;
}

/** "In the morning", in a report of known day that gives the incident no other date: that day, implied. */
function dayOfNote({ report, text }: Context, nodes: Group["nodes"]): Said[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(report.date ?? "")) return [];
  const time = nodes
    .flatMap((n) => n.sentence.times)
    .find((t) => t.from === null && (TIME_OF_DAY.test(text(t)) || t.precision === "relative"));
  const mark = time ?? nodes.find((n) => n.acts.some((a) => a.weight === "makes"))?.acts[0];
  if (!mark || (!time && nodes.every((n) => !/\bthroughout the day|today\b/i.test(text(n.sentence))))) return [];
  return [
    {
      field: "date",
      value: report.date as string,
      precision: "day",
      basis: "implied",
      mark,
      rule: "date-of-report",
    },
  ];
}

function places(context: Context, { nodes }: Group): Said[] {
  const said: Said[] = [];
  const seen = new Set<string>();
  for (const node of nodes) {
    const makes = node.acts.some((a) => a.weight === "makes" || a.weight === "refers");
    for (const place of node.places) {
      const spread = node.acts.some(
        (a) => a.sort === "spread" && a.roles.some((r) => r.role === "place" && touching([place], r).length > 0),
      );
      const key = `${spread} ${place.cluster}`;
      if ((!makes && !spread) || seen.has(key)) continue;
      seen.add(key);
      const near = node.acts.some((a) =>
        a.roles.some((r) => (r.prep === "near" || r.prep === "outside") && touching([place], r).length > 0),
      );
      const precision = precisionOf(context, place);
      said.push({
        field: spread ? "spread_to" : "place",
        value: placeValue(context, place),
        precision: near && precision === "1" ? "2" : precision,
        mark: place,
        rule: spread ? "place-spread" : "place-of-act",
      });
    }
    const facility = node.facility;
    if (facility && !NO_FACILITY.has(facility.sort ?? "") && !seen.has(`f ${facility.cluster}`)) {
      seen.add(`f ${facility.cluster}`);
      said.push({
        field: "facility",
        value: entity(context, facility),
        precision: facility.form,
        mark: facility,
        rule: "facility-of-act",
      });
    }
  }
  const facility = nodes.find((n) => n.facility)?.facility;
  if (facility && !said.some((s) => s.field === "place")) said.push(...placesOfFacility(context, facility));
  return said;
}

/** Where the report says, anywhere, that the facility stands: implied for an incident told without a place. */
function placesOfFacility(context: Context, facility: NameMention): Said[] {
  for (const mention of context.clusters.get(facility.cluster) ?? []) {
    const found = containers(context, context.sentenceAt(mention), mention);
    if (found.length === 0) continue;
    return found.map((place) => ({
      field: "place",
      value: placeValue(context, place),
      precision: precisionOf(context, place),
      basis: "implied",
      mark: place,
      rule: "place-of-facility",
    }));
  }
  return [];
}

function weapons(context: Context, { nodes }: Group): Said[] {
  const seen = new Set<string>();
  const said: Said[] = [];
  for (const node of nodes) {
    const acts = node.acts.filter((a) => a.weight === "makes" || a.sort === "foil" || a.sort === "attempt");
    for (const weapon of node.sentence.names) {
      if (
        weapon.kind !== "weapon" ||
        !acts.some((a) => covers(a.clause, weapon) || a.roles.some((r) => overlaps(r, weapon)))
      )
        continue;
      if (/^(unspecified|other)$/.test(weapon.sort ?? "") && node.stage !== "foiled") continue;
      const value =
        weapon.sort && !/^(unspecified|other)$/.test(weapon.sort) ? weapon.sort : context.text(weapon).toLowerCase();
      if (seen.has(value)) continue;
      seen.add(value);
      said.push({
        field: "weapon",
        value,
        precision: "described",
        mark: weapon,
        rule: "weapon-of-act",
      });
    }
  }
  return said;
}
