import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkData } from "./check-data.ts";
import { dataDir } from "./data-dir.ts";
import { loadKnowledge } from "./load-knowledge.ts";
import { phraseWords } from "./phrase-index.ts";

const knowledge = loadKnowledge();
const first = (name: string) => knowledge.places.get(phraseWords(name))?.[0];

describe("the data", () => {
  it("has no bad rows", () => expect(checkData(dataDir())).toEqual([]));

  it("names file, line and trouble of what is missing", () => {
    const dir = mkdtempSync(join(tmpdir(), "annalist-data-"));
    try {
      writeFileSync(
        join(dir, "countries.tsv"),
        "# codes\nPER\tPE\tPeru\t\tLima\t-9\t-75\nPE\tPE\tPeru\t\tLima\t-9\t-75\n",
      );
      for (const name of ["actors", "demonyms", "facilities", "given-names"])
        writeFileSync(join(dir, `${name}.tsv`), "");
      writeFileSync(join(dir, "actors.tsv"), "a\tA Front\tarmed group\tPER\tb\t\na\tA Front\tarmed group\tPER\t\t\n");
      expect(checkData(dir)).toContainEqual({ file: "actors.tsv", line: 1, wrong: "part of an unknown actor: b" });
      expect(checkData(dir)).toContainEqual({ file: "actors.tsv", line: 2, wrong: "a stands in line 1 already" });
      expect(checkData(dir)).toContainEqual({
        file: "countries.tsv",
        line: 3,
        wrong: 'cell 1 is "PE", not like ^[A-Z]{3}$',
      });
      expect(checkData(dir)).toContainEqual({ file: "gazetteer/curated.tsv", line: 0, wrong: "the file is missing" });
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

describe("knowledge", () => {
  it("has a version that follows the data", () => {
    expect(knowledge.version).toMatch(/^[0-9a-f]{12}$/);
    expect(loadKnowledge().version).toBe(knowledge.version);
  });

  it.each([
    ["ISIL", "is"],
    ["Tamil Tigers", "ltte"],
    ["Kurdistan Workers' Party", "pkk"],
    ["New Peoples Army", "npa"],
    ["SPLM/A", "splm"],
    ["Chilean army", "army:CHL"],
    ["Somali National Army", "army:SOM"],
    ["Kenyan police", "police:KEN"],
    ["government of Mozambique", "gov:MOZ"],
    ["Philippine security forces", "security:PHL"],
    ["MINUSMA", "minusma"],
    ["Voice of Jihad", "voice-of-jihad"],
  ])("knows the actor %s", (name, id) => expect(knowledge.actors.get(phraseWords(name))?.id).toBe(id));

  it("says whose voice an outlet is", () => {
    const outlet = knowledge.actors.get(phraseWords("Al-Masirah TV"));
    expect(knowledge.actorById.get(outlet?.partOf ?? "")?.name).toBe("Ansarallah");
  });

  it.each([
    ["Colombia", "iso:COL"],
    ["Ivory Coast", "iso:CIV"],
    ["Maiduguri", "gn:2331447"],
    ["Medellin", "gn:3674962"],
    ["Medellín", "gn:3674962"],
    ["Donetsk", "gn:709717"],
    ["Cabo Delgado", "gn:1051823"],
    ["Lake Chad basin", "cur:lake-chad-basin"],
    ["Cité Soleil", "cur:cite-soleil"],
    ["Kobane", "gn:172256"],
  ])("puts first the place that %s mostly means", (name, id) => {
    expect(first(name)?.id).toBe(id);
    expect(knowledge.placeById.get(id)?.id).toBe(id);
  });

  it("has one row for a place", () => {
    for (const name of ["Kobani", "Tigray", "Sadr City", "San Salvador"]) {
      const ids = knowledge.places.get(phraseWords(name))?.map((place) => place.id) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("marks places whose names are words or people's names", () => {
    for (const name of ["March", "Nice", "Reading", "Split", "Police", "Of"])
      expect(first(name)?.ambiguous ?? true).toBe(true);
    for (const name of ["Mogadishu", "Kharkiv", "Chad", "Aleppo"]) expect(first(name)?.ambiguous).toBe(false);
    expect(knowledge.places.get(["ali"])?.every((place) => place.ambiguous || place.population > 100_000)).toBe(true);
  });

  it("finds places in running words, hyphens or none", () => {
    const words = phraseWords("shelled the Port-au-Prince suburb and Port au Prince itself");
    expect(knowledge.places.longest(words, 2)?.value[0]?.name).toBe("Port-au-Prince");
    const port = words.indexOf("port");
    expect(knowledge.places.longest(words, port)).toMatchObject({ length: 3 });
  });

  it.each([
    ["Hodeida", "YEM", "gn:79415"],
    ["Mazar-e-Sharif", "AFG", "gn:1133616"],
    ["Baladweyne", "SOM", "gn:64460"],
    ["Zaporizhzhya", "UKR", "gn:687700"],
  ])("finds %s in %s by its sound", (name, country, id) =>
    expect(knowledge.placesBySpelling(name, country).map((place) => place.id)).toContain(id),
  );

  it("knows adjectives and countries", () => {
    expect(knowledge.demonyms.get("burkinabe")).toBe("BFA");
    expect(knowledge.demonyms.get("south sudanese")).toBe("SSD");
    expect(knowledge.countryNames.get("LKA")).toBe("Sri Lanka");
    expect(knowledge.countryByName.get("burma")).toBe("MMR");
  });

  it("knows names of people, not words", () => {
    for (const name of ["fatima", "oleksandr", "chinedu", "guadalupe", "rajesh"])
      expect(knowledge.givenNames.has(name)).toBe(true);
    for (const name of ["attack", "rose", "long"]) expect(knowledge.givenNames.has(name)).toBe(false);
  });

  it("finds words and their plurals in a word list", () => {
    const people = knowledge.lexicon("people");
    expect(people.get(["fishermen"])?.category).toBe("villager");
    expect(people.get(["peacekeepers"])).toBe(people.get(["peacekeeper"]));
    expect(knowledge.lexicon("weapons").get(phraseWords("improvised explosive devices"))?.category).toBe("explosive");
    expect(() => knowledge.lexicon("nothing")).toThrow(/nothing\.tsv/);
  });
});
