import { analyse } from "chardet";
import { describe, expect, it } from "vitest";
import { encodeSingleByte } from "../fixtures/encode.ts";
import { guessSingleByte } from "./guess.ts";
import { decodeSingleByte, type SingleByte } from "./single-byte.ts";

const LATIN = [
  "Trois soldats ont été blessés près de Gao.",
  "L’armée a annoncé avoir repoussé l’assaut à Bamako",
  "Un véhicule piégé a explosé devant la préfecture, tuant au moins sept personnes.",
  "été",
  "où",
  "Là-bas, à Kidal, la nuit a été calme.",
  "Murieron siete campesinos en Apatzingán.",
  "El ejército señaló que el ataque ocurrió en Ocaña.",
  "El año pasado hubo más de 20 secuestros en el Perú",
  "¿Quién atacó la comisaría? Nadie lo sabe aún.",
  "EL EJÉRCITO ATACÓ AL AMANECER EN TUMACO",
  "ÑUÑOA",
  "“We heard two blasts,” an official said – and then nothing.",
  "The convoy’s escort returned fire…",
  "The price rose to €40 in Mopti",
  "Der Anschlag wurde später von Behörden bestätigt; Täter flüchteten über die Brücke.",
  "Os rebeldes não reivindicaram a explosão em Mocímboa.",
  "La città è stata colpita più volte.",
  "Señor",
  "Résumé",
];
const ARABIC = [
  "قتل ثلاثة جنود في هجوم شمال الموصل",
  "نعم",
  "في",
  "أعلنت الوزارة، يوم الأحد، إحباط هجوم.",
  "انفجرت سيارة مفخخة قرب سوق شعبية في عدن وأصيب عدد من المدنيين",
  "the unit (قوات سوريا الديمقراطية) said so",
  "Reuters: انفجار في بنغازي",
  "صنعاء - 12 مايو 2019",
  "“لم يصب أحد” قال متحدث",
  "مقتل 5 وإصابة 12",
  "كتيبة",
  "هل سقط ضحايا؟ لا معلومات بعد؛ الطريق مغلق.",
];
const CASES: [string, SingleByte][] = [
  ...LATIN.map((text): [string, SingleByte] => [text, "windows-1252"]),
  ...ARABIC.map((text): [string, SingleByte] => [text, "windows-1256"]),
];

/** What chardet makes of the same choice: its likelier candidate of the two. */
function chardetPage(bytes: Uint8Array): SingleByte | null {
  for (const { name } of analyse(bytes)) {
    if (name === "windows-1252" || name === "ISO-8859-1") return "windows-1252";
    if (name === "windows-1256" || name === "ISO-8859-6") return "windows-1256";
  }
  return null;
}

describe("guessSingleByte", () => {
  it.each(CASES)("%s is %s", (text, page) => {
    const guess = guessSingleByte(encodeSingleByte(text, page));
    expect(guess.page).toBe(page);
    expect(guess.share).toBeGreaterThanOrEqual(0.7);
  });

  it("is right more often than chardet on short texts", () => {
    const right = (pick: (bytes: Uint8Array) => SingleByte | null) =>
      CASES.filter(([text, page]) => pick(encodeSingleByte(text, page)) === page).length;
    expect(right((bytes) => guessSingleByte(bytes).page)).toBeGreaterThan(right(chardetPage));
  });

  it("finds neither page plausible for another alphabet", () => {
    // "Взрыв произошел у здания администрации" in windows-1251.
    const russian = Uint8Array.from(
      [..."Взрыв произошел у здания администрации"].map((letter) => {
        const code = letter.charCodeAt(0);
        return code < 0x80 ? code : code - 0x410 + 0xc0;
      }),
    );
    expect(guessSingleByte(russian).share).toBeLessThan(0.7);
  });

  it("decodes what it encodes", () => {
    for (const [text, page] of CASES) expect(decodeSingleByte(encodeSingleByte(text, page), page)).toBe(text);
  });
});
