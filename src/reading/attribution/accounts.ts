import type { Attribution } from "../../record/reading.ts";
import { fold, type Heard, isClause, phraseAfter, phrasesBefore, stretch } from "./phrases.ts";
import { agrees, type Pronoun } from "./pronouns.ts";
import { clauseStart, said } from "./said.ts";
import { hasTrade, speakerOf } from "./speakers.ts";
import { earlierSubject, subjectOf } from "./subjects.ts";

const ACCOUNT =
  /^(?:accounts?|versions?|figures?|tolls?|numbers?|counts?|balance|conclusions?|picture|view|reading|assessment|results?|estimates?|tally|story|otherwise|differently)$/;
const OWN_COUNT = /^(?:view|opinion|judge?ment|estimate|assessment|words|eyes|account|count|reckoning|tally|telling)$/;

/** Tokens between the verb of an account and its colon. */
const LEAD = 14;

/** Speech without a verb of it: "…, so the ministry", "the doctors give another account: …", "by the union's own count", "for her". */
export function accounts(h: Heard, pronoun: Pronoun): Attribution[] {
  return [...soSaid(h), ...afterColon(h, pronoun), ...byCount(h, pronoun), ...forHim(h, pronoun)];
}

/** "…, so a minister of the province.": the clause before is the minister's. */
function soSaid(h: Heard): Attribution[] {
  const { tokens, sentence } = h;
  const found: Attribution[] = [];
  for (let i = 2; i < tokens.length - 1; i++) {
    if (fold(h, i) !== "so" || tokens[i - 1]?.text !== ",") continue;
    const party = phraseAfter(h, i + 1, (first, last) => hasTrade(h, first, last));
    if (!party || !hasTrade(h, party.core.first, party.core.last)) continue;
    const next = tokens[party.end + 1]?.text ?? ".";
    const speaker = /^[.,;:)]$/.test(next) ? speakerOf(h, party) : null;
    const cue = tokens[i];
    if (!speaker || !cue) continue;
    const end = /^[,;:]$/.test(next) ? sentence.end : (tokens[party.end]?.end as number);
    found.push(said(h, { start: clauseStart(h, i), end }, speaker, "say", cue, "so-said"));
  }
  return found;
}

/** "The union came to a very different figure: …": what follows the colon is its subject's. */
function afterColon(h: Heard, pronoun: Pronoun): Attribution[] {
  const { tokens, verbs, sentence } = h;
  const colon = tokens.findIndex(({ text }) => text === ":");
  const near = verbs.filter((one) => one.last < colon && one.last > colon - LEAD && isClause(h, one));
  const verb = near.find((one) => subjectOf(h, one, pronoun));
  const from = tokens[colon + 1];
  if (!verb || !from) return [];
  const lead = tokens.slice(verb.last + 1, colon);
  if (!lead.some(({ fold: word }) => ACCOUNT.test(word))) return [];
  const subject = subjectOf(h, verb, pronoun);
  const span = { start: from.start, end: sentence.end };
  return subject ? [said(h, span, subject.speaker, "say", stretch(h, verb.first, verb.last), "account")] : [];
}

/** "by its own count", "in her view", "in the ministry's estimate". */
function byCount(h: Heard, pronoun: Pronoun): Attribution[] {
  const { tokens, sentence } = h;
  const found: Attribution[] = [];
  for (let i = 2; i < tokens.length; i++) {
    if (!OWN_COUNT.test(fold(h, i))) continue;
    const owner = fold(h, i - 1) === "own" ? i - 2 : i - 1;
    const word = fold(h, owner);
    const pronounOwner = /^(?:his|her|its|their)$/.test(word);
    const first = h.chunkAt[owner]?.first ?? owner;
    if (!/^(?:by|in|on)$/.test(fold(h, first - 1)) || !(pronounOwner || /^['’]?s?$/.test(word))) continue;
    const edge = /^[,.;:)]?$/.test(tokens[i + 1]?.text ?? "");
    if (!edge || (fold(h, first - 1) === "on" && fold(h, i) === "account")) continue;
    const as = word === "his" ? "he" : word === "her" ? "she" : word === "its" ? "it" : "they";
    const [party] = pronounOwner ? [] : phrasesBefore(h, owner);
    const speaker = pronounOwner
      ? (earlierSubject(h, first, as) ?? pronoun(as))
      : party && speakerOf(h, { ...party, last: owner - 1, end: owner - 1 });
    const cue = stretch(h, first - 1, i);
    if (speaker && (!pronounOwner || agrees(as, speaker, h.doc.knowledge)))
      found.push(said(h, { start: clauseStart(h, first), end: sentence.end }, speaker, "say", cue, "own-count"));
  }
  return found;
}

/** "For him the next targets are known": a sentence that opens with whose view it is. */
function forHim(h: Heard, pronoun: Pronoun): Attribution[] {
  if (fold(h, 0) !== "for" || !/^(?:him|her)$/.test(fold(h, 1))) return [];
  const next = h.tokens[2];
  if (!next || !(h.chunkAt[2]?.kind === "noun" || next.text === ",") || !h.verbs.some((verb) => isClause(h, verb)))
    return [];
  // "for her brother": no pronoun by itself.
  if (h.chunkAt[1] && h.chunkAt[1].last > 1 && next.tag !== "DET") return [];
  const speaker = pronoun(fold(h, 1) === "him" ? "he" : "she");
  return speaker ? [said(h, h.sentence, speaker, "say", stretch(h, 0, 1), "view")] : [];
}
