import { bin, type Evidence, type Stretch, stretchAt } from "../ranking/evidence.ts";
import type { Candidate, Meaning } from "./candidates.ts";
import { depth } from "./cue-words.ts";
import { NINE } from "./set-list.ts";

/** What is known of the text while its candidates are weighed. */
export interface Scene {
  sentences: readonly Stretch[];
  evidence: readonly Evidence[];
  meanings: readonly Meaning[];
  candidates: readonly Candidate[];
  text: string;
  /** Body begins there: names before it are the dateline's. */
  bodyStart: number;
  /** How often the body speaks of each country, by its own name, its people's or its places'. */
  counts: ReadonlyMap<string, number>;
  /** The country of the dateline's place; null where unknown. */
  datelineCountry: string | null;
  /** Country of the last name before the evidence that tells one. */
  nearCountry: string | null;
}

/** How near a name stands to the evidence, the nearest stretch counting: sentences apart, signed; and characters. */
interface Nearness {
  sentences: number;
  characters: number;
  rank: number;
}

function nearness({ place, sentence }: Meaning, { sentences, evidence }: Scene): Nearness {
  let best: Nearness = { sentences: 99, characters: 9999, rank: 0 };
  for (const { start, end, weight } of evidence) {
    const apart = sentence - stretchAt(sentences, start);
    const characters = Math.max(0, place.start - end, start - place.end);
    const rank = weight / (1 + Math.abs(apart) + (apart < 0 ? 0.3 : 0) + Math.min(characters, 400) / 800);
    if (rank > best.rank) best = { sentences: apart, characters, rank };
  }
  return best;
}

const PREPOSITIONS = new Set([
  "IN",
  "AT",
  "NEAR",
  "FROM",
  "TO",
  "OF",
  "ON",
  "BY",
  "AND",
  "BETWEEN",
  "THROUGH",
  "TOWARD",
  "AROUND",
  "WITH",
]);

/** What each candidate shows, as names of features; none names a place. */
export function featuresOf(scene: Scene): string[][] {
  const near = new Map<Meaning, Nearness>();
  const nearOf = (meaning: Meaning) => {
    const known = near.get(meaning) ?? nearness(meaning, scene);
    near.set(meaning, known);
    return known;
  };
  const body = scene.meanings.filter(({ place }) => place.start >= scene.bodyStart && !place.noPlace);
  // Places by how near they are, each once.
  const order = [...new Map(body.map((each) => [each.place, nearOf(each).rank])).entries()]
    .sort((a, b) => b[1] - a[1])
    .map(([place]) => place);
  const total = [...scene.counts.values()].reduce((sum, each) => sum + each, 0);
  const top = order[0] ? nearOf(body.find(({ place }) => place === order[0]) as Meaning) : null;
  return scene.candidates.map((candidate) => {
    const features = countryFeatures(candidate, scene, total);
    if (candidate.parts.length === 0) {
      features.push("bare", `bare:places=${bin(order.length)}`, `bare:evidence=${bin(scene.evidence.length)}`);
      features.push(`bare:top=${top ? apartOf(top.sentences) : "none"}`);
      const before = order[0]?.before ?? "";
      features.push(`bare:topPrep=${top && top.sentences === 0 && PREPOSITIONS.has(before) ? before : "-"}`);
      features.push(
        `bare:home=${candidate.country === scene.datelineCountry}:${top ? apartOf(top.sentences) : "none"}`,
      );
      return features;
    }
    const inBody = candidate.named.filter(({ place }) => place.start >= scene.bodyStart);
    const all = inBody.length > 0 ? inBody : candidate.named;
    const best = all.reduce((a, b) => (nearOf(b).rank > nearOf(a).rank ? b : a));
    features.push(...placeFeatures(candidate, best, nearOf(best), scene));
    features.push(`rank=${bin(order.indexOf(best.place))}`, `named=${bin(inBody.length)}`);
    const locative = order.filter(({ before }) => LOCATIVE.has(before));
    features.push(`rankIn=${bin(locative.indexOf(best.place))}:${apartOf(nearOf(best).sentences)}`);
    const hits = inBody.filter((each) => Math.abs(nearOf(each).sentences) <= 1).length;
    features.push(`hits=${bin(hits)}`, `locative=${inBody.some(({ place }) => LOCATIVE.has(place.before))}`);
    features.push(`sum=${bin(10 * inBody.reduce((sum, each) => sum + nearOf(each).rank, 0))}`);
    features.push(`headed=${candidate.named.length > inBody.length}:${inBody.length === 0}:${depth(best.listed.type)}`);
    features.push(`then=${following(best.place.end, scene)}:${apartOf(nearOf(best).sentences)}`);
    return features;
  });
}

const LOCATIVE = new Set(["IN", "AT", "NEAR", "OUTSIDE", "AROUND"]);

