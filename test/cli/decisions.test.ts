import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DecisionsAnswer, RebuildAnswer, RuleAnswer, ShowAnswer } from "../../src/cli/answers.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { AuditedLedger } from "../../src/ledger/postgres-ledger.ts";
import { deriveAll } from "../../src/pipeline.ts";
import { claimId, testId } from "../../src/record/fixtures/coded.ts";
import type { Incident } from "../../src/record/incident.ts";
import { homeOfFile } from "../ledger/homes.ts";
import { addCoded, threeReports } from "../recorded.ts";
import { call } from "./call.ts";

const home = homeOfFile();
const SIGNED = ["--by", "an analyst", "--because", "read both reports"];
const annalist = (...argv: string[]) => call(home, argv);
const json = async (...argv: string[]) => JSON.parse((await annalist(...argv, "--json")).out);
const decided = async (...argv: string[]): Promise<string> => (await json(...argv, ...SIGNED)).decision;
const undo = (decision: string) => decided("undo", decision);
const shown = async (...argv: string[]) => ShowAnswer.parse(await json("show", ...argv));
const rebuilt = async () => RebuildAnswer.parse(await json("rebuild"));
const killed = ({ figures }: Incident) => figures.find(({ role }) => role === "killed");

let ledger: AuditedLedger;
/** Labels of the incidents of drafts d0, d1 and d2. */
let labels: [string, string, string];
beforeAll(async () => {
  const opened = await openLedger({ name: "main", home });
  if (!opened.ok) throw new Error(opened.problem.found);
  ledger = opened.ledger;
  await addCoded(ledger, threeReports());
  await deriveAll(ledger);
  const all = await ledger.incidents({});
  labels = [0, 1, 2].map((n) => all.find(({ claims }) => claims.includes(claimId(`d${n}`, 0)))?.label) as typeof labels;
});
afterAll(() => ledger.close());

describe("decisions about claims", () => {
  it("are made by whoever the environment names, and take a claim by the beginning of its id", async () => {
    const claim = claimId("d0", 3);
    const argv = ["reject", claim.slice(0, 9), "--because", "withdrawn", "--json"];
    const { code, out } = await call(home, argv, { env: { ANNALIST_USER: "A. Analyst" } });
    expect(code).toBe(0);
    expect(killed((await shown(labels[0])).incident)).toMatchObject({ low: 4, high: 4 });
    const states = DecisionsAnswer.parse(await json("decisions"));
    expect(states.at(-1)).toMatchObject({
      decision: { kind: "reject", claim, who: "A. Analyst", why: "withdrawn" },
      ...{ inForce: true, gone: null, incident: { label: labels[0] } },
    });
    expect((await annalist("show", labels[0])).out).toContain(`rejected claim ${claim}, by A. Analyst: withdrawn`);
    await undo(JSON.parse(out).decision);
    expect(killed((await shown(labels[0])).incident)).toMatchObject({ low: 4, high: 11 });
    expect((await annalist("decisions")).out).toContain("(taken back)");
  });

  it("refuse what they cannot tell, and what is undone already", async () => {
    const decision = await decided("accept", claimId("d0", 4));
    expect(killed((await shown(labels[0])).incident)?.best).toBe(4);
    await undo(decision);
    const before = (await ledger.decisions()).length;
    for (const [argv, words] of [
      [["accept", claimId("d0", 4).slice(0, 5)], "too little of the claim's id"],
      [["accept", testId("nothing")], "has no such claim"],
      [["undo", decision], "taken back already"],
      [["split", testId("nothing")], "has no such draft"],
      [["merge", labels[0], "ZZZ-1900-0001"], "has no such incident"],
      [["merge", labels[0], labels[0].toLowerCase()], "they are one incident already"],
      [["correct", labels[0], "mood", "bad"], "no such field"],
      [["correct", labels[0], "assessment", "grave"], "no such field"],
      [["correct", labels[0], "date", "2024-02-31"], "no such date"],
      [["correct", labels[0], "date", "2024-05-01/2024-01-01"], "its first day lies after its last"],
      [["correct", labels[0], "type", "riot"], "not one of attack, bombing"],
      [["correct", labels[0], "killed", "unknown"], "reject the claims that do"],
      [["correct", labels[0], "killed", "at least 10"], "no count"],
    ] as const) {
      const { code, out, err } = await annalist(...argv, ...SIGNED);
      expect([code > 0, out]).toEqual([true, ""]);
      expect(err).toContain(words);
    }
    expect((await ledger.decisions()).length).toBe(before);
  });
});

