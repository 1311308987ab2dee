import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spellingKey } from "./spelling-key.ts";

const keys = (...names: string[]) => [...new Set(names.map(spellingKey))];

describe("the spelling key", () => {
  it.each([
    ["Hasaka", "Al-Hasakah", "Hasakeh", "Hassakeh", "al-Ḥasakah"],
    ["Deir Ezzor", "Deir ez-Zor", "Dayr az-Zawr", "Deir al-Zour"],
    ["Hudaydah", "Al-Hudaydah", "Hodeidah", "Hodeida"],
    ["Fallujah", "Falluja", "Al-Fallujah"],
    ["Qamishli", "Al-Qamishli", "Kamishly"],
    ["Maiduguri", "Maidugari"],
    ["Taiz", "Ta'izz", "Taizz"],
    ["Kandahar", "Qandahar"],
    ["Nangarhar", "Ningarhar"],
    ["Kismayo", "Kismaayo"],
    ["Xudur", "Hudur"],
    ["Mekelle", "Mek'ele", "Makale"],
    ["El Fasher", "Al-Fashir"],
    ["Makiivka", "Makeyevka"],
    ["Benghazi", "Banghazi"],
    ["Omdurman", "Umm Durman"],
  ])("is one for %s", (...spellings) => expect(keys(...spellings)).toHaveLength(1));

  it.each([
    ["Hama", "Homs"],
    ["Aden", "Abyan"],
    ["Mosul", "Misrata"],
    ["Kabul", "Khost"],
    ["Deir", "Daraa"],
    ["Goma", "Gao"],
    ["Raqqa", "Rutba"],
    ["Kidal", "Kati"],
  ])("parts %s from %s", (one, other) => expect(spellingKey(one)).not.toBe(spellingKey(other)));

  it("is empty without Latin letters", () => expect(keys("الحسكة", "Одеса", "12", "")).toEqual([""]));

  it("does not mind case, accents, apostrophes, hyphens or the article", () => {
    const name = fc.stringMatching(/^[bfkmr][aeiou][bfkmr][aeiou][bfkmr]?$/);
    fc.assert(
      fc.property(name, name, (one, other) => {
        const plain = spellingKey(`${one} ${other}`);
        expect(spellingKey(`Al-${one}-${other}`.toUpperCase())).toBe(plain);
        expect(spellingKey(`${one}' ${other}ah`)).toBe(spellingKey(`${one} ${other}a`));
      }),
    );
  });

  it("gives only small letters and its own signs", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(spellingKey(name)).toMatch(/^[a-zSJWY]*$/);
      }),
    );
  });
});
