import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { docOf } from "../../../test/reading/doc-of.ts";
import { loadKnowledge } from "../../knowledge/load-knowledge.ts";
import { findNames } from "../names/find-names.ts";
import { findAttributions } from "./find-attributions.ts";

const knowledge = loadKnowledge();

/** `kind name | stance | stretch` of the innermost attribution over each of the words asked for; `report` where none. */
function voice(text: string, words: string): string {
  const doc = docOf(text, null, knowledge);
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const over = findAttributions(doc, findNames(doc)).filter((a) => a.start <= start && start + words.length <= a.end);
  const inner = over.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (!inner) return "report";
  const { kind, name, party, private: hidden } = inner.speaker;
  const whose = kind === "organisation" ? name?.replace(/^the /i, "") : name;
  return `${kind} ${whose ?? "-"}${party ? ` for ${party}` : ""}${hidden ? " (private)" : ""} | ${inner.stance} | ${inner.form}`;
}

type Case = [text: string, words: string, voice: string];

/** These hold in capitals as well, the name's letters apart. */
const BOTH: Case[] = [
  [
    "A military spokesman said that 12 rebels had been killed.",
    "12 rebels",
    "office A military spokesman | stated | reported",
  ],
  [
    "Twelve rebels were killed, a military spokesman said.",
    "Twelve rebels",
    "office a military spokesman | stated | reported",
  ],
  [
    "Twelve rebels, a military spokesman said, were killed.",
    "were killed",
    "office a military spokesman | stated | reported",
  ],
  ["Police said 12 people died.", "12 people", "office Police | stated | reported"],
  [
    "Two peacekeepers died, the mission reported on Tuesday.",
    "Two peacekeepers",
    "office the mission | stated | reported",
  ],
  ["Residents said gunmen took eight women.", "eight women", "unnamed Residents (private) | stated | reported"],
  ["Sources said that the bridge was destroyed.", "bridge", "unnamed Sources | stated | reported"],
  ["Reports said that the bridge was destroyed.", "bridge", "unnamed Reports | stated | reported"],
  ["Local media reported that four villages were burned.", "four villages", "unnamed Local media | stated | reported"],
  [
    "The journalist Maria Kipkemboi told us that dozens of prisoners were freed.",
    "dozens",
    "person Maria Kipkemboi | stated | reported",
  ],
  [
    "Analyst Peter Weiss expects that the group will strike Kano next.",
    "strike Kano",
    "person Peter Weiss | stated | reported",
  ],
  [
    "Rebels held 40 hostages in the mine, according to the mayor of Goma.",
    "40 hostages",
    "office the mayor of Goma | stated | reported",
  ],
  ["According to police, 14 villagers were killed.", "14 villagers", "office police | stated | reported"],
  [
    "The raid took place on 4 May 2015, and according to police, thirty soldiers died.",
    "thirty soldiers",
    "office police | stated | reported",
  ],
  ["The raid took place on 4 May 2015, and according to police, thirty soldiers died.", "4 May 2015", "report"],
  [
    "Al-Shabaab claimed responsibility for the blast in Mogadishu.",
    "the blast",
    "actor Al-Shabaab for al-shabaab | claimed | reported",
  ],
  ["The blast was claimed by Al-Shabaab.", "The blast", "actor Al-Shabaab for al-shabaab | claimed | reported"],
  [
    "A spokesman for Boko Haram denied that its men had burned the school.",
    "burned",
    "office A spokesman for Boko Haram for boko-haram | denied | reported",
  ],
  [
    "The president dismissed claims that the army had shelled the market.",
    "shelled",
    "office The president | denied | reported",
  ],
  ["The army warned that it would bomb the camp.", "bomb the camp", "office The army | threatened | reported"],
  ["The recapture was announced by the army.", "The recapture", "office the army | stated | reported"],
  ["The ministry's statement said 30 rebels surrendered.", "30 rebels", "office The ministry | stated | reported"],
  [
    "In a statement carried by Reuters, the ministry said 30 rebels surrendered.",
    "30 rebels",
    "office the ministry | stated | reported",
  ],
  ["The group is believed to hold 200 people.", "200 people", "unnamed - | suspected | reported"],
  ["It is believed that the rebels hold 30 girls.", "30 girls", "unnamed - | suspected | reported"],
  ["The gunmen reportedly killed nine farmers.", "nine farmers", "unnamed - | suspected | reported"],
  [
    "Witnesses said that soldiers fired, but the army said that rebels had fired.",
    "rebels had fired",
    "office the army | stated | reported",
  ],
  [
    "The colonel said the town was calm. He added that 20 rebels had surrendered.",
    "20 rebels",
    "office The colonel | stated | reported",
  ],
  [
    "The colonel said the town was calm. Twenty rebels had surrendered. The colonel added that roads were open.",
    "Twenty",
    "office The colonel | stated | reported",
  ],
  [
    "The governor spoke on Monday. “We buried eleven villagers and we still look for nine more,” he said.",
    "eleven",
    "office The governor | stated | quotation",
  ],
  [
    "The governor stressed that the town is safe, adding: “Nobody has to leave the houses in the centre today.”",
    "Nobody",
    "office The governor | stated | quotation",
  ],
  [
    "The researcher Paul Keller said the front wants its leaders. Dozens of men were moved: “We cannot say today that the operation has ended, because they changed their plans.”",
    "Dozens",
    "person Paul Keller | stated | quotation",
  ],
  [
    "“The army is sure that this latest raid will not endanger the elections.”\n\n— Colonel James Mwangi, spokesman of the mission",
    "raid",
    "person James Mwangi | stated | quotation",
  ],
  [
    "It fell on Monday, as explained by the researcher Paul Keller, “because its garrison had no food for six weeks.”",
    "no food",
    "person Paul Keller | stated | quotation",
  ],
  [
    "وثق the Sahel Peace Observatory in May alone, 14 attacks were claimed by Al-Shabaab, and it was quiet.",
    "14 attacks",
    "actor Al-Shabaab for al-shabaab | claimed | reported",
  ],
  [
    "وثق the Sahel Peace Observatory in May alone, 14 attacks were claimed by Al-Shabaab, and it was quiet.",
    "it was quiet",
    "report",
  ],
  ["Everything went according to plan and the convoy arrived.", "convoy", "report"],
  ["The blast claimed 14 lives.", "14 lives", "report"],
  ["The attack said to be the largest this year killed nine.", "nine", "report"],
  ["No group has claimed responsibility for the bombing.", "the bombing", "report"],
  ["The ministry did not say how many people died.", "people died", "report"],
  [
    "After nine days the army announced take back full control of the mine.",
    "control",
    "office the army | stated | reported",
  ],
  ["In the end it can be said that the war goes on.", "the war", "report"],
  ["The ministry puts the number of dead at 41.", "41", "office The ministry | stated | reported"],
  ["The toll was put at 41 by the ministry.", "The toll", "office the ministry | stated | reported"],
  ["The order was given by a general who led 41 men.", "41 men", "report"],
  ["Rescuers spoke of more than 60 wounded.", "60", "office Rescuers | stated | reported"],
  ["A doctor, who had treated the men, talks about 30 dead.", "30", "office A doctor | stated | reported"],
  ["The minister put the papers in a safe at nine offices.", "nine", "report"],
  [
    "A bureau which follows such raids reckons that the rebels carried out 17 of them.",
    "17",
    "office A bureau | stated | reported",
  ],
  [
    "A driver who does not want to be named said that 70 soldiers fled.",
    "70",
    "unnamed A driver (private) | stated | reported",
  ],
  [
    "The army disputes the claims and says that it lost two trucks.",
    "two trucks",
    "office The army | stated | reported",
  ],
  [
    "The police said the road was open. A nurse who works in the clinic sees it otherwise: she fears 20 more dead.",
    "20",
    "unnamed A nurse (private) | suspected | reported",
  ],
  ["A union came to a very different figure: 38 miners were killed.", "38", "organisation A union | stated | reported"],
  ["The rebels hold, so says the governor, 90 hostages.", "90", "office the governor | stated | reported"],
  [
    "They fled with two trucks, so an officer of the garrison.",
    "two trucks",
    "office an officer of the garrison | stated | reported",
  ],
  ["“Eleven”, told us the warden, and nine boys.", "nine", "office the warden | stated | reported"],
  ["The toll, as the prosecutors gave it: 15 dead and 40 hurt.", "15", "office the prosecutors | stated | reported"],
  ["By Tuesday 19 men had died, as the hospital put it.", "19", "office the hospital | stated | reported"],
  ["The mayor spoke on Monday. In his view, 300 men took part.", "300", "office The mayor | stated | reported"],
  ["By the army's own count, 25 rebels died.", "25", "office the army | stated | reported"],
  ["The army did not deny that 25 rebels died.", "25", "report"],
  ["The front has neither admitted nor denied the blast.", "the blast", "report"],
  [
    "A former prisoner told us of hunger. He saw forty boys there, and an officer said that 12 died.",
    "forty",
    "unnamed A former prisoner (private) | stated | reported",
  ],
  ["The mayor left the hall. He saw forty boys there.", "forty", "report"],
  [
    "The colonel said that the front was suspected to have bombed the bridge.",
    "bombed",
    "office The colonel | suspected | reported",
  ],
  ["A judge said to us that the gang will strike two towns.", "two towns", "office A judge | stated | reported"],
  [
    "A representative of the rebels denied that they had burned the mill.",
    "burned",
    "office A representative of the rebels | denied | reported",
  ],
  ["The mine burned for a day, the prosecutor said (in French).", "a day", "office the prosecutor | stated | reported"],
];