/** What comes right after a name: a possessive, a break, a bracket, or a plain word. */
function following(end: number, { text }: Scene): string {
  const next = /^\s*(['’]S\b|\[|\(|[.,;:]|(?:ON|AT|IN|BY|WHEN|WHERE|AND|TODAY|YESTERDAY|LAST|THIS)\b|\w)/i
    .exec(text.slice(end, end + 15))?.[1]
    ?.toUpperCase();
  return next === undefined ? "-" : /^\w$/.test(next) ? "word" : next;
}

function apartOf(sentences: number): string {
  if (sentences === 99) return "none";
  return `${sentences < 0 ? "-" : sentences > 0 ? "+" : ""}${bin(sentences)}`;
}

function countryFeatures({ country }: Candidate, scene: Scene, total: number): string[] {
  const count = scene.counts.get(country) ?? 0;
  const share = total === 0 ? "none" : count === 0 ? "0" : String(Math.ceil((4 * count) / total));
  const most = Math.max(0, ...scene.counts.values());
  const nine = NINE.has(country);
  return [
    `country:nine=${nine}`,
    `country:share=${share}:${nine}`,
    `country:most=${count === most}`,
    `country:home=${country === scene.datelineCountry}`,
    `country:home=${country === scene.datelineCountry}:most=${count === most}:nine=${nine}`,
    `country:near=${scene.nearCountry === null ? "none" : country === scene.nearCountry}`,
  ];
}

function placeFeatures(candidate: Candidate, best: Meaning, near: Nearness, scene: Scene): string[] {
  const { place, listed } = best;
  const types = candidate.parts.map((part) => ("name" in part ? part.type : "BETWEEN"));
  const level = candidate.between ? 9 : depth(listed.type);
  const apart = apartOf(near.sentences);
  const prep = PREPOSITIONS.has(place.before) ? place.before : place.before === "" ? "" : "other";
  const cue = place.cue === null ? "none" : place.cue === listed.type ? "same" : "other";
  const inDateline = place.start < scene.bodyStart;
  const others = place.readings.filter(({ country }) => country === best.listed.country).map(({ type }) => type);
  const city = others.includes("CITY") ? "city" : others.includes("TOWN") ? "town" : "";
  const features = [
    `shape=${types.map((type) => depth(type)).join(":")}`,
    `type=${listed.type}`,
    `cue=${cue}:${place.listed}`,
    `cue=${cue}:${listed.type}`,
    `readings=${bin(others.length)}:${listed.type}:${city}:${cue}`,
    `apart=${apart}`,
    `apart=${apart}:level=${level}`,
    `apart=${apart}:prep=${prep}`,
    `prep=${prep}:level=${level}`,
    `pointing=${place.pointing ?? "-"}:${apart}`,
    `noPlace=${place.noPlace}`,
    `dateline=${inDateline}:${level}`,
    `at=${bin(best.sentence)}`,
    `listed=${place.listed}:${level}`,
    `ties=${candidate.ties.join(":")}:${types.map((type) => depth(type)).join(":")}`,
    `after=${near.sentences === 0 ? `${bin(near.characters / 15)}` : "far"}`,
  ];
  for (const [i, outer] of candidate.outer.entries()) {
    const said = outer.place.cue === null ? "none" : outer.place.cue === outer.listed.type ? "same" : "other";
    const known = listed.within.includes(`${outer.listed.name} (${outer.listed.type})`);
    const own = outer.listed.name === listed.name;
    features.push(
      `outer=${said}:${outer.listed.type}`,
      `outer=${candidate.ties[i]}:${known}:${own}:${depth(outer.listed.type)}`,
    );
    features.push(
      `outer:pointing=${outer.place.pointing ?? "-"}`,
      `outer:dateline=${outer.place.start < scene.bodyStart}`,
    );
  }
  features.push(...neighbourFeatures(candidate, best, scene));
  return features;
}

/** What a longer filler would add and a shorter one leave out. */
function neighbourFeatures(candidate: Candidate, best: Meaning, scene: Scene): string[] {
  const features = new Set<string>();
  const last = candidate.parts.at(-1);
  for (const other of scene.candidates) {
    if (
      other === candidate ||
      other.country !== candidate.country ||
      other.between ||
      !other.named.some(({ place }) => place === best.place)
    )
      continue;
    const inner = other.parts.at(-1);
    const same =
      last && inner && "name" in last && "name" in inner && last.name === inner.name && last.type === inner.type;
    if (same && other.parts.length > candidate.parts.length) {
      const added = other.parts[0];
      if (added && "name" in added)
        features.add(`leaves=${other.ties.at(-1)}:${depth(added.type)}:${depth(best.listed.type)}`);
    }
  }
  for (const other of scene.candidates) {
    const outer = other.parts.at(-2);
    if (other.country !== candidate.country || !outer || !("name" in outer) || !last || !("name" in last)) continue;
    if (outer.name === last.name && outer.type === last.type && other.ties[0] !== "sentence") {
      const inner = other.parts.at(-1);
      const apart = Math.abs((other.named[0]?.sentence ?? 0) - best.sentence);
      if (inner && "name" in inner) features.add(`inside=${other.ties[0]}:${depth(inner.type)}:${bin(apart)}`);
    }
  }
  return [...features];
}
