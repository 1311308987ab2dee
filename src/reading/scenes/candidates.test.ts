import { describe, expect, test } from "vitest";
import { docOf } from "../../../test/reading/doc-of.ts";
import type { NameMention } from "../../record/mention.ts";
import { candidatesOf } from "./candidates.ts";

function candidates(text: string, named?: { kind: NameMention["kind"]; name: string }) {
  const names: NameMention[] = [];
  if (named) {
    const start = text.indexOf(named.name);
    const span = { start, end: start + named.name.length };
    const rest = { id: null, cluster: "x1", sort: null, role: null, form: "named", confidence: 1 } as const;
    names.push({ ...rest, ...span, ...named, rule: "test", head: span });
  }
  return candidatesOf(docOf(text).sentences[0]!, names).map((c) => ({ ...c, text: text.slice(c.start, c.end) }));
}
const texts = (text: string) => candidates(text).map((c) => c.text);

describe("candidates", () => {
  test("of a possessive are its owner and what is owned", () => {
    expect(texts("Raiders shot the senator's driver.")).toEqual(["Raiders", "the senator", "driver"]);
    expect(texts("RAIDERS SHOT THE SENATOR'S DRIVER.")).toEqual(["RAIDERS", "THE SENATOR", "DRIVER"]);
    expect(texts("They burned the fishermen’s boats.")).toEqual(["the fishermen", "boats"]);
  });

  test("leave the day out, and are neither pronouns nor numbers nor times", () => {
    expect(texts("It hit two trucks yesterday.")).toEqual(["two trucks"]);
    expect(texts("They came on Friday.")).toEqual([]);
  });

  test("have their head within them, names that lie in them, and come in order", () => {
    const found = candidates("Two Karen rebels burned the mill of the village.", {
      kind: "actor",
      name: "Karen rebels",
    });
    for (const { first, head, last } of found) expect(first <= head && head <= last).toBe(true);
    expect(found.map((c) => c.first)).toEqual(found.map((c) => c.first).toSorted((a, b) => a - b));
    expect(found[0]!.names.map((name) => name.name)).toEqual(["Karen rebels"]);
  });

  test("an organisation named deep in a phrase is one of its own", () => {
    const deep = candidates("The three captured Naga Council couriers fled.", {
      kind: "organisation",
      name: "Naga Council",
    });
    expect(deep.map((c) => [c.kind, c.text])).toContainEqual(["name", "Naga Council"]);
    const whole = candidates("The Naga Council met.", { kind: "organisation", name: "Naga Council" });
    expect(whole.map((c) => c.kind)).toEqual(["phrase"]);
  });
});
