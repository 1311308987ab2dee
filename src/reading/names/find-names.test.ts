import { describe, expect, test } from "vitest";
import { reportOf, smallKnowledge } from "../../../test/reading/small-knowledge.ts";
import type { NameMention } from "../../record/mention.ts";
import { prepare } from "../prepare.ts";
import { findNames } from "./find-names.ts";

const knowledge = smallKnowledge();

/** Names of a text, and ways to ask for them by what the text says. */
function read(text: string) {
  const names = findNames(prepare(reportOf(text), knowledge));
  const said = ({ start, end }: NameMention) => text.slice(start, end).replace(/\s+/g, " ");
  const all = (words: string, kind?: NameMention["kind"]) =>
    names.filter((name) => said(name).toLowerCase() === words.toLowerCase() && (!kind || name.kind === kind));
  const one = (words: string, kind?: NameMention["kind"]) => {
    const [found] = all(words, kind);
    if (!found) throw new Error(`no "${words}" among ${names.map((name) => `${name.kind} ${said(name)}`).join("; ")}`);
    return found;
  };
  return {
    names,
    said,
    all,
    one,
    kinds: (kind: NameMention["kind"]) => names.filter((name) => name.kind === kind).map(said),
  };
}

const CASES: readonly (readonly [string, (text: string) => string])[] = [
  ["as written", (text) => text],
  ["upper case", (text) => text.toUpperCase()],
  ["lower case", (text) => text.toLowerCase()],
];

test.each(CASES.slice(0, 2))("a quarter that no list has, and a force defined by its short form, %s", (_, change) => {
  const { one } = read(
    change(
      "Shots were heard in the Oltamari neighbourhood of Ghazni. The Kenyan-backed United Valley Forces (UVF) said they had left.",
    ),
  );
  expect(one("Oltamari")).toMatchObject({ kind: "place", sort: "neighbourhood" });
  expect(one("Kenyan-backed United Valley Forces", "actor").cluster).toBe(one("UVF").cluster);
});

describe.each(CASES)("names, %s", (_, change) => {
  test("listed groups, people with titles, places with their country", () => {
    const { one, all } = read(
      change(
        "Taliban fighters stormed a base near Ghazni in Afghanistan, Gen. Omar Danladi said on Monday. Danladi said the Taliban lost nine men.",
      ),
    );
    expect(one("Taliban")).toMatchObject({ kind: "actor", id: "taliban", form: "named" });
    expect(all("Taliban").length).toBe(2);
    expect(one("Taliban fighters", "people").sort).toBe("fighter");
    expect(one("Ghazni")).toMatchObject({ kind: "place", id: "ghazni" });
    expect(one("Afghanistan")).toMatchObject({ kind: "place", id: "afg" });
    expect(one("Omar Danladi")).toMatchObject({ kind: "person" });
    expect(one("Danladi").cluster).toBe(one("Omar Danladi").cluster);
    expect(one("a base")).toMatchObject({ kind: "facility", sort: "base", form: "described" });
  });

  test("an acronym that the text defines, for a group that no list has", () => {
    const { one } = read(
      change(
        "The People's Valley Brigade (PVB) seized a village in Borno State. Two PVB fighters died. The group later left Maiduguri.",
      ),
    );
    expect(one("PVB")).toMatchObject({ kind: "actor", id: null });
    expect(one("PVB").cluster).toBe(one("People's Valley Brigade", "actor").cluster);
    expect(one("The group").cluster).toBe(one("PVB").cluster);
    expect(one("Borno State")).toMatchObject({ kind: "place", id: "borno" });
  });

  test("a prison by name, by description and by the town it stands in", () => {
    const { one } = read(
      change(
        "Gunmen attacked Sarposa prison in Kandahar, Afghanistan. Inmates of the prison fled. Kandahar prison was attacked before, the governor said.",
      ),
    );
    const prison = one("Sarposa prison");
    expect(prison).toMatchObject({ kind: "facility", id: "sarposa", sort: "prison" });
    expect(one("the prison").cluster).toBe(prison.cluster);
    expect(one("Kandahar prison", "facility")).toMatchObject({ cluster: prison.cluster, id: "sarposa" });
    expect(one("Inmates", "people").sort).toBe("prisoner");
  });

  test("weapons, and organisations by their type word", () => {
    const { one } = read(
      change("A car bomb went off outside the Ministry of Transport in Kabul. Police found two rifles."),
    );
    expect(one("car bomb")).toMatchObject({ kind: "weapon", sort: "car bomb" });
    expect(one("rifles")).toMatchObject({ kind: "weapon", sort: "firearm" });
    expect(one("Ministry of Transport")).toMatchObject({ kind: "organisation", sort: "ministry" });
  });
});

