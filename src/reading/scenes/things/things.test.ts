import { describe, expect, test } from "vitest";
import { docOf, WORDS } from "../../../../test/reading/doc-of.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { makeSceneDoc } from "../make-scene-doc.ts";
import type { Group, Phrase, SceneDoc } from "../scene-doc.ts";
import { countIn, countOf } from "./count.ts";
import { nationHints } from "./site-nation.ts";
import { thingOf } from "./thing.ts";
import { thingsOf } from "./things.ts";
import { wordingsOf } from "./wordings.ts";

const KNOWLEDGE: Knowledge = {
  ...WORDS,
  demonyms: new Map([["danish", "DNK"]]),
  countryByName: new Map([
    ["kenya", "KEN"],
    ["sri lanka", "LKA"],
  ]),
};

/** A document whose models answer as given, by name; and its phrases by their text. */
function scene(text: string, answers: Record<string, number[]> = {}) {
  const ask: SceneDoc["ask"] = (model) => Float64Array.from(answers[model] ?? []);
  const tree = () => ({ heads: [], rels: [] });
  const doc = makeSceneDoc({ ...docOf(text, null, KNOWLEDGE), text }, [], [], tree, ask);
  const phrase = (words: string): Phrase => doc.phrases.find((one) => one.text === words.toUpperCase())!;
  return { doc, phrase };
}

const texts = (doc: SceneDoc, phrase: Phrase) => wordingsOf(doc, phrase).map(({ text }) => text);

describe("wordings of a thing", () => {
  test("with its of-phrases and without", () => {
    const { doc, phrase } = scene("Raiders burned the office of the district veterinarian at dusk.");
    expect(texts(doc, phrase("the office"))).toEqual(["OFFICE OF THE DISTRICT VETERINARIAN", "OFFICE"]);
  });

  test("with its owner and without", () => {
    const { doc, phrase } = scene("Raiders burned the veterinarian's office at dusk.");
    expect(texts(doc, phrase("office"))).toEqual(["VETERINARIAN'S OFFICE", "OFFICE"]);
  });

  test("without the act that follows it; the wording says where it stands", () => {
    const text = "The car bomb explosion woke the whole quarter.";
    const { doc, phrase } = scene(text);
    const wordings = wordingsOf(doc, phrase("the car bomb explosion"));
    expect(wordings.map((w) => w.text)).toEqual(["CAR BOMB EXPLOSION", "CAR BOMB"]);
    expect(wordings.map(({ start, end }) => text.slice(start, end))).toEqual([
      "The car bomb explosion",
      "The car bomb",
    ]);
  });

  test("joined of-phrases belong to the thing", () => {
    const { doc, phrase } = scene("They shelled the ministry of fisheries and of ports.");
    const { tokens, to } = thingOf(doc, phrase("the ministry"));
    expect(tokens[to]!.fold).toBe("ports");
  });
});

describe("counts", () => {
  test("numbers, articles and plurals", () => {
    const { doc, phrase } = scene("Twelve trucks, a bridge, pylons and 1,200 huts burned.");
    const said = ["twelve trucks", "a bridge", "pylons", "1,200 huts"].map((words) => countIn(doc, phrase(words)));
    expect(said).toEqual([12, 1, "many", 1200]);
  });

  test("another mention's number counts when it has the same head, else the model decides", () => {
    const { doc, phrase } = scene("The trucks burned. The three trucks had come from the port with two drivers.", {
      "site-many": [0.9],
    });
    const trucks = phrase("the trucks");
    expect(countOf(doc, trucks, [trucks, phrase("the three trucks")])).toBe(3);
    expect(countOf(doc, trucks, [trucks, phrase("two drivers")])).toBe("many");
  });
});

describe("nations of a site", () => {
  const named = (text: string, words: string) => {
    const { doc, phrase } = scene(text);
    return nationHints(doc, [phrase(words)]).map(({ iso3 }) => iso3);
  };

  test("are named before it, by its owner and after it", () => {
    expect(named("A shell hit the Danish consulate.", "the Danish consulate")).toEqual(["DNK"]);
    expect(named("A shell hit the embassy of Sri Lanka.", "the embassy")).toEqual(["LKA"]);
    expect(named("A shell hit Kenya's consulate.", "consulate")).toEqual(["KEN"]);
  });

  test("that the sentence names elsewhere are no hint", () => {
    expect(named("In Kenya a shell hit the old mill.", "the old mill")).toEqual([]);
  });
});

describe("things", () => {
  const TEXT = "A shell hit the mill. Later the mill of the cooperative was ablaze.";
  const mills = ({ doc }: { doc: SceneDoc }): Group[] =>
    doc.phrases
      .filter(({ text }) => text === "THE MILL")
      .map((phrase, i) => {
        phrase.chances.site = i === 0 ? 0.9 : 0.5;
        return { best: phrase, p: i === 0 ? 0.8 : 0.5, all: [phrase] };
      });

  test("mentions of one thing are joined, and its chance is that of the likeliest", () => {
    const made = scene(TEXT, { "thing-same": [0.9], "site-wording": [0.2, 0.2, 0.6] });
    const [one, ...others] = thingsOf(made.doc, mills(made), "site");
    expect(others).toEqual([]);
    expect(one).toMatchObject({ wording: "MILL", group: { p: 0.8 } });
    expect(one!.group.all).toHaveLength(2);
    expect(one!.good).toBeCloseTo(0.7);
  });

  test("mentions of different things stay apart", () => {
    const made = scene(TEXT, { "thing-same": [0.4], "site-wording": [0, 0, 1] });
    const things = thingsOf(made.doc, mills(made), "site");
    expect(things.map(({ wording, group }) => [wording, group.p])).toEqual([
      ["MILL", 0.8],
      ["MILL OF THE COOPERATIVE", 0.5],
    ]);
  });
});
