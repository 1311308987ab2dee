import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openScratch, type Scratch } from "../open-scratch-ledger.ts";

let scratch: Scratch;
beforeEach(async () => {
  scratch = await openScratch();
});
afterEach(() => scratch.ledger.close());

const key = (country: string | null, year: string | null) => ({ id: uuidv7(), country, year, anchors: [] });

test("labels count up for each country and year, in the order asked for", async () => {
  const { ledger } = scratch;
  const keys = [key("TCD", "2021"), key(null, "2021"), key("TCD", "2021"), key("TCD", null), key(null, null)];
  const made = await ledger.addKeys(keys);
  expect(made.map(({ label }) => label)).toEqual([
    ...["TCD-2021-0001", "XXX-2021-0001", "TCD-2021-0002", "TCD-0000-0001", "XXX-0000-0001"],
  ]);
  expect(made.map(({ id }) => id)).toEqual(keys.map(({ id }) => id));
  expect(await ledger.addKeys([key("TCD", "2021")])).toMatchObject([{ label: "TCD-2021-0003" }]);
  expect(await ledger.addKeys([])).toEqual([]);
});

test("a key asked for again keeps its label", async () => {
  const { ledger } = scratch;
  const [first, second] = [key("NER", "2020"), key("NER", "2020")];
  await ledger.addKeys([first]);
  const again = await ledger.addKeys([second, { ...first, year: "1999" }]);
  expect(again.map(({ label }) => label)).toEqual(["NER-2020-0002", "NER-2020-0001"]);
});

test("anchors gather under their key, each once", async () => {
  const { ledger } = scratch;
  const anchor = { report: uuidv7(), draft: uuidv7(), start: 3, end: 9 };
  const later = { ...anchor, start: 12, end: 20 };
  const first = { ...key("BFA", "2022"), anchors: [anchor] };
  await ledger.addKeys([first]);
  await ledger.addAnchors([{ id: first.id, anchors: [anchor, later] }]);
  expect(await ledger.keys()).toEqual([{ id: first.id, label: "BFA-2022-0001", anchors: [anchor, later] }]);
});

test("programs that ask at once never get the same label, and leave no number out", async () => {
  const programs = await Promise.all(Array.from({ length: 4 }, () => scratch.another()));
  const asked = programs.flatMap((program) =>
    Array.from({ length: 6 }, () => program.addKeys([key("SDN", "2023"), key("SSD", "2023"), key("SDN", "2023")])),
  );
  const labels = (await Promise.all(asked)).flat().map(({ label }) => label);
  expect(new Set(labels).size).toBe(72);
  const numbers = labels.filter((label) => label.startsWith("SDN")).map((label) => Number(label.slice(9)));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 48 }, (_, n) => n + 1));
  await Promise.all(programs.map((program) => program.close()));
  expect(await scratch.ledger.verify()).toMatchObject({ ok: true, entries: 72, unsealed: 0 });
});
