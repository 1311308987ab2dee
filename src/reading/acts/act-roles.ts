import type { ActMention } from "../../record/mention.ts";
import { argumentsOf, lateObject } from "./arguments.ts";
import type { Trigger } from "./find-acts.ts";
import type { Clauses, Phrase, VerbGroup } from "./phrases.ts";

type Role = ActMention["roles"][number];

/** Verbs whose subject undergoes them: "five died", "dozens fled", "200 soldiers took part". */
const SUBJECT_UNDERGOES = new Set(
  "die perish escape flee abscond surrender disappear explode detonate participate collapse starve drown".split(" "),
);
const SUBJECT_UNDERGOES_PHRASES = new Set([
  "take part",
  "break out",
  "break free",
  "get away",
  "run away",
  "slip away",
  "go missing",
  "be missing",
  "remain missing",
  "lose life",
  "lose their lives",
  "lose his life",
  "be dead",
  "go off",
  "fight alongside",
  "suffer injuries",
  "sustain injuries",
  "flee home",
  "flee their homes",
  "give up arm",
  "lay down arm",
  "give themselves up",
  "hand themselves over",
  "turn themselves in",
  "languish",
]);
const PLACE = new Set([
  "in",
  "at",
  "near",
  "inside",
  "outside",
  "on",
  "around",
  "into",
  "through",
  "to",
  "from",
  "within",
  "across",
  "along",
  "off",
  "throughout",
]);
const TARGET = new Set(["on", "against", "at", "targeting", "upon", "toward", "towards"]);

/** Roles around a verb. */
export function verbRoles(trigger: Trigger, verb: VerbGroup): Role[] {
  const { clauses, lemma, sort } = trigger;
  const inside = clauses.phraseAt[trigger.first];
  if (inside && !clauses.verbAt[trigger.first] && inside.head > trigger.last) return [role(clauses, inside, "patient")];
  const { subject, object, around } = argumentsOf(clauses, verb);
  const roles: Role[] = [];
  const undergoes = SUBJECT_UNDERGOES.has(lemma) || SUBJECT_UNDERGOES_PHRASES.has(lemma);
  // Verb-first order kept by machine translation: "he was attacked the … prison".
  const displaced =
    verb.passive && (!subject || bareProunoun(clauses, subject))
      ? (object ?? (subject ? null : lateObject(clauses, verb)))
      : null;
  if (displaced) roles.push(role(clauses, displaced, "patient"));
  else if (verb.passive || (undergoes && !object)) {
    if (subject) roles.push(role(clauses, subject, "patient"));
  } else {
    if (subject) roles.push(role(clauses, subject, "agent"));
    if (object) roles.push(role(clauses, object, "patient"));
  }
  for (const { prep, phrase } of around) {
    if (prep === "by" && verb.passive) roles.push(role(clauses, phrase, sort === "claim" ? "claimant" : "agent"));
    else if (prep === "with" || prep === "using" || prep === "by") roles.push(role(clauses, phrase, "instrument"));
    else if (TARGET.has(prep) && sort !== "deploy" && sort !== "hold") roles.push(role(clauses, phrase, "target"));
    if (PLACE.has(prep)) roles.push(role(clauses, phrase, prep === "from" ? "source" : "place"));
  }
  return roles;
}

function bareProunoun({ sentence: { tokens } }: Clauses, phrase: Phrase): boolean {
  return phrase.first === phrase.last && /^(he|it|they|she|there|this)$/.test(tokens[phrase.head]!.fold);
}

const SUPPORT = new Set(
  "carry launch stage mount conduct perpetrate commit execute wage undertake make plan prepare lead coordinate orchestrate order direct".split(
    " ",
  ),
);
/** Nouns whose of-phrase undergoes them: "the killing of five villagers". */
const OF_UNDERGOES =
  /^(kill|wound|missing|arrest|recapture|release|surrender|hold|deploy|displace|damage|destroy|control|kidnapping|killing|massacre|execution|assassination|bombing|shelling|hijacking|torture|looting|raid|breach)$/;

