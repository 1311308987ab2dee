import { describe, expect, test } from "vitest";
import { docOf } from "../../../test/reading/doc-of.ts";
import { loadKnowledge } from "../../knowledge/load-knowledge.ts";
import type { ActMention } from "../../record/mention.ts";
import { findActs } from "./find-acts.ts";

const knowledge = loadKnowledge();

function actsOf(text: string): { text: string; acts: ActMention[] } {
  return { text, acts: findActs(docOf(text, null, knowledge)) };
}

/** The act of a sort, with its roles as words. */
function act(text: string, sort: string) {
  const found = actsOf(text).acts.find((a) => a.sort === sort);
  if (!found) throw new Error(`no act of sort ${sort} in: ${text}`);
  const role = (name: string) => found.roles.filter((r) => r.role === name).map((r) => text.slice(r.start, r.end));
  return { ...found, role };
}

describe("who did what to whom", () => {
  test.each([
    ["Rebels ambushed an army convoy near Goma.", "ambush", "agent", "Rebels"],
    ["Rebels ambushed an army convoy near Goma.", "ambush", "patient", "an army convoy"],
    ["Nine villagers were abducted by bandits in Zamfara.", "kidnapping", "patient", "Nine villagers"],
    ["Nine villagers were abducted by bandits in Zamfara.", "kidnapping", "agent", "bandits"],
    [
      "Dozens of the sect's leaders and followers were freed from the jail.",
      "release",
      "patient",
      "Dozens of the sect's leaders and followers",
    ],
    ["The 90 cadets under the age of 20 who were wounded have left.", "wound", "patient", "90 cadets"],
    ["Gunmen struck among men who were drilling, killing six recruits.", "killing", "agent", "Gunmen"],
    ["Gunmen raked a bus near Wajir, killing at least eight passengers.", "killing", "patient", "eight passengers"],
    ["The blast killed up to 50 people.", "killing", "patient", "50 people"],
    ["Around 30 miners were abducted at dawn.", "kidnapping", "patient", "30 miners"],
    ["Was attacked on Monday the convoy of the governor.", "attack", "patient", "the convoy of the governor"],
    ["The rebels carried out an attack on the dam.", "attack", "agent", "The rebels"],
    ["The rebels carried out an attack on the dam.", "attack", "target", "the dam"],
    ["The killing of five teachers shocked the town.", "killing", "patient", "five teachers"],
    ["RIFLEMEN OVERRAN THE POST AND KILLED TWO GUARDS.", "killing", "patient", "TWO GUARDS"],
  ])("%s (%s: %s)", (text, sort, role, words) => {
    expect(act(text, sort).role(role).join(" | ")).toContain(words);
  });
});

describe("what is told as having happened", () => {
  test.each([
    ["A bomb exploded in the market.", "bombing", "actual"],
    ["The men tried to storm the court.", "raid", "attempted"],
    ["Fighters may attack the port.", "attack", "hypothetical"],
    ["The group will attack the port.", "attack", "future"],
    ["The group has carried out attacks for years.", "attack", "generic"],
    ["Five people are known to have died.", "kill", "actual"],
    ["Militants managed to blow up the bridge.", "bombing", "actual"],
    ["The army is ready to raid the camp.", "raid", "hypothetical"],
    ["The minister does not rule out an attack on the dam.", "attack", "hypothetical"],
    ["The Battle of Hargeya ended the war.", "armed clash", "generic"],
  ])("%s is %s, %s", (text, sort, realis) => {
    expect(act(text, sort).realis).toBe(realis);
  });

  test("a negated act is marked", () => {
    expect(act("The rebels did not attack the village.", "attack").negated).toBe(true);
  });

  test("what plural acts do is no act of its own", () => {
    expect(act("The group's recent operations that targeted soldiers go on.", "attack").realis).toBe("generic");
  });
});

describe("how an act is introduced", () => {
  test.each([
    ["The attack shook the town.", "definite"],
    ["Another attack followed.", "other"],
    ["An attack shook the town.", "new"],
  ])("%s: %s", (text, reference) => {
    expect(act(text, "attack").reference).toBe(reference);
  });
});

test("a word that only modifies is no act", () => {
  expect(actsOf("Attack helicopters flew over the valley.").acts.filter((a) => a.sort === "attack")).toEqual([]);
});

test("roles, clauses and triggers lie inside the text", () => {
  const { text, acts } = actsOf(
    "On Tuesday, when nobody watched, men shelled Tal Abta and set fire to shops; 12 died, 30 were hurt.",
  );
  expect(acts.length).toBeGreaterThan(2);
  for (const a of acts) {
    for (const span of [a, a.clause, ...a.roles]) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(text.length);
      expect(span.start).toBeLessThan(span.end);
    }
  }
});