describe("merging and splitting", () => {
  it("a merged label leads to what it is part of, and comes back when the merge is undone", async () => {
    const before = await rebuilt();
    expect(before.sha256).toBe(before.was);
    const own = await decided("correct", labels[1], "wounded", "3");
    const merge = await decided("merge", labels[1], labels[0]);
    const [kept, gone] = [...labels.slice(0, 2)].sort() as [string, string];
    const { incident, part, decisions } = await shown(gone);
    expect([incident.label, part?.label, (await json("incidents")).length]).toEqual([kept, gone, 2]);
    expect(decisions.map(({ decision }) => decision.id)).toEqual(expect.arrayContaining([own, merge]));
    expect(incident.figures.find(({ role }) => role === "wounded")?.best).toBe(3);
    expect((await annalist("show", gone)).out).toContain(`${gone} is part of ${kept} now.`);
    expect((await annalist("show", part?.id.slice(0, 13) ?? "")).out).toContain(`${gone} is part of ${kept} now.`);
    // Decisions find it by its old label too.
    const correction = await decided("correct", gone, "killed", "5");
    expect(killed((await shown(kept)).incident)?.best).toBe(5);
    expect((await annalist("merge", gone, kept, ...SIGNED)).err).toContain("they are one incident already");
    for (const decision of [correction, merge, own]) await undo(decision);
    expect(await rebuilt()).toMatchObject({ sha256: before.sha256, was: before.was, incidents: 3 });
    expect((await shown(gone)).part).toBeNull();
  });

  it("a split leaves the label with the draft it was made from; the other part has its own again", async () => {
    const merge = await decided("merge", ...labels);
    const lowest = [...labels].sort()[0] as string;
    expect((await json("incidents")).map(({ label }: Incident) => label)).toEqual([lowest]);
    const page = (await annalist("show", lowest)).out;
    expect(page).toContain("`annalist split DRAFT` parts one");
    expect(page).toContain(testId("d2"));
    for (const [n, label] of labels.entries()) {
      const split = await decided("split", testId(`d${n}`).slice(0, 10));
      const found = (await json("incidents")) as Incident[];
      expect(found.find(({ claims }) => claims.includes(claimId(`d${n}`, 0)))?.label).toBe(label);
      expect(found).toHaveLength(2);
      await undo(split);
    }
    await undo(merge);
  });
});

describe("rules", () => {
  it("answer a question without being set, and say which claim they chose and why", async () => {
    const { incident } = await shown(labels[1], "--rule", "lowest");
    const side = { claim: claimId("d1", 3), word: "dozens" };
    expect(killed(incident)).toMatchObject({ low: 12, best: 12, high: 12, words: ["dozens"] });
    expect(killed(incident)?.chosen).toMatchObject([side, side, side]);
    const page = (await annalist("show", labels[1], "--rule", "lowest")).out;
    expect(page.replace(/\s+/g, " ")).toContain(
      `low 12, best 12, high 12 for “dozens” by claim ${side.claim.slice(0, 8)}: only words are said`,
    );
    const listed = (await json("incidents", "--rule", "lowest", "--place", "Mopti")) as Incident[];
    expect(listed.map(({ rule, label }) => [rule, label])).toEqual([["lowest", labels[1]]]);
    expect(await json("figures", "--rule", "lowest")).toEqual([]);
    expect(((await json("incidents")) as Incident[]).every(({ rule }) => rule === "side-by-side")).toBe(true);
  });

  it("are set by a decision, which can be undone", async () => {
    const unset = RuleAnswer.parse(await json("rule"));
    expect([unset.rule, unset.decision, unset.rules.length]).toEqual(["side-by-side", null, 6]);
    const set = RuleAnswer.parse(await json("rule", "lowest", ...SIGNED));
    expect(set).toMatchObject({ rule: "lowest", decision: { kind: "rule", who: "an analyst" } });
    expect(killed((await shown(labels[0])).incident)?.best).toBe(4);
    expect((await annalist("rule")).out.replace(/\s+/g, " ")).toContain(
      "by the rule lowest (by an analyst on 2024-05-01: read both reports)",
    );
    expect((await annalist("rule", "lowest", ...SIGNED)).err).toContain("The rule is lowest already.");
    await undo(set.decision?.id ?? "");
    expect(RuleAnswer.parse(await json("rule"))).toEqual(unset);
    expect(killed((await shown(labels[0])).incident)?.high).toBe(11);
  });
});

describe("a newer reading", () => {
  it("without a claim that somebody decided about keeps the decision and flags it", async () => {
    const rejected = await decided("reject", claimId("d0", 3));
    const accepted = await decided("accept", claimId("d0", 4));
    const [first] = threeReports();
    if (!first) throw new Error("no report");
    const claims = first.claims.filter(({ id }) => id !== claimId("d0", 3));
    await addCoded(ledger, [{ ...first, readerVersion: "a newer one", claims }]);
    await deriveAll(ledger);
    const words = "its claim is gone from the newest reading";
    expect((await annalist("decisions")).out.replace(/\s+/g, " ")).toContain(words);
    expect((await annalist("show", labels[0])).out.replace(/\s+/g, " ")).toContain(words);
    const { decisions } = await shown(labels[0]);
    const states = decisions.filter(({ inForce }) => inForce).map(({ decision, gone }) => [decision.id, gone]);
    expect(states).toEqual([
      [rejected, "claim"],
      [accepted, null],
    ]);
    expect(await json("verify")).toMatchObject({ ok: true });
  });

  it("does not hide of which incident a merged one was part before it", async () => {
    const merge = await decided("merge", labels[1], labels[2]);
    const before = new Date().toISOString();
    const [kept, gone] = labels.slice(1).sort() as [string, string];
    const other = (name: string) => testId(`${name} read anew`);
    for (const reading of threeReports().slice(1)) {
      const drafts = reading.drafts.map((draft) => ({ ...draft, id: other(draft.id) }));
      const claims = reading.claims.map((claim) => ({
        ...claim,
        ...{ id: other(claim.id), subject: { ...claim.subject, id: other(claim.subject.id) } },
      }));
      await addCoded(ledger, [{ ...reading, readerVersion: "the newest", drafts, claims }]);
    }
    await deriveAll(ledger);
    for (const asked of [[], ["--as-of", before]]) {
      const { incident, part } = await shown(gone, ...asked);
      expect([incident.label, part?.label]).toEqual([kept, gone]);
    }
    await undo(merge);
  });
});