describe("actors", () => {
  test("words that are also acronyms count by their capitals only", () => {
    expect(
      read("It is not clear who is to blame. The IS fighters left; IS denied it.")
        .kinds("actor")
        .filter((name) => /^is$/i.test(name)),
    ).toEqual(["IS", "IS"]);
    expect(
      read("IT IS NOT CLEAR WHO TOLD US THAT THE SOLDIERS LEFT THE TOWN.").names.filter(({ id }) => id === "is"),
    ).toEqual([]);
  });

  test("a group known only by its fighters or by a word of arms", () => {
    expect(read("Gunmen from Garu Nasir burned a school.").one("Garu Nasir")).toMatchObject({
      kind: "actor",
      id: null,
    });
    expect(read("Garu Nasir militants burned a school.").one("Garu Nasir")).toMatchObject({ kind: "actor", id: null });
    expect(read("He joined the Northern Storm Battalion in May.").one("Northern Storm Battalion")).toMatchObject({
      kind: "actor",
    });
    expect(
      read("Malian fighters burned a school.").names.some(({ kind, form }) => kind === "actor" && form === "named"),
    ).toBe(false);
  });

  test("umbrella words are described; the army of the report's country is that army", () => {
    const { one } = read(
      "In Mali, Tuareg militias and government forces fought near Kidal. The army sent men from Gao. The Malian army won.",
    );
    expect(one("Tuareg militias", "actor")).toMatchObject({ form: "described", id: null });
    expect(one("government forces")).toMatchObject({ form: "described", sort: "state force" });
    expect(one("The army")).toMatchObject({ id: "army-mli", cluster: one("Malian army").cluster });
  });

  test("the group is the one the report speaks of most, not the last army", () => {
    const { one } = read(
      "The Taliban attacked a base. The Taliban freed nine inmates. The Nigerian army was not there. The militants fled, and the group claimed the raid.",
    );
    expect(one("the group").id).toBe("taliban");
    expect(one("The militants", "actor").id).toBe("taliban");
  });

  test("an outlet carries the party it speaks for; so does an organisation said to be tied to one", () => {
    expect(read("Voice of Jihad said so.").one("Voice of Jihad")).toMatchObject({ id: "voice", role: "taliban" });
    expect(
      read("According to Hilltop News Agency, a platform affiliated with the Taliban, nine died.").one(
        "Hilltop News Agency",
      ),
    ).toMatchObject({
      kind: "organisation",
      role: "taliban",
    });
  });
});

describe("persons and organisations", () => {
  test("in quotation marks, in apposition, before a verb of speech", () => {
    const { one } = read(
      "The Malian journalist “Amal Traoré” agreed. Idrissa Kone, a researcher at a university, told us so. Later Kone left, and Traoré wrote.",
    );
    expect(one("“Amal Traoré”")).toMatchObject({ kind: "person", name: "Amal Traoré", role: "Malian journalist" });
    expect(one("Idrissa Kone")).toMatchObject({ kind: "person", role: "researcher" });
    expect(one("Kone")).toMatchObject({ cluster: one("Idrissa Kone").cluster, role: "researcher" });
    expect(one("Traoré").cluster).toBe(one("“Amal Traoré”").cluster);
  });

  test("two people of one family name are two", () => {
    const { one } = read("Gen. Musa Danladi spoke. Col. Omar Danladi wept.");
    expect(one("Musa Danladi").cluster).not.toBe(one("Omar Danladi").cluster);
  });

  test("by type word before, after and around the name", () => {
    expect(
      read("Data of the research company “Conflict Lens” show it.").one("the research company “Conflict Lens”"),
    ).toMatchObject({
      kind: "organisation",
      name: "Conflict Lens",
    });
    expect(read("The Sahel Information Center counted nine.").one("Sahel Information Center")).toMatchObject({
      kind: "organisation",
      sort: "centre",
    });
    expect(
      read("The Joint Task Force of Operation Northern Shield denied it.").one(
        "Joint Task Force of Operation Northern Shield",
      ).kind,
    ).toBe("organisation");
  });
});

describe("places", () => {
  test("the country of the report decides between namesakes; a province is not its town", () => {
    const { one } = read("In Mali, nine died in Gao. In Gao region, nobody did.");
    expect(one("Mali").id).toBe("mli");
    expect(one("Gao").id).toBe("gao");
  });

  test("common words and demonyms are no places without a cue", () => {
    const { kinds } = read("In March the Malian men of the town left. Of those, nine died.");
    expect(kinds("place")).toEqual([]);
  });

  test("unknown names are places beside a place word, with no id", () => {
    const { one } = read("Shells hit the Tessaba neighborhood of Gao in Mali, and the Kirum and Dalweh areas.");
    expect(one("Tessaba")).toMatchObject({ kind: "place", id: null, sort: "neighbourhood" });
    expect(one("Dalweh")).toMatchObject({ kind: "place", id: null });
    expect(one("Kirum")).toMatchObject({ kind: "place", id: null });
    expect(one("Gao").id).toBe("gao");
  });

  test("spellings of one place are one", () => {
    const { one } = read("In Afghanistan, nine died in Qandahar. Shops in Kandahar closed.");
    expect(one("Qandahar").cluster).toBe(one("Kandahar").cluster);
  });

  test("an area of a place keeps its words", () => {
    const { one } = read("Raids are expected in the southern countryside of Gao and in northern Kidal, in Mali.");
    expect(one("southern countryside of Gao")).toMatchObject({
      kind: "place",
      id: expect.stringMatching(/^gao(-region)?$/),
      sort: "countryside",
    });
    expect(one("northern Kidal")).toMatchObject({ kind: "place", id: "kidal", sort: "region" });
  });

  test("the first word of a longer unknown name is no place, the place in a prison's name is part of it", () => {
    expect(read("Fighters from Boko Tahir came to Nigeria.").all("Boko", "place")).toEqual([]);
    expect(read("Two men left Ghazni prison in Afghanistan.").one("Ghazni", "place")).toMatchObject({
      sort: "part",
      id: "ghazni",
    });
  });
});

