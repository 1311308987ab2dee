import { describe, expect, it } from "vitest";
import { findRegions } from "./find-regions.ts";

const BODY =
  "Soldiers found the lorry at noon on the road to the border, an army statement said, and took three men with them for questioning.";
const LAST =
  "The governor told reporters that the road would be open again within a week, and that patrols would go on until then.";

/** Regions as `[kind, text]`. */
function regions(text: string): [string, string][] {
  return findRegions(text, []).regions.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}
const kinds = (text: string, kind: string): string[] =>
  regions(text).flatMap(([each, part]) => (each === kind ? [part] : []));

describe("titles", () => {
  it("are short first lines with more to follow", () => {
    expect(kinds(`Lorry found near border\n\n${BODY}`, "title")).toEqual(["Lorry found near border"]);
    expect(kinds(`Who burnt the lorry?\n\n${BODY}`, "title")).toEqual(["Who burnt the lorry?"]);
    expect(kinds("Lorry found near border", "title")).toEqual([]);
    expect(kinds(`A lorry was found near the border.\n\n${BODY}`, "title")).toEqual([]);
  });

  it("stand between paragraphs too, but not where a figure is told", () => {
    expect(kinds(`${BODY}\n\nAn old quarrel\n\n${LAST}`, "title")).toEqual(["An old quarrel"]);
    expect(kinds(`${BODY}\n\nKilled: 5\n\n${LAST}`, "title")).toEqual([]);
    expect(kinds(`${BODY}\n\n12 wounded in Aden\n\n${LAST}`, "title")).toEqual([]);
  });
});

describe("datelines", () => {
  it.each<[string, string, string | null, string | null]>([
    [`TUMACO, 13 MAY 90 (ABC) -- ${BODY.toUpperCase()}`, "TUMACO, 13 MAY 90 (ABC) --", "1990-05-13", "ABC"],
    [
      `SANTA ANA, 2 JUN 1989 (RADIO NOTICIAS) -- [TEXT] ${BODY.toUpperCase()}`,
      "SANTA ANA, 2 JUN 1989 (RADIO NOTICIAS) -- [TEXT]",
      "1989-06-02",
      "RADIO NOTICIAS",
    ],
    [`TAIZ, Yemen, March 3, 2021 (AP) — ${BODY}`, "TAIZ, Yemen, March 3, 2021 (AP) —", "2021-03-03", "AP"],
    [`QUETTA, Jan 5 (AFP) -- ${BODY}`, "QUETTA, Jan 5 (AFP) --", null, "AFP"],
    [`QUETTA, Jan 5 (AFP, 2012) -- ${BODY}`, "QUETTA, Jan 5 (AFP, 2012) --", "2012-01-05", "AFP"],
    [`Quetta (Reuters) - ${BODY}`, "Quetta (Reuters) -", null, "Reuters"],
    [`MAIDUGURI, Nigeria — ${BODY}`, "MAIDUGURI, Nigeria —", null, null],
    [`Reuters - Baghdad, 3 March 2021\n\n${BODY}`, "Reuters - Baghdad, 3 March 2021", "2021-03-03", "Reuters"],
    [`2021-03-03\n\n${BODY}`, "2021-03-03", "2021-03-03", null],
    [`Lorry found\n\nPublished: 3 March 2021, 14:05\n\n${BODY}`, "Published: 3 March 2021, 14:05", "2021-03-03", null],
    [`Mogadishu, 3 March 2021\n\n${BODY}`, "Mogadishu, 3 March 2021", "2021-03-03", null],
    [`BOGOTÁ, 5 de enero de 2003 (EFE) - ${BODY}`, "BOGOTÁ, 5 de enero de 2003 (EFE) -", "2003-01-05", "EFE"],
    [`Wednesday, 3 March 2021\n\n${BODY}`, "Wednesday, 3 March 2021", "2021-03-03", null],
    [`TAIZ, February 30, 2021 (AP) — ${BODY}`, "TAIZ, February 30, 2021 (AP) —", null, "AP"],
  ])("%s", (text, stretch, date, publisher) => {
    expect(kinds(text, "dateline")).toEqual([stretch]);
    expect(findRegions(text, []).dateline).toEqual({ date, publisher });
  });

  it("are the date of a bulletin's heading, beside its title", () => {
    const text = `Weekly bulletin of the road watch, 3 March 2021\n\n${BODY}`;
    expect(regions(text)).toEqual([
      ["title", "Weekly bulletin of the road watch,"],
      ["dateline", "3 March 2021"],
    ]);
    expect(findRegions(text, []).dateline.date).toBe("2021-03-03");
    expect(findRegions(`The burning of the lorry, 3 March 2021\n\n${BODY}`, []).dateline.date).toBeNull();
  });

  it.each([
    "On 3 March 2021 soldiers found a lorry near the border, an officer said.",
    "The Front for National Rescue (FNR) - once a party - took up arms in 2012, it says.",
    "March began with two raids on the same road; nobody was hurt, an officer said.",
    "Gunmen from the Army of the South (AOS) attacked a post on 4 May 2019, killing two.",
  ])("no dateline: %s", (text) => {
    expect(kinds(`${text}\n\n${BODY}`, "dateline")).toEqual([]);
  });
});

