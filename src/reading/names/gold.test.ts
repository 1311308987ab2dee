import { expect, test } from "vitest";
import { reportOf } from "../../../test/reading/small-knowledge.ts";
import { loadKnowledge } from "../../knowledge/load-knowledge.ts";
import { prepare } from "../prepare.ts";
import { findNames } from "./find-names.ts";

/**
 * Sentences of our own about many conflicts, each with the names a reader would mark: a for armed actors, p for persons,
 * o for organisations, f for facilities, l for places. Names not listed count as too many (descriptions are left aside).
 */
const GOLD: readonly (readonly [text: string, names: string])[] = [
  [
    "Boko Haram fighters raided the village of Kautikari, in Borno state, on Friday.",
    "a Boko Haram; l Kautikari; l Borno",
  ],
  [
    "Two soldiers died near Ménaka in northern Mali, the United Nations said.",
    "l Ménaka; l northern Mali; a United Nations",
  ],
  ["Gen. Abdel Fattah al-Burhan left Khartoum for Port Sudan.", "p Abdel Fattah al-Burhan; l Khartoum; l Port Sudan"],
  [
    "The Rapid Support Forces (RSF) shelled El Fasher in North Darfur.",
    "a Rapid Support Forces; a RSF; l El Fasher; l North Darfur",
  ],
  ["M23 rebels took Rutshuru, the governor of North Kivu said.", "a M23; l Rutshuru; l North Kivu"],
  ["A car bomb killed nine people in the Karrada neighborhood of Baghdad.", "l Karrada; l Baghdad"],
  ["Hezbollah fired rockets at Kiryat Shmona, Israel said.", "a Hezbollah; l Kiryat Shmona; l Israel"],
  ["The Houthis released 19 detainees from a prison in Sanaa.", "a Houthis; l Sanaa"],
  [
    "Gunmen of the Red Kestrel Brigade attacked Ramree prison in Myanmar.",
    "a Red Kestrel Brigade; f Ramree prison; l Myanmar",
  ],
  ["The Arakan Army seized Paletwa township in Chin State.", "a Arakan Army; l Paletwa; l Chin State"],
  ["ELN guerrillas kidnapped three engineers near Saravena, Arauca.", "a ELN guerrillas; l Saravena; l Arauca"],
  ["Colombian journalist Marta Quintero told the magazine that the ELN was behind it.", "p Marta Quintero; a ELN"],
  ["Police in Port-au-Prince said the gang held the road to Gonaïves.", "l Port-au-Prince; l Gonaïves"],
  ["The Shining Path ambushed a patrol in Vizcatán, Peru.", "a Shining Path; l Vizcatán; l Peru"],
  ["Abu Sayyaf militants beheaded a hostage on Jolo island.", "a Abu Sayyaf; l Jolo"],
  ["The New People's Army (NPA) burned two trucks in Samar.", "a New People's Army; a NPA; l Samar"],
  ["Taliban gunmen stormed Bannu prison in Pakistan in 2012.", "a Taliban; f Bannu prison; l Pakistan"],
  ["Balochistan Liberation Army fighters blew up a bridge near Mach.", "a Balochistan Liberation Army; l Mach"],
  ["Shelling hit the Saltivka district of Kharkiv, Ukraine.", "l Saltivka; l Kharkiv; l Ukraine"],
  ["The governor of Kherson, Oleksandr Prokudin, said two people were killed.", "l Kherson; p Oleksandr Prokudin"],
  [
    "Al-Shabaab attacked a base of the African Union in Bulo Marer, Somalia.",
    "a Al-Shabaab; a African Union; l Bulo Marer; l Somalia",
  ],
  [
    "Cameroonian soldiers burned homes in Kumbo, said the Bamenda Documentation Centre.",
    "a Cameroonian soldiers; l Kumbo; o Bamenda Documentation Centre",
  ],
  ["The Lord's Resistance Army abducted 14 people near Obo.", "a Lord's Resistance Army; l Obo"],
  ["Data from the research company “Harbour Lens” cover Mozambique since 2017.", "o Harbour Lens; l Mozambique"],
  ["Insurgents beheaded villagers in Muidumbe, Cabo Delgado province.", "l Muidumbe; l Cabo Delgado"],
  ["A bomb exploded in the Bab Touma quarter of Damascus.", "l Bab Touma; l Damascus"],
  ["Fighting spread to the neighboring Bustan and Karama areas.", "l Bustan; l Karama"],
  ["The Ministry of Defence in Niamey denied the attack on Inates.", "o Ministry of Defence; l Niamey; l Inates"],
  ["ISIS claimed the bombing through its Amaq outlet.", "a ISIS; a Amaq"],
  ["Guards fired on inmates of Tora prison, south of Cairo, on Monday.", "f Tora prison; l Cairo"],
  [
    "The Tigray People's Liberation Front (TPLF) withdrew from Shire.",
    "a Tigray People's Liberation Front; a TPLF; l Shire",
  ],
  ["Mr. Getachew said the TPLF would not return to Alamata.", "p Getachew; a TPLF; l Alamata"],
  ["Two policemen were shot in the Sadr City district of Baghdad.", "l Sadr City; l Baghdad"],
  ["Kurdish fighters guard 9,000 people in Roj camp.", "f Roj camp"],
  ["The PKK killed a teacher in Diyarbakır, Turkey's interior ministry said.", "a PKK; l Diyarbakır; l Turkey"],
  ["Residents of Solhan said the attackers came from Niger.", "l Solhan; l Niger"],
  ["JNIM announced that it held the town of Farabougou in central Mali.", "a JNIM; l Farabougou; l central Mali"],
  [
    "Leila Osmanova, a researcher on the North Caucasus, expects more attacks in Dagestan.",
    "p Leila Osmanova; l North Caucasus; l Dagestan",
  ],
  ["The central prison of Goma was attacked; Goma prison held 3,000 men.", "f prison of Goma; f Goma prison"],
  ["No one was hurt when the army fired at a truck on the highway.", ""],
];