/** These need capitals to tell a name. */
const MIXED: Case[] = [
  [
    "“The army is sure that this latest raid will not endanger the elections.”\n\n(Statement of the Joint Command of Operation Safe Haven)",
    "raid",
    "organisation Joint Command of Operation Safe Haven | stated | quotation",
  ],
  [
    "“The front has lost its best men and will not come back this year.”\n\n(Statement of the governor of Kidal, backed by France)",
    "best men",
    "office the governor of Kidal | stated | quotation",
  ],
  [
    "According to the Kivu Monitor, 14 villagers were killed in Beni.",
    "14 villagers",
    "organisation Kivu Monitor | stated | reported",
  ],
  [
    "According to Kalam Radio, a station run by Al-Shabaab, thirty soldiers died.",
    "thirty",
    "organisation Kalam Radio for al-shabaab | claimed | reported",
  ],
  [
    "The Ministry of Defence announced that it killed 30 rebels.",
    "30 rebels",
    "organisation Ministry of Defence | stated | reported",
  ],
  [
    "The minister of defence, John Okello, denied that any soldier had died.",
    "any soldier",
    "person John Okello | denied | reported",
  ],
  [
    "The Lake Chad Watch Centre recorded 14 attacks in May.",
    "14 attacks",
    "organisation Lake Chad Watch Centre | stated | reported",
  ],
  [
    "Fourteen attacks were documented by the Lake Chad Watch Centre in May.",
    "Fourteen",
    "organisation Lake Chad Watch Centre | stated | reported",
  ],
  [
    "They made 31 raids on jails, most of them in the north, according to data from the research company “Sahel Metrics”.",
    "31 raids",
    "organisation Sahel Metrics | stated | reported",
  ],
  [
    "A resident, Amina Bello, said: “They took my two sons and burned the house before dawn.”",
    "two sons",
    "person Amina Bello (private) | stated | quotation",
  ],
  [
    "“They took my two sons and burned the house before dawn,” said Amina Bello, a resident.",
    "two sons",
    "person Amina Bello (private) | stated | quotation",
  ],
  [
    "Awa Cissé, a researcher specializing in the affairs of the north, told us that the junta wants to fight.",
    "junta",
    "person Awa Cissé | stated | reported",
  ],
];

