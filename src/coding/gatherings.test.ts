import { describe, expect, it } from "vitest";
import { reportOf } from "../../test/reading/small-knowledge.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { read } from "../reading/read.ts";
import { Gathering } from "../record/explanation.ts";
import { code, explainIncidents } from "./code.ts";

const knowledge = loadKnowledge();

const TEXT = `Gunmen killed two guards of a bank in Kumasi on 3 March 2015. The bank was damaged in the attack, police said.

On 9 January 2015 a roadside bomb wounded six traders in Tamale.

Three mourners were shot dead at a funeral in Kumasi on 3 March 2015.`;

function explained(text: string): { told: Gathering[]; drafts: string[] } {
  const report = reportOf(text);
  const reading = read(report, knowledge, { explain: true });
  const drafts = code(report, reading, knowledge).drafts.filter(({ kind }) => kind === "incident");
  return { told: explainIncidents(report, reading, knowledge), drafts: drafts.map(({ id }) => id) };
}

describe("why accounts are one incident", () => {
  const { told, drafts } = explained(TEXT);

  it("is said of the incidents that are coded, each account with how it came there", () => {
    expect(told.map(({ incident }) => incident)).toEqual(drafts);
    const words = told.map(({ accounts }) => accounts.map(({ words, how }) => `${words} ${how}`));
    expect(words).toEqual([["killed founds", "attack continues", "shot dead joins"], ["wounded founds"]]);
  });

  it("names the signs with their points, learned ones with their strongest features", () => {
    const [founds, continues, joins] = told[0]!.accounts;
    expect(founds).toMatchObject({ signs: [], link: null });
    expect(joins?.signs).toContainEqual({ feature: "the same time", weight: 3 });
    const learned = continues?.signs.find(({ feature }) => feature.startsWith("learned: chance"));
    expect(learned?.weight).toBeGreaterThan(0);
    expect(continues?.link?.chance).toBeGreaterThan(0.5);
    expect(continues?.link?.reasons.for.length).toBe(5);
  });

  it("names the rule that keeps incidents apart", () => {
    expect(told.map(({ apart }) => apart.map(({ because }) => because))).toEqual([
      ["they are told of different times"],
      ["they are told of different times"],
    ]);
  });

  it("is as its schema says", () => {
    for (const one of told) expect(Gathering.parse(one)).toEqual(one);
  });
});