const KINDS = { a: "actor", p: "person", o: "organisation", f: "facility", l: "place" } as const;
const knowledge = loadKnowledge();
const folded = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}|[“”"]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/ı/g, "i")
    .replace(/^the /i, "")
    .toLowerCase();

/** Wanted names found (a forgotten "the" or a description before the name is no matter), wanted ones not found, and found ones nobody wants. */
function judge(change: (text: string) => string) {
  const missed: string[] = [];
  const extra: string[] = [];
  let found = 0;
  for (const [sentence, names] of GOLD) {
    const text = change(sentence);
    const wanted = names === "" ? [] : names.split("; ").map((name) => [name[0], folded(name.slice(2))] as const);
    const seen = findNames(prepare(reportOf(text), knowledge)).filter(
      ({ form, kind, sort }) => form === "named" && sort !== "part" && Object.values<string>(KINDS).includes(kind),
    );
    const said = seen.map(({ kind, start, end }) => ({ kind, text: folded(text.slice(start, end)) }));
    const fits = (letter: string | undefined, name: string, one: (typeof said)[number]) =>
      one.kind === KINDS[letter as keyof typeof KINDS] && (one.text === name || one.text.endsWith(` ${name}`));
    for (const [letter, name] of wanted)
      if (said.some((one) => fits(letter, name, one))) found++;
      else missed.push(`${letter} ${name}`);
    for (const one of said)
      if (!wanted.some(([letter, name]) => fits(letter, name, one))) extra.push(`${one.kind} ${one.text}`);
  }
  return { recall: found / (found + missed.length), precision: found / (found + extra.length), missed, extra };
}

test("names of forty sentences as written", () => {
  const { recall, precision, missed, extra } = judge((text) => text);
  const message = `missed: ${missed.join("; ")}\nextra: ${extra.join("; ")}`;
  expect(recall, message).toBeGreaterThanOrEqual(0.98);
  expect(precision, message).toBeGreaterThanOrEqual(0.98);
});

test("the same without small letters", () => {
  const { recall, precision, missed, extra } = judge((text) => text.toUpperCase());
  const message = `missed: ${missed.join("; ")}\nextra: ${extra.join("; ")}`;
  expect(recall, message).toBeGreaterThanOrEqual(0.93);
  expect(precision, message).toBeGreaterThanOrEqual(0.93);
});

test("a part of the world after any word; a ruler whose name a hamlet bears", () => {
  const named = (text: string) =>
    findNames(prepare(reportOf(text), knowledge)).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
  expect(named("The envoy for the Middle East met a delegation about Central Asia.")).toEqual(
    expect.arrayContaining(["place Middle East", "place Central Asia"]),
  );
  expect(named("They fled the land when Aleppo’s own forces came.")).not.toContain("person Aleppo");
  expect(named("The village was hit by Assad’s regime. Later Assad denied it.")).toContain("person Assad");
});
