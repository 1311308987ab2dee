import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { docOf, WORDS } from "../../../test/reading/doc-of.ts";
import { findQuantities } from "./find-quantities.ts";
import { numberAt } from "./numbers.ts";
import { piecesOf } from "./pieces.ts";

/** `words | value | precision | unit (head)` of the counts found; other sorts as `words | sort`. */
function quantities(text: string): string[] {
  return findQuantities(docOf(text, "2020-06-15")).map((q) => {
    const words = text.slice(q.start, q.end);
    if (q.sort !== "count") return `${words} | ${q.sort}`;
    const value = q.precision === "range" ? `${q.low}..${q.high}` : (q.number ?? q.word);
    const unit = q.unit ? `${text.slice(q.unit.start, q.unit.end)} (${q.unitHead})` : "-";
    const part = q.partOf ? ` | of ${text.slice(q.partOf.start, q.partOf.end)}` : "";
    return `${words} | ${value} | ${q.precision} | ${unit}${part}`;
  });
}

type Case = [text: string, ...found: string[]];

const COUNTS: Case[] = [
  ["The shelling killed 24 people.", "24 | 24 | exact | people (person)"],
  ["More than 500 inmates broke out.", "More than 500 | 500 | more than | inmates (inmate)"],
  ["At least 12 soldiers died.", "At least 12 | 12 | at least | soldiers (soldier)"],
  ["Up to 3,500 fighters are held.", "Up to 3,500 | 3500 | up to | fighters (fighter)"],
  ["No fewer than 40 huts burned.", "No fewer than 40 | 40 | at least | huts (hut)"],
  ["As many as 60 miners were taken.", "As many as 60 | 60 | up to | miners (miner)"],
  ["Nearly 100 rebels came.", "Nearly 100 | 100 | about | rebels (rebel)"],
  ["Some 80 villagers fled.", "Some 80 | 80 | about | villagers (villager)"],
  ["About 10 000 families fled.", "About 10 000 | 10000 | about | families (family)"],
  ["About 3.500 families fled.", "About 3.500 | 3500 | about | families (family)"],
  ["Fewer than 20 guards stayed.", "Fewer than 20 | 20 | less than | guards (guard)"],
  ["Between 20 and 30 gunmen came.", "Between 20 and 30 | 20..30 | range | gunmen (gunman)"],
  ["Rebels lost 20 to 30 men.", "20 to 30 | 20..30 | range | men (man)"],
  ["Rebels lost 20-30 men.", "20-30 | 20..30 | range | men (man)"],
  ["Rebels lost 2,000–3,000 men.", "2,000–3,000 | 2000..3000 | range | men (man)"],
  ["One or two trucks escaped.", "One or two | 1..2 | range | trucks (truck)"],
  ["Two to three million people fled.", "Two to three million | 2000000..3000000 | range | people (person)"],
  ["Twenty-three farmers were seized.", "Twenty-three | 23 | exact | farmers (farmer)"],
  ["A hundred and five farmers were seized.", "A hundred and five | 105 | exact | farmers (farmer)"],
  ["Two hundred and fifty thousand people fled.", "Two hundred and fifty thousand | 250000 | exact | people (person)"],
  ["Half a million people fled.", "Half a million | 500000 | exact | people (person)"],
  ["1.5 million people fled.", "1.5 million | 1500000 | exact | people (person)"],
  ["Two dozen monks were hurt.", "Two dozen | 24 | about | monks (monk)"],
  ["More than a dozen monks were hurt.", "More than a dozen | 12 | more than | monks (monk)"],
  ["Dozens of monks were hurt.", "Dozens | dozens | vague | monks (monk)"],
  [
    "Dozens of the front's commanders and cadres were freed.",
    "Dozens | dozens | vague | the front's commanders and cadres (commander)",
  ],
  ["Hundreds of thousands of people fled.", "Hundreds of thousands | hundreds of thousands | vague | people (person)"],
  ["Several villages burned.", "Several | several | vague | villages (village)"],
  ["A number of villages burned.", "A number | a number | vague | villages (village)"],
  ["A few villages burned.", "A few | a few | vague | villages (village)"],
  ["Scores of villagers fled.", "Scores | scores | vague | villagers (villager)"],
  ["Several hundred villagers fled.", "Several hundred | several hundred | vague | villagers (villager)"],
  ["They stormed houses and killed some of them.", "some | some | vague | them (them)"],
  ["Many villagers fled.", "Many | many | vague | villagers (villager)"],
  ["The militia sent 200 Kenyan soldiers.", "200 | 200 | exact | Kenyan soldiers (soldier)"],
  ["About 100 elements of the organization came.", "About 100 | 100 | about | elements of the organization (element)"],
  ["Three heavily armed men came.", "Three | 3 | exact | heavily armed men (man)"],
  ["About 10,000 women and children live there.", "About 10,000 | 10000 | about | women and children (woman)"],
  ["The blast killed 12 and wounded 30.", "12 | 12 | exact | -", "30 | 30 | exact | -"],
  ["12 killed, 30 injured in market blast", "12 | 12 | exact | -", "30 | 30 | exact | -"],
  [
    "14 people, including three children, died.",
    "14 | 14 | exact | people (person)",
    "three | 3 | exact | children (child) | of 14",
  ],
  [
    "14 people, including three children and two nurses, died.",
    "14 | 14 | exact | people (person)",
    "three | 3 | exact | children (child) | of 14",
    "two | 2 | exact | nurses (nurse) | of 14",
  ],
  [
    "They shot nine herders, four of them boys.",
    "nine | 9 | exact | herders (herder)",
    "four | 4 | exact | boys (boy) | of nine",
  ],
  [
    "850 children under the age of 12 were held.",
    "850 | 850 | exact | children under the age of 12 (child)",
    "12 | age",
  ],
  ["They breached four barriers.", "four | 4 | exact | barriers (barrier)"],
  ["TOLL: 14", "14 | 14 | exact | -"],
  ["Hostages: 14", "14 | 14 | exact | Hostages (hostage)"],
  ["The death toll rose to 14.", "14 | 14 | exact | -"],
  ["The number of hostages rose from 20 to 30.", "20 | 20 | exact | -", "30 | 30 | exact | hostages (hostage)"],
  ["A soldier was shot.", "A | 1 | exact | soldier (soldier)"],
  ["No casualties were reported.", "No | 0 | exact | casualties (casualty)"],
  ["There were no reports of injuries.", "no | 0 | exact | injuries (injury)"],
  ["Nobody was hurt.", "Nobody | 0 | exact | -"],
  ["Both guards were shot.", "Both | 2 | exact | guards (guard)"],
  ["A couple of guards were shot.", "A couple | 2 | about | guards (guard)"],
  ["On 3 June 12 farmers were seized.", "12 | 12 | exact | farmers (farmer)"],
  ["In 2013 500 men broke out.", "500 | 500 | exact | men (man)"],
  [
    "GUNMEN KILLED 24 PEOPLE AND TOOK 3 HOSTAGES.",
    "24 | 24 | exact | PEOPLE (person)",
    "3 | 3 | exact | HOSTAGES (hostage)",
  ],
  ["Twelve of the miners died.", "Twelve | 12 | exact | the miners (miner)"],
  ["They took over 12 villages.", "12 | 12 | exact | villages (village)"],
  ["The 500-strong force came.", "500-strong | 500 | exact | force (force)"],
  ["قتل نحو ٢٥ شخصا", "نحو ٢٥ | 25 | about | شخصا (شخصا)"],
];