describe("facilities", () => {
  test("named in quotation marks, described with an adjective, one thing", () => {
    const { one } = read(
      "Rebels hit the “Dar-Salum” prison in the Tessaba neighborhood of Gao, Mali. The central prison held nine men. Tessaba prison is old.",
    );
    const prison = one("“Dar-Salum” prison");
    expect(prison).toMatchObject({ kind: "facility", sort: "prison", id: null, name: "Dar-Salum prison" });
    expect(one("The central prison").cluster).toBe(prison.cluster);
    expect(one("Tessaba prison", "facility").cluster).toBe(prison.cluster);
  });

  test("where nothing is named, the same word is the same thing", () => {
    const { one } = read(
      "A monitoring centre counted nine raids on a camp by insurgents. The insurgents hold the camp, the centre said.",
    );
    expect(one("the camp").cluster).toBe(one("a camp").cluster);
    expect(one("The insurgents", "actor").cluster).toBe(one("insurgents", "actor").cluster);
    expect(one("the centre").cluster).toBe(one("A monitoring centre").cluster);
  });

  test("spellings of one name are one, plurals and other prisons are not", () => {
    const { one } = read(
      "Men left Al-Tawba prison. The Tawbah Prison is old. Prisons are full. Another group freed men from Kidal prison.",
    );
    expect(one("Al-Tawba prison").cluster).toBe(one("Tawbah Prison").cluster);
    expect(one("Prisons").cluster).not.toBe(one("Tawbah Prison").cluster);
    expect(one("Kidal prison").cluster).not.toBe(one("Tawbah Prison").cluster);
  });
});

test("a long report is read in good time, every mention inside the text and in order", () => {
  const text =
    "Gen. Musa Danladi of the Nigerian army said in Bama that the group attacked the prison near Gao (GAO). ".repeat(
      2000,
    );
  const began = performance.now();
  const { names } = read(text);
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(names.length).toBeGreaterThan(10_000);
  names.reduce((last, { start, end }) => {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    return start;
  }, 0);
});

describe("names of forces and vessels", () => {
  test("numbered units are actors, with the country before them; counted groups are none", () => {
    const { one, kinds } = read(
      "Soldiers of the 45th Brigade, the Nigerian 12th Mountain Rifle Regiment and II Corps met.",
    );
    expect(one("45th Brigade")).toMatchObject({ kind: "actor", sort: "state force", rule: "actor-unit" });
    expect(kinds("actor")).toEqual(["45th Brigade", "Nigerian 12th Mountain Rifle Regiment", "II Corps"]);
    expect(read("It was the third company to fail.").kinds("actor")).toEqual([]);
  });

  test("ships by the letters before their names", () => {
    const { one } = read("Pirates seized the MV Southern Cross off the coast.");
    expect(one("MV Southern Cross")).toMatchObject({ kind: "facility", sort: "vessel" });
    expect(read("Ms Southern spoke of SS men.").kinds("facility")).toEqual([]);
  });
});

describe("names of people, further", () => {
  test("an age, a nickname, a child's name or an office with its field make a person of a name", () => {
    expect(read("Tolvan Bresk, 42, of no known address, died.").one("Tolvan Bresk").rule).toBe("person-aged");
    expect(read("Gen. Omar “Zambo” Danladi left.").one("Omar “Zambo” Danladi").name).toContain("Danladi");
    expect(read("Abu Zelkan fled by night.").one("Abu Zelkan").rule).toBe("person-kunya");
    expect(read("Minister for the Coast Omar Danladi resigned.").one("Omar Danladi").role).toBe(
      "Minister for the Coast",
    );
  });

  test("an office is nobody's name", () => {
    const { names } = read("On Monday the Foreign Secretary, Omar Danladi, said so. The Foreign Secretary left.");
    expect(names.filter(({ kind }) => kind === "person").map(({ name }) => name)).not.toContain("Secretary");
  });

  test("nations in the plural are people; machines of war beside aircraft are not", () => {
    expect(read("Two Nigerians were killed.").one("Two Nigerians", "people").rule).toBe("people-nation");
    expect(read("They used bomber, fighter and transport aircraft.").kinds("people")).toEqual([]);
  });
});