/** Roles around a noun, and around the verb it depends on ("carried out an attack on …"). */
export function nounRoles(trigger: Trigger): Role[] {
  const { clauses, first, last, sort } = trigger;
  const { tokens } = clauses.sentence;
  const { phraseAt, phrases, verbAt } = clauses;
  const own = phraseAt[first];
  const roles: Role[] = [];
  if (own && own.first < first) {
    const modifier: Phrase = { first: own.first, last: first - 1, head: first - 1, prep: -1, end: first - 1 };
    roles.push(role(clauses, modifier, "modifier"));
  }
  const targeting = own ? insideTarget(clauses, last, own) : null;
  if (targeting) roles.push(targeting);
  const from = own ? Math.max(own.last, last) : last;
  for (const phrase of phrases) {
    if (phrase.first <= from || phrase.prep < 0) continue;
    if (phrase.first - from > 25 || verbAt.slice(from + 1, phrase.prep).some((v) => v?.form === "finite")) break;
    const prep = tokens[phrase.prep]!.fold;
    const direct = phrase.prep === from + 1;
    if (prep === "by") roles.push(role(clauses, phrase, "agent"));
    else if (prep === "of" && direct) roles.push(role(clauses, phrase, OF_UNDERGOES.test(sort) ? "patient" : "agent"));
    else if (prep === "with" || prep === "using") roles.push(role(clauses, phrase, "instrument"));
    else if (TARGET.has(prep)) roles.push(role(clauses, phrase, "target"));
    else if (prep === "from" && sort === "prison break") roles.push(role(clauses, phrase, "source"));
    if (PLACE.has(prep) && prep !== "from") roles.push(role(clauses, phrase, "place"));
  }
  if (own) roles.push(...supportRoles(clauses, own));
  // "14 posts under the authority of X", "men in the custody of X": what stands before the preposition undergoes it.
  if (own && own.prep > 0 && (sort === "operate" || sort === "hold")) {
    const before = phraseAt[own.prep - 1];
    if (before) roles.push(role(clauses, before, "patient"));
  }
  return roles;
}

/** "22 operations targeting prisons", chunked as one phrase. */
function insideTarget(clauses: Clauses, last: number, own: Phrase): Role | null {
  const { tokens } = clauses.sentence;
  if (tokens[last + 1]?.fold !== "targeting" || last + 2 > own.last) return null;
  return role(clauses, { ...own, first: last + 2, prep: last + 1 }, "target");
}

function supportRoles(clauses: Clauses, own: Phrase): Role[] {
  const { tokens } = clauses.sentence;
  const roles: Role[] = [];
  for (const verb of clauses.verbs) {
    if (Math.abs(verb.first - own.first) > 14) continue;
    const lemma = tokens[verb.head]!.lemma;
    const { subject, object, around } = argumentsOf(clauses, verb);
    if (SUPPORT.has(lemma)) {
      if (object === own && subject && !verb.passive) roles.push(role(clauses, subject, "agent"));
      if (verb.passive && subject === own)
        for (const a of around) if (a.prep === "by") roles.push(role(clauses, a.phrase, "agent"));
    }
    if (verb.passive && subject === own && /^(claim|blame)$/.test(lemma)) {
      for (const a of around) if (a.prep === "by" || a.prep === "on") roles.push(role(clauses, a.phrase, "claimant"));
    }
    if (lemma === "claim" && !verb.passive && object === own && subject) roles.push(role(clauses, subject, "claimant"));
  }
  return roles;
}

function role({ sentence: { tokens } }: Clauses, phrase: Phrase, name: Role["role"]): Role {
  const start = tokens[phrase.first]!.start;
  const end = tokens[phrase.end]!.end;
  return { role: name, prep: phrase.prep >= 0 ? tokens[phrase.prep]!.fold : "", start, end };
}
