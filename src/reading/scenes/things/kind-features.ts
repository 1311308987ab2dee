import { type AddFeature, featureBag } from "../perpetrators/feature-bag.ts";
import type { Phrase, SceneDoc } from "../scene-doc.ts";
import { classBits } from "../victims/class-bits.ts";
import { siteCue } from "./cue-words.ts";
import { type Thing, thingOf } from "./thing.ts";

/** What kind of site the mentions speak of. */
export function siteKindFeatures(doc: SceneDoc, all: readonly Phrase[]): Int32Array {
  const { add, done } = featureBag();
  for (const phrase of all) addOwnWords(add, doc, phrase);
  return done();
}

/** What kind of weapon the mentions speak of, and the act it served. */
export function weaponKindFeatures(doc: SceneDoc, all: readonly Phrase[], act: string): Int32Array {
  const { add, done } = featureBag();
  add("type", act);
  for (const phrase of all) {
    addOwnWords(add, doc, phrase);
    for (const { list, sort } of thingOf(doc, phrase).listed) if (list === "weapons") add("kt", sort, act);
  }
  return done();
}

/** A thing's own words: head, words before it, its owner and of-phrases apart from each other. */
function addOwnWords(add: AddFeature, doc: SceneDoc, phrase: Phrase): void {
  const thing = thingOf(doc, phrase);
  addHead(add, doc, thing);
  addModifiers(add, doc, thing);
  addCues(add, doc, thing);
  addListed(add, thing);
  const { tokens, from, last, to } = thing;
  for (const name of doc.views[phrase.sentence]!.names)
    if (name.start >= tokens[from]!.start && name.end <= tokens[to]!.end)
      add("n", name.end <= tokens[last]!.end ? "in" : "of", name.kind, name.sort ?? "");
  addFollowing(add, doc, thing);
}

/** Which part of the thing token `i` lies in. */
function partOf({ first, last }: Thing, i: number): string {
  if (i < first) return "own";
  return i <= last ? "in" : "of";
}

function addHead(add: AddFeature, doc: SceneDoc, { tokens, rows, first, trimmed }: Thing): void {
  const { lemma } = tokens[trimmed]!;
  add("h", lemma);
  add("hc", doc.words.fine(rows[trimmed]!));
  add("hcc", doc.words.coarse(rows[trimmed]!));
  for (const bit of classBits(doc.words, rows[trimmed]!)) add("hb", bit);
  if (trimmed > first) add("hh", tokens[trimmed - 1]!.lemma, lemma);
}

function addModifiers(add: AddFeature, doc: SceneDoc, thing: Thing): void {
  const { tokens, rows, from, to, trimmed } = thing;
  for (let i = from; i <= to; i++) {
    const { lemma, tag } = tokens[i]!;
    if (i === trimmed || !/^(NOUN|PROPN|ADJ|VERB)$/.test(tag)) continue;
    const where = partOf(thing, i);
    add("w", lemma);
    add("c", doc.words.fine(rows[i]!));
    add("cw", where, doc.words.coarse(rows[i]!));
    add("ww", where, lemma);
  }
}

function addCues(add: AddFeature, doc: SceneDoc, thing: Thing): void {
  const { tokens, from, to, trimmed } = thing;
  const ofHead = siteCue(doc.knowledge, tokens[trimmed]!.lemma) ?? "-";
  add("hq", ofHead);
  let owned = false;
  for (let i = from; i <= to; i++) {
    const cue = i === trimmed ? null : siteCue(doc.knowledge, tokens[i]!.lemma);
    if (cue === null || cue === "generic") continue;
    owned = true;
    add("q", cue);
    add("qq", ofHead, cue);
    add("qw", partOf(thing, i), cue);
  }
  if (!owned) add("qq", ofHead, "-");
}

function addListed(add: AddFeature, thing: Thing): void {
  let sorted = false;
  for (const { list, sort, last } of thing.listed) {
    const where = last === thing.trimmed ? "head" : partOf(thing, last);
    add("ls", where, list, sort);
    add("la", list, sort);
    if (where === "head" && list === "facility-types") sorted = true;
  }
  add("unsorted", sorted ? 0 : 1);
}

/** Nouns soon after a thing: whose office it is may stand there. */
function addFollowing(add: AddFeature, doc: SceneDoc, { tokens, rows, to, trimmed }: Thing): void {
  const bare = /^(office|headquarters|building|facility|house|home|residence|site|center|premise)$/.test(
    tokens[trimmed]!.lemma,
  );
  for (let i = to + 1; i < Math.min(tokens.length, to + 8); i++)
    if (tokens[i]!.tag === "NOUN" || tokens[i]!.tag === "PROPN") add("after", bare ? 1 : 0, doc.words.coarse(rows[i]!));
}