const SORTS: Case[] = [
  ["Boys aged 12 were taken.", "12 | age"],
  ["Children under 12 were taken.", "under 12 | age"],
  ["The 12-year-old was taken.", "12-year-old | age"],
  ["Kamau, 35, was taken.", "35 | age"],
  ["It cost $5 million.", "5 million | money"],
  ["It cost 300 dollars.", "300 dollars | money"],
  ["It lies 20 km north.", "20 km | distance"],
  ["It lies 20km north.", "20km | distance"],
  ["They hid 50 kilograms of it.", "50 kilograms | weight"],
  ["They hid 50 pounds of it.", "50 pounds | weight"],
  ["It rose 20 percent.", "20 percent | percent"],
  ["It rose 20%.", "20% | percent"],
  ["Two-thirds of it burned.", "Two-thirds | percent"],
  ["The third raid failed.", "third | ordinal"],
  ["The 20th raid failed.", "20th | ordinal"],
  ["They fired 7.62 mm rounds.", "7.62 mm | calibre"],
  ["They fired 122mm rockets.", "122mm | calibre"],
  ["He held an M-16 rifle.", "M-16 | calibre"],
  ["He held an AK-47 rifle.", "AK-47 | calibre"],
  ["It came at 10:30.", "10:30 | clock"],
  ["It came at 5 a.m. and left.", "5 a.m. | clock"],
  ["Brigade 47 came.", "47 | code"],
  ["Under Resolution 2254 aid came.", "2254 | code"],
  ["They closed Route 1 north.", "1 | code"],
  ["Call +93 70 201 2013 now.", "+93 70 201 2013 | code"],
  ["He carried a Kalashnikov 47.", "47 | code"],
  ["See photo epa0123456 there.", "epa0123456 | code"],
];