describe("captions", () => {
  it.each([
    "epa01234567 Villagers look at a burnt lorry near Quetta, Pakistan, 5 January 2012. EPA/A PHOTOGRAPHER",
    "Villagers look at a burnt lorry. REUTERS/Some Photographer",
    "A burnt lorry near the border on Monday (AP Photo/Some Photographer)",
    "Smoke rises over the port [File: Some Photographer/Al Jazeera]",
    "Policemen guard a road. File photo",
    "Photo: Some Photographer",
    "In this photo taken Monday, villagers look at a burnt lorry.",
    "Rescuers carry a wounded man in Aden on Monday. Some Photographer/Getty Images",
  ])("%s", (line) => {
    expect(kinds(`${BODY}\n\n${line}\n\n${LAST}`, "caption").join(" ")).toContain(line.slice(-12));
  });

  it("are also lines beside one that say what is to be seen, and lone lines without a full stop", () => {
    const credited = "Policemen guard a road. REUTERS/Some Photographer";
    const plain = "Villagers look at a burnt lorry near the border.";
    expect(kinds(`${BODY}\n\n${credited}\n\n${plain}\n\n${LAST}`, "caption").join("|")).toContain(plain);
    expect(kinds(`${BODY}\n\n${plain}\n\n${LAST}`, "caption")).toEqual([]);
    const open = "A policeman stands beside a burnt lorry on the road to Quetta";
    expect(kinds(`${BODY}\n\n${open}\n\n${LAST}`, "caption")).toEqual([open]);
  });

  it("leave sentences that speak of pictures or agencies alone", () => {
    const said =
      "The army shared a photo of the lorry with Reuters and AFP on Monday, and said that nobody had been hurt.";
    expect(regions(`${said}\n\n${BODY}`)).toEqual([]);
  });
});

describe("boilerplate", () => {
  it.each([
    "Read more: Ten years of raids on the border",
    "Subscribe to our newsletter",
    "Share this article on Facebook",
    "© 2019 The Paper",
    "All rights reserved.",
    "Follow us on Twitter",
    "This website uses cookies to give you the best experience",
    "Advertisement",
    "Related: A lorry burns",
    "Tags: border, lorries",
    'SEARCH "BORDER LORRY" FOR ALL PICTURES.',
  ])("%s", (line) => {
    expect(kinds(`${BODY}\n\n${line}\n\n${LAST}`, "boilerplate")).toEqual([line]);
  });

  it("takes a comment form with all that follows", () => {
    const text = `${BODY}\n\n${LAST}\n\n${BODY.replace("lorry", "bus")}\n\nLeave a Reply\n\nYour email address will not be published.\n\nI saw it all.`;
    expect(kinds(text, "boilerplate")).toEqual([text.slice(text.indexOf("Leave"))]);
  });

  it.each([
    "The group's newsletter said on Friday that two of its men had died.",
    "Share prices fell after the attack on the pipeline.",
    "Read more than one account of the raid and they will differ.",
    "Related attacks killed 12 people in the two villages.",
    "Comments by the minister drew anger from the families.",
    "Follow-up raids killed four gunmen.",
    "Print shops were burnt in the attack on the town.",
    "Tweets by the group claimed the attack.",
    "Search teams found six bodies for burial.",
    "Topics of the talks included the release of hostages held since May.",
    "Copyright lawyers were among the nine people killed in the blast.",
    "Editing of the video by the group was clumsy, an analyst said.",
  ])("is not: %s", (line) => {
    expect(kinds(`${BODY}\n\n${line}\n\n${LAST}`, "boilerplate")).toEqual([]);
  });
});

describe("duplicates", () => {
  it("are sentences that stand there already, in nearly the same words", () => {
    const again =
      "SOLDIERS FOUND THE LORRY AT NOON ON THE ROAD TO THE BORDER, AN ARMY STATEMENT SAID AND TOOK THREE MEN FOR QUESTIONING";
    expect(kinds(`${BODY}\n\n${LAST}\n\n${again}`, "duplicate")).toEqual([again]);
    expect(kinds(`${BODY} ${LAST} ${BODY}`, "duplicate")).toEqual([BODY]);
  });

  it("are captions printed twice, run together, with the date turned round", () => {
    const first =
      "epa01234567 Policemen stand guard at the gate of a burnt bank in Quetta, Pakistan, 5 January 2012. EPA/A PHOTOGRAPHER";
    const second = "Policemen stand guard at the gate of a burnt bank in Quetta, Pakistan, January 5, 2012.";
    const text = `${BODY}\n\n${first}${second}\n\n${LAST}`;
    expect(kinds(text, "duplicate")).toEqual([second]);
    expect(kinds(text, "caption").join("")).toContain("EPA/A PHOTOGRAPHER");
    expect(kinds(text.toUpperCase(), "duplicate")).toEqual([second.toUpperCase()]);
  });

  it.each([
    ["another figure", "killed five people", "killed seven people"],
    ["another number", "killed 5 people", "killed 7 people"],
    ["another place", "killed people near Bama", "killed people near Konduga"],
    ["another deed", "kidnapped some people", "murdered some people"],
  ])("%s is no repeat, in capitals neither", (_, one, other) => {
    const first = `Gunmen on motorcycles came to a village in the district of the lake at dawn and ${one}.`;
    const text = `${first}\n\n${BODY}\n\n${first.replace(one, other)}`;
    expect(kinds(text, "duplicate")).toEqual([]);
    expect(kinds(text.toUpperCase(), "duplicate")).toEqual([]);
  });

  it("are not short sentences, which recur with a meaning of their own", () => {
    const short = "No casualties were reported there.";
    expect(kinds(`${short}\n\n${BODY}\n\n${short}`, "duplicate")).toEqual([]);
  });

  it("are not body sentences that a headline or a caption has said", () => {
    const head = "Soldiers find lorry at noon on the road to the border";
    expect(kinds(`${head}\n\n${head}, an army statement said. ${LAST}`, "duplicate")).toEqual([]);
  });
});
