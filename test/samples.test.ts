import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { goldenCases, sampleFiles, sidecarOf } from "../bench/golden/cases.ts";
import { reportOfFile } from "../bench/reports.ts";

const SampleSidecar = z
  .object({
    publisher: z.string().nullable(),
    date: z.iso.date(),
    language: z.literal("en"),
    title: z.string().nullable(),
    url: z.null(),
    /** Ids of UCDP GED events that support date, place, sides and deaths. */
    ucdp: z.array(z.int().positive()),
    /** False: made up, in no particular country. */
    real: z.boolean(),
    note: z.string().min(20),
  })
  .strict();

const cases = goldenCases();

describe("the sample reports", () => {
  const files = sampleFiles();

  it("are a dozen and more, each with what is expected of it", () => {
    expect(files.length).toBeGreaterThanOrEqual(14);
    const expectedOf = new Set(cases.map(({ file }) => file));
    expect(files.filter((file) => !expectedOf.has(file))).toEqual([]);
  });

  it.each(files)("%s says what it is and what supports it", (file) => {
    const sidecar = SampleSidecar.parse(JSON.parse(readFileSync(sidecarOf(file), "utf8")));
    expect(sidecar.real).toBe(sidecar.ucdp.length > 0);
    const own = cases.find((golden) => golden.file === file)?.expected;
    const tied = Object.values(own?.incidents ?? {}).flatMap(({ ucdp }) => ucdp ?? []);
    expect(tied.sort()).toEqual([...sidecar.ucdp].sort());
    for (const { date, country } of Object.values(own?.incidents ?? {})) {
      expect(date === undefined || date <= sidecar.date, "no incident after its report").toBe(true);
      expect(country !== undefined).toBe(sidecar.real);
    }
  });

  it.each(files)("%s is taken in with its sidecar's details", (file) => {
    const report = reportOfFile(file, sidecarOf(file));
    const { date } = JSON.parse(readFileSync(sidecarOf(file), "utf8"));
    expect(report).toMatchObject({ date, language: "en", sample: true });
    expect(report.text).not.toMatch(/\ufffd|<p>/u);
  });

  it("come in several encodings and formats", () => {
    const reports = files.map((file) => reportOfFile(file, sidecarOf(file)));
    const encodings = new Set(reports.map(({ encoding }) => encoding.toLowerCase()));
    expect([...encodings].some((name) => name.startsWith("utf-16"))).toBe(true);
    expect(encodings).toContain("windows-1256");
    expect(reports.some(({ format }) => format === "html")).toBe(true);
    expect(reports.filter(({ text }) => text === text.toUpperCase()).length).toBeGreaterThanOrEqual(2);
  });
});

describe("what is expected", () => {
  it.each(cases)("of $name: every line has its own name and speaks of a known incident", ({ expected }) => {
    const ids = [...expected.must, ...expected.mustNot].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const of = [...expected.must, ...expected.allowed, ...expected.mustNot].flatMap((line) => line.of ?? []);
    expect(of.filter((key) => !(key in expected.incidents))).toEqual([]);
    expect(expected.knownMisses.filter((id) => id !== "count" && !ids.includes(id))).toEqual([]);
  });

  it("asks for quotes that the texts hold", () => {
    for (const { name, file, sidecar, expected } of cases) {
      const text = reportOfFile(file, sidecar).text.toLowerCase();
      for (const { id, quoteHas } of expected.must)
        expect(quoteHas === undefined || text.includes(quoteHas.toLowerCase()), `${name} ${basename(id)}`).toBe(true);
    }
  });
});
