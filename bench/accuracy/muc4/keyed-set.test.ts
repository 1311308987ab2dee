import { expect, it } from "vitest";
import { readSet, withSet } from "./keyed-set.ts";

const machine = (date: string) => ({
  commit: "c",
  changed: false,
  date,
  node: "v20",
  cpu: "one",
  cores: 2,
  memoryGiB: 8,
});

it("keeps the figures of other sets and says each time a set was scored", () => {
  const first = withSet(null, "tst1", { f: 1 }, machine("monday"));
  const second = withSet(JSON.parse(JSON.stringify(first)), "dev", { f: 2 }, machine("tuesday"));
  const third = withSet(JSON.parse(JSON.stringify(second)), "tst1", { f: 3 }, machine("friday"));
  expect(Object.keys(third.sets)).toEqual(["dev", "tst1"]);
  expect(third.sets.dev).toMatchObject({ f: 2, date: "tuesday", scored: ["tuesday"] });
  expect(third.sets.tst1).toMatchObject({ f: 3, date: "friday", scored: ["monday", "friday"] });
});

it("says which file of the shared folder is missing", () => {
  const stop = (why: string): never => {
    throw new Error(why);
  };
  expect(() => readSet("nowhere", "tst2", stop)).toThrow(/nowhere.muc4.tst2\.jsonl is missing: .+--shared FOLDER/u);
});