describe("who speaks", () => {
  test.each([...BOTH, ...MIXED])("%s [%s]", (text, words, expected) => expect(voice(text, words)).toBe(expected));
});

test("a side's name in capitals is heard by its tag", () => {
  expect(voice("ON FRIDAY THE TAMILS ANNOUNCED THAT THEY HELD 40 SOLDIERS.", "40 SOLDIERS")).toBe(
    "organisation TAMILS | stated | reported",
  );
  expect(voice("ON FRIDAY THE RESULTS ANNOUNCED A SHIFT IN 40 SEATS.", "40 SEATS")).toBe("report");
});

describe("who speaks in capitals", () => {
  const letters = (line: string): string => line.toLowerCase();
  test.each(BOTH)("%s [%s]", (text, words, expected) =>
    expect(letters(voice(text.toUpperCase(), words.toUpperCase()))).toBe(letters(expected)),
  );
});

test("stretches and cues lie in the text, in order, whatever it says", () => {
  const word = fc.constantFrom(
    ..."According to the army , said “ that ” he added claimed by Reuters . — ( ) police : who killed 12 denied reportedly وثق".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
      const text = words.join(" ");
      const doc = docOf(text, null, knowledge);
      let last = 0;
      for (const { start, end, cue, speaker } of findAttributions(doc, findNames(doc))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(Math.max(end, cue.end, speaker.span?.end ?? 0)).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
    { numRuns: 150 },
  );
});
