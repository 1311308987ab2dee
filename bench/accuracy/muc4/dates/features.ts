import type { TimeMention } from "../../../../src/record/mention.ts";
import { bin, type Evidence, type Stretch, stretchAt } from "../ranking/evidence.ts";
import type { DateCandidate } from "./candidates.ts";
import { daysFrom } from "./slot-date.ts";

/** What is known of the text while its dates are weighed. */
export interface DateScene {
  text: string;
  sentences: readonly Stretch[];
  evidence: readonly Evidence[];
  candidates: readonly DateCandidate[];
  times: readonly TimeMention[];
  sent: string | null;
  bodyStart: number;
}

/** Verbs of saying and announcing: a date beside one tells when it was said. */
const SAYING =
  /^(?:SA(?:ID|YS|Y|YING)|REPORT(?:ED|S|ING)?|ANNOUNC(?:ED|ES|ING)|STAT(?:ED|ES|ING)|TOLD|CONFIRM(?:ED|S)|DEN(?:IED|IES)|CLAIM(?:ED|S)|CONDEMN(?:ED|S)|ADD(?:ED|S)|DECLAR(?:ED|ES)|ISSU(?:ED|ES)|REVEAL(?:ED|S)|DISCLOS(?:ED|ES)|CHARG(?:ED|ES)|ACCUS(?:ED|ES)|REJECT(?:ED|S)|LEARNED|INFORMED|INDICATED|DISTRIBUTED|RELEASED|URGED|CALLED|DEMANDED|WARNED|EXPRESSED|MET|ARRIVED|BROADCAST|PUBLISHED)$/;
/** Verbs and nouns of violence: a date beside one tells when it happened. */
const VIOLENCE =
  /^(?:KILL|MURDER|ASSASSINAT|SLAIN|SLAY|ATTACK|BOMB|EXPLO|DYNAMIT|KIDNAP|ABDUCT|SEIZ|SHOT|SHOOT|GUNNED|WOUND|INJUR|DIED|DEATH|DESTROY|BLEW|BLOWN|DAMAG|BURN|SET|AMBUSH|RAID|MACHINEGUN|FIRED|HURL|THREW|THROWN|DETONAT|STORM|HIJACK|TORTUR|MASSACR|EXECUT|OCCUR|TOOK|HAPPEN|CARRIED|PERPETRAT|STAG|INTERCEPT|CAPTUR|PLANT|PLAC)/;

interface Near {
  sentences: number;
  characters: number;
  rank: number;
}

/** What each candidate shows, as names of features. */
export function dateFeatures(scene: DateScene): string[][] {
  const near = new Map(scene.times.map((mention) => [mention, nearness(mention, scene)]));
  const dated = scene.candidates.flatMap(({ told }) => told);
  const order = [...new Set(dated)]
    .filter(({ start }) => start >= scene.bodyStart)
    .sort((a, b) => (near.get(b)?.rank ?? 0) - (near.get(a)?.rank ?? 0));
  const top = order[0];
  const topNear = top ? near.get(top) : undefined;
  const around =
    top && topNear
      ? [apart(topNear), `${apart(topNear)}:${top.rule}`, `${apart(topNear)}:${company(top, scene)}`]
      : ["none"];
  const relative = scene.times.filter(
    (mention) =>
      mention.start >= scene.bodyStart && !order.includes(mention) && Math.abs(near.get(mention)?.sentences ?? 99) <= 1,
  );
  const clock = hasClock(scene);
  const lead = order.find(({ start }) => stretchAt(scene.sentences, start) <= 1)?.rule ?? "none";
  return scene.candidates.map((candidate) => {
    const { form } = candidate;
    const sent = scene.sent !== null && candidate.to === scene.sent;
    const kind = `${form}${sent ? ":sent" : ""}`;
    const features = [`form=${kind}`, ...ageOf(candidate, scene)];
    const told = candidate.told.filter(({ start }) => start >= scene.bodyStart);
    for (const each of around) features.push(`top=${kind}:${told.includes(top as TimeMention)}:${each}`);
    if (sent) {
      features.push(`default=${form}:times=${bin(order.length)}`, `default=${form}:told=${told.length > 0}`);
      features.push(`default=${form}:evidence=${bin(scene.evidence.length)}`);
      for (const mention of relative.slice(0, 3)) features.push(`default=${form}:relative=${lately(mention, scene)}`);
      features.push(`default=${form}:clock=${clock}`, `default=${form}:lead=${lead}`);
    }
    if (told.length > 0) {
      const best = told.reduce((a, b) => ((near.get(b)?.rank ?? 0) > (near.get(a)?.rank ?? 0) ? b : a));
      features.push(...mentionFeatures(kind, best, near.get(best) as Near, scene));
      features.push(`rank=${kind}:${bin(order.indexOf(best))}`, `named=${kind}:${bin(told.length)}`);
    }
    return features;
  });
}

