import { describe, expect, test } from "vitest";
import { docOf } from "../../../../test/reading/doc-of.ts";
import type { NameMention } from "../../../record/mention.ts";
import { makeSceneDoc } from "../make-scene-doc.ts";
import type { Cluster, Group, Phrase, SceneDoc } from "../scene-doc.ts";
import { attributionOf, authoritiesIn, judgementsIn } from "./judgements.ts";
import { perpetratorsOf } from "./perpetrators-of.ts";
import { wordingsOf } from "./wordings.ts";

/** A scene document whose models answer as given, by name; and a phrase of it by its text. */
function scene(text: string, answers: Record<string, number[]> = {}, organisation?: string) {
  const doc = docOf(text);
  const tree = () => ({ heads: [], rels: [] });
  const ask: SceneDoc["ask"] = (model) => Float64Array.from(answers[model] ?? []);
  const names = organisation ? [nameOf(text, organisation)] : [];
  const made = makeSceneDoc({ ...doc, text }, names, [], tree, ask);
  const phrase = (words: string): Phrase => made.phrases.find((one) => one.text === words.toUpperCase())!;
  return { doc: made, phrase };
}

function nameOf(text: string, name: string): NameMention {
  const start = text.indexOf(name);
  const end = start + name.length;
  return {
    kind: "organisation",
    rule: "test",
    start,
    end,
    head: { start, end },
    name,
    id: null,
    cluster: "o1",
    sort: null,
    role: null,
    form: "named",
    confidence: 1,
  };
}

const groupOf = (phrase: Phrase, p: number): Group => ({ best: phrase, p, all: [phrase] });
const cluster = (targets: Cluster["targets"] = []): Cluster => ({ targets, others: [], kept: new Map() });

describe("wordings", () => {
  test("individuals: the phrase without its article, with what follows of, and without its head", () => {
    const { doc, phrase } = scene("The three masked men of the northern brigade fled across the river.");
    const cuts = wordingsOf(doc, phrase("the three masked men"), "perpetrator").map(({ cut, text }) => [cut, text]);
    expect(cuts).toContainEqual(["text", "THREE MASKED MEN"]);
    expect(cuts).toContainEqual(["of0", "THREE MASKED MEN OF THE NORTHERN BRIGADE"]);
    expect(cuts).toContainEqual(["front", "THREE MASKED"]);
  });

  test("groups: a name within the phrase, no quotation mark without its partner, none twice", () => {
    const { doc } = scene('Police blamed the "Red Dawn" cell for the fire.', {}, "Red Dawn");
    const holder = doc.phrases.find(({ names }) => names.length > 0)!;
    const texts = wordingsOf(doc, holder, "group").map(({ text }) => text);
    expect(texts).toContain("RED DAWN");
    expect(texts.filter((text) => /^"[^"]*$|^[^"]*"$/.test(text))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe("judgements", () => {
  test("words that accuse, doubt and claim are found by lemma, authorities by what they are", () => {
    const { doc } = scene("The ministry blamed rebels. Rebels allegedly admitted the ambush.");
    expect(judgementsIn(doc, 0).map(({ sort, at }) => [sort, at])).toEqual([["accuse", 2]]);
    expect(judgementsIn(doc, 1).map(({ sort }) => sort)).toEqual(["suspect", "claim"]);
    expect(authoritiesIn(doc, 0)).toEqual([1]);
    expect(authoritiesIn(doc, 1)).toEqual([]);
    expect(judgementsIn(doc, 2)).toEqual([]);
  });

  test("the innermost attribution around a phrase holds", () => {
    const text = "Rebels shelled the mill.";
    const { doc, phrase } = scene(text);
    const said = (start: number, end: number) => ({ start, end }) as SceneDoc["attributions"][number];
    const inner = said(0, 20);
    expect(attributionOf({ ...doc, attributions: [said(0, 24), inner, said(7, 24)] }, phrase("rebels"))).toBe(inner);
    expect(attributionOf(doc, phrase("rebels"))).toBeNull();
  });
});

describe("perpetrators", () => {
  const text = "Armed men burned the mill. The attackers fled before the militia came.";
  const answers = { "perpetrator-wording": [0.1, 0.1, 0.8], "group-wording": [0.1, 0.1, 0.8] };

  test("another name for one given already is left out, another perpetrator is not", () => {
    for (const [same, expected] of [
      [0.9, 1],
      [0.1, 2],
    ] as const) {
      const { doc, phrase } = scene(text, { ...answers, "same-perpetrator": [same] });
      const individuals = [groupOf(phrase("the attackers"), 0.6), groupOf(phrase("armed men"), 0.7)];
      const chosen = perpetratorsOf(doc, cluster(), individuals, []).individuals;
      expect(chosen).toHaveLength(expected);
      expect(chosen[0]!.wording).toBe("ARMED MEN");
    }
  });

  test("a less likely perpetrator is given only where an act has no targets", () => {
    const { doc, phrase } = scene(text, answers);
    const doubtful = [groupOf(phrase("armed men"), 0.18)];
    const target = { phrase: phrase("the mill"), role: "site", p: 1, link: 1 } as const;
    expect(perpetratorsOf(doc, cluster(), doubtful, []).individuals).toHaveLength(1);
    expect(perpetratorsOf(doc, cluster([target]), doubtful, []).individuals).toEqual([]);
  });

  test("a group comes with how surely the act is laid to it", () => {
    const certainty = [0.1, 0.6, 0.1, 0.1, 0.1];
    const { doc, phrase } = scene(text, { ...answers, "group-certainty": certainty });
    const [group] = perpetratorsOf(doc, cluster(), [], [groupOf(phrase("the militia"), 0.9)]).groups;
    expect([...group!.certainty]).toEqual(certainty);
    expect(group!.wording).toBe("MILITIA");
  });
});
