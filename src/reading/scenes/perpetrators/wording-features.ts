import type { NameMention } from "../../../record/mention.ts";
import { type Phrase, type SceneDoc, step, tidy } from "../scene-doc.ts";
import { type AddFeature, featureBag, nearness } from "./feature-bag.ts";
import { actorIn } from "./phrase-facts.ts";
import { type Behind, type Wording, wordingsOf } from "./wordings.ts";

/** A way to call a perpetrator, with the mention it is of and what the wording models see of it. */
export interface FeaturedWording extends Wording {
  phrase: Phrase;
  features: Int32Array;
}

/** All ways to call a perpetrator whose mentions are `all`, the likeliest first. */
export function featuredWordings(doc: SceneDoc, all: readonly Phrase[], role: Behind): FeaturedWording[] {
  const wordings = all.flatMap((phrase) => wordingsOf(doc, phrase, role).map((wording) => ({ ...wording, phrase })));
  const texts = wordings.map(({ text }) => text);
  return wordings.map((wording) => {
    const { add, done } = featureBag();
    addShape(add, doc, wording);
    addNames(add, doc, wording);
    addOthers(add, wording, role, all, texts);
    return { ...wording, features: done() };
  });
}

/** The token that the wording is about: the mention's head where it is in. */
function headOf({ phrase, cut, from, to }: Wording & { phrase: Phrase }): number {
  const head = cut.startsWith("of") || cut === "text" ? phrase.head : to;
  return head < from || head > to ? to : head;
}

function addShape(add: AddFeature, doc: SceneDoc, wording: Wording & { phrase: Phrase }): void {
  const { phrase, cut, from, to, text } = wording;
  const { sentence, rows } = doc.views[phrase.sentence]!;
  const { tokens } = sentence;
  const head = headOf(wording);
  const headClass = doc.words.fine(rows[head]!);
  add("form", cut);
  add("n", nearness(to - from), cut);
  add("h", tokens[head]!.lemma, cut);
  add("hc", headClass, cut);
  add("hcc", headClass);
  add("hl", tokens[head]!.lemma);
  add("last", tokens[to]!.tag, cut);
  add("lastc", doc.words.fine(rows[to]!), cut);
  add("first", tokens[from]!.tag, cut);
  add("firstl", tokens[from]!.lemma);
  add("next", tokens[to + 1]?.fold ?? ">");
  add("next", tokens[to + 1]?.tag ?? ">", cut);
  add("wl", cut, nearness(text.split(" ").length), headClass);
  for (const { lemma, tag } of tokens.slice(from, to + 1)) {
    add("w", lemma, cut);
    add("t", tag);
  }
}

function addNames(add: AddFeature, doc: SceneDoc, { phrase, cut, text }: Wording & { phrase: Phrase }): void {
  const person = phrase.names.find(({ kind }) => kind === "person");
  const actor = actorIn(phrase);
  const is = (name: NameMention): boolean => tidy(doc.text.slice(name.start, name.end)) === text;
  add("person", person ? (is(person) ? 2 : text.length < 3 ? 0 : 1) : 0, cut);
  add("actor", actor ? (is(actor) ? 2 : 1) : 0, cut, actor?.sort ?? "");
  add("an", actor?.form ?? "-", cut);
  add("words", nearness(text.split(" ").length), person ? 1 : 0);
}

/** How the wording stands to the mention's chance, to the other mentions and to the other wordings. */
function addOthers(
  add: AddFeature,
  { phrase, cut, text }: Wording & { phrase: Phrase },
  role: Behind,
  all: readonly Phrase[],
  texts: readonly string[],
): void {
  const others = texts.filter((other) => other !== text);
  add("p", step(phrase.chances[role]), cut);
  add("bp", phrase === all[0] ? 1 : 0);
  add("times", nearness(texts.length - others.length));
  add("within", others.some((other) => other.includes(text)) ? 1 : 0, cut);
  add("holds", others.some((other) => text.includes(other)) ? 1 : 0, cut);
  add("pos", nearness(phrase.sentence));
  add("all", nearness(all.length));
  add("acr", /^[A-Z0-9-]{2,6}$/.test(text) ? 1 : 0, nearness(all.length));
}