describe("counts", () => {
  test.each(COUNTS)("%s", (text, ...found) => expect(quantities(text)).toEqual(found));
});
describe("what is no count", () => {
  test.each(SORTS)("%s", (text, ...found) =>
    expect(quantities(text).filter((line) => !/^an? \| 1 /i.test(line))).toEqual(found),
  );
  test("years, dates and lengths of time", () => {
    expect(quantities("In 2013, on 5 May 2014 and for six days they held it.")).toEqual([]);
  });
});

describe("numbers", () => {
  const words = WORDS.lexicon("quantity");
  const read = (text: string): number | undefined => {
    const pieces = piecesOf(text, 0, text.length);
    const found = numberAt(pieces, 0, words);
    return found && found.last === pieces.length - 1 ? found.value : undefined;
  };

  test("every number written in words is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.boolean(), (n, and) => read(spell(n, and)) === n),
    );
  });
  test("every number written with separators is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(",", ".", " "), (n, mark) => {
        return read(String(n).replace(/\B(?=(?:\d{3})+$)/g, mark)) === n;
      }),
    );
  });
  test("any text gives quantities inside it, in order, and vague words no number", () => {
    const word = fc.constantFrom(
      ..."about 3 dozens of a hundred men , 20-30 between and 5 May to - 12 year old no one $ M 16 : half including them 2013".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), fc.string({ maxLength: 8 }), (parts, noise) => {
        const text = `${parts.join(" ")} ${noise}`;
        let last = 0;
        for (const q of findQuantities(docOf(text))) {
          expect(q.start).toBeGreaterThanOrEqual(last);
          expect(q.end).toBeGreaterThan(q.start);
          expect(q.end).toBeLessThanOrEqual(text.length);
          if (q.word !== null) expect(q.number).toBeNull();
          if (q.low !== null && q.high !== null) expect(q.low).toBeLessThan(q.high);
          last = q.end;
        }
      }),
      { numRuns: 200 },
    );
  });
});

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A whole number below a milliard in English words. */
function spell(n: number, and: boolean): string {
  if (n < 20) return ONES[n] as string;
  if (n < 100) return `${TENS[Math.floor(n / 10)]}${n % 10 ? `-${ONES[n % 10]}` : ""}`;
  const [size, name] = n < 1000 ? [100, "hundred"] : n < 1_000_000 ? [1000, "thousand"] : [1_000_000, "million"];
  const rest = n % size;
  const joint = rest > 0 && rest < 100 && and ? " and " : " ";
  return `${spell(Math.floor(n / size), and)} ${name}${rest ? joint + spell(rest, and) : ""}`;
}