/** What a time that is no date says: within hours or minutes of the report, or only its rule. */
function lately({ start, end, rule }: TimeMention, { text }: DateScene): string {
  return /MINUTE|HOUR|MOMENT/i.test(text.slice(start, end)) ? `${rule}:hours` : rule;
}

/** Whether the sentence of some evidence tells a time of day. */
function hasClock({ text, sentences, evidence, bodyStart }: DateScene): boolean {
  return evidence.some(({ start }) => {
    const sentence = sentences[stretchAt(sentences, start)];
    return sentence && CLOCK.test(text.slice(Math.max(bodyStart, sentence.start), sentence.end));
  });
}

const CLOCK =
  /\b(?:AT|ABOUT|AROUND|APPROXIMATELY)\s+(?:[01]\d|2[0-4])[0-5]\d\b(?!\s*(?:KM|METERS))|\b\d{1,2}(?::\d\d)?\s*(?:A\.?M\b|P\.?M\b|O'CLOCK)|\bGMT\b/i;

function mentionFeatures(kind: string, best: TimeMention, near: Near, scene: DateScene): string[] {
  const where = apart(near);
  const beside = company(best, scene);
  return [
    `rule=${kind}:${best.rule}`,
    `rule=${kind}:${best.rule}:${where}`,
    `role=${kind}:${best.role}:${best.precision}`,
    `apart=${kind}:${where}`,
    `beside=${kind}:${beside}`,
    `beside=${kind}:${beside}:${where}`,
    `beside=${kind}:${beside}:${best.rule}`,
    `at=${kind}:${bin(stretchAt(scene.sentences, best.start))}`,
    `characters=${kind}:${near.sentences === 0 ? bin(near.characters / 20) : "far"}`,
    `between=${kind}:${near.sentences === 0 ? clauseBreak(best, scene) : "far"}`,
  ];
}

function ageOf({ from, to, form }: DateCandidate, { sent }: DateScene): string[] {
  if (sent === null) return [`age=${form}:unknown`];
  const days = daysFrom(to, sent);
  const age =
    days <= 0
      ? "0"
      : days <= 2
        ? String(days)
        : days <= 7
          ? "week"
          : days <= 31
            ? "month"
            : days <= 62
              ? "two"
              : days <= 366
                ? "year"
                : "old";
  const length = from === null ? 0 : daysFrom(from, to);
  const long = length <= 2 ? String(length) : length <= 8 ? "week" : length <= 31 ? "month" : "long";
  return [`age=${form}:${age}`, `length=${form}:${long}`];
}

function nearness({ start: at, end: until }: TimeMention, { sentences, evidence }: DateScene): Near {
  let best: Near = { sentences: 99, characters: 9999, rank: 0 };
  const own = stretchAt(sentences, at);
  for (const { start, end, weight } of evidence) {
    const apart = own - stretchAt(sentences, start);
    const characters = Math.max(0, at - end, start - until);
    const rank = weight / (1 + Math.abs(apart) + (apart > 0 ? 0.3 : 0) + Math.min(characters, 400) / 800);
    if (rank > best.rank) best = { sentences: apart, characters, rank };
  }
  return best;
}

function apart({ sentences }: Near): string {
  if (sentences === 99) return "none";
  return `${sentences < 0 ? "-" : sentences > 0 ? "+" : ""}${bin(sentences)}`;
}

/** What sort of verb stands next to the expression, up to three words on either side; the nearest counts. */
function company({ start, end }: TimeMention, { text }: DateScene): string {
  const before =
    text
      .slice(Math.max(0, start - 60), start)
      .toUpperCase()
      .replace(/.*[.;]\s/s, "")
      .match(/[A-Z]+/g)
      ?.slice(-4)
      .reverse() ?? [];
  const after =
    text
      .slice(end, end + 60)
      .toUpperCase()
      .replace(/[.;]\s.*/s, "")
      .match(/[A-Z]+/g)
      ?.slice(0, 4) ?? [];
  for (let i = 0; i < 4; i++)
    for (const word of [before[i], after[i]]) {
      if (word === undefined) continue;
      if (SAYING.test(word)) return "saying";
      if (VIOLENCE.test(word)) return "violence";
    }
  return "other";
}

/** Whether a comma or "that" stands between the expression and the nearest evidence of its sentence. */
function clauseBreak({ start, end }: TimeMention, { evidence, text }: DateScene): string {
  let best: { distance: number; inside: string } | null = null;
  for (const each of evidence) {
    const inside = each.start >= end ? text.slice(end, each.start) : text.slice(each.end, Math.max(each.end, start));
    if (!best || inside.length < best.distance) best = { distance: inside.length, inside };
  }
  const inside = best?.inside.toUpperCase() ?? "";
  return `${/\bTHAT\b/.test(inside) ? "that" : ""}${inside.includes(",") ? "comma" : ""}`;
}
