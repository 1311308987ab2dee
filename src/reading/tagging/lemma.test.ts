import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallKnowledge } from "../../../test/reading/small-knowledge.ts";
import { irregularNouns, irregularVerbs } from "./irregular.ts";
import { lemma } from "./lemma.ts";
import { taggerOf } from "./model.ts";

const tagger = taggerOf(smallKnowledge());

const VERBS =
  "attacks attack attacked attack killed kill fled flee shot shoot raided raid ambushed ambush targeted target claimed claim seized seize " +
  "escaped escape fired fire bombed bomb beheaded behead kidnapped kidnap abducted abduct executed execute detonated detonate " +
  "exploded explode thwarted thwart foiled foil looted loot torched torch recaptured recapture released release freed free " +
  "stormed storm breached breach wounded wound injured injure shelled shell blew blow ranged range displaced displace " +
  "deployed deploy hijacked hijack massacred massacre demolished demolish dying die lying lie carries carry denied deny " +
  "was be has have did do went go taken take broke break broken break holding hold fighting fight overran overrun " +
  "retook retake withdrew withdraw struck strike planted plant planting plant mined mine stabbed stab robbed rob " +
  "passes pass reaches reach said say says say needed need need need bringing bring";
const NOUNS =
  "attacks attack children child men man gunmen gunman policemen policeman wives wife bodies body cities city buses bus " +
  "churches church boxes box bases base hostages hostage crises crisis headquarters headquarters police police " +
  "militias militia forces force mosques mosque houses house prisons prison deaths death knives knife women woman " +
  "people person troops troops aircraft aircraft car-bombs car-bomb";

const pairs = (list: string) => {
  const words = list.split(" ");
  return Array.from({ length: words.length / 2 }, (_, i) => [words[2 * i], words[2 * i + 1]] as [string, string]);
};

describe("lemma", () => {
  test.each(pairs(VERBS))("verb %s: %s", (word, base) => {
    expect(lemma(word, "VERB", tagger)).toBe(base);
    expect(lemma(word.toUpperCase(), "VERB", tagger)).toBe(base);
  });

  test.each(pairs(NOUNS))("noun %s: %s", (word, base) => {
    expect(lemma(word, "NOUN", tagger)).toBe(base);
  });

  test("a listed base form stays what it is, and every listed form leads to one", () => {
    for (const [form, base] of irregularVerbs) expect(irregularVerbs.get(base), form).toBe(base);
    for (const [form, base] of irregularNouns) expect(irregularNouns.get(base), form).toBe(base);
  });

  test("any word has a lower-case base form that is never empty, and regular plurals come back", () => {
    const stem = fc.stringMatching(/^[b-df-hj-np-tv-z][aeiou][bdfgklmnprt]{1,2}er$/);
    fc.assert(
      fc.property(stem, (noun) => {
        expect(lemma(`${noun}s`, "NOUN")).toBe(noun);
      }),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom("VERB", "NOUN", "PROPN", "ADJ"), (word, tag) => {
        const base = lemma(word, tag);
        expect(base).not.toBe("");
        expect(base).toBe(base.toLowerCase());
      }),
    );
  });
});
