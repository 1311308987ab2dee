import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ReadAnswer, ShowAnswer } from "../../src/cli/answers.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { homeOfFile } from "../ledger/homes.ts";
import { call } from "./call.ts";

const TEXT = `KABUL, 3 May 2011 - Gunmen attacked a police station in Kandahar on Monday, killing six officers and wounding dozens of civilians, a provincial official said.

A Taliban spokesman claimed responsibility and said 30 policemen had been killed.
`;
// Root's clusters lie elsewhere than their homes: both must go.
const home = homeOfFile();
let folder: string;
let close: () => Promise<void>;
const annalist = (...argv: string[]) => call(home, argv);
const json = async (...argv: string[]) => JSON.parse((await annalist(...argv, "--json")).out);

beforeAll(async () => {
  folder = join(home, "given");
  mkdirSync(folder);
  writeFileSync(join(folder, "a-report.txt"), TEXT);
  writeFileSync(join(folder, "a-report.json"), JSON.stringify({ publisher: "A wire", language: "en" }));
  writeFileSync(join(folder, "empty.txt"), "");
  writeFileSync(join(folder, "picture.txt"), Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  // Held open, so that the embedded server stays up between the calls.
  const opened = await openLedger({ name: "main", home });
  if (!opened.ok) throw new Error(opened.problem.found);
  close = () => opened.ledger.close();
});
afterAll(() => close());

describe("annalist read", () => {
  it("reads what it can, says what failed, and prints one document", async () => {
    const { code, out, err } = await annalist("read", folder, join(home, "missing.txt"), "--json");
    expect(code).toBe(1);
    const answer = ReadAnswer.parse(JSON.parse(out));
    expect(answer.reports.map(({ name, publisher, date }) => [name, publisher, date])).toEqual([
      ["a-report.txt", "A wire", "2011-05-03"],
    ]);
    expect(answer.problems.map(({ code, where }) => [code, where])).toEqual([
      ["empty", "empty.txt"],
      ["binary", "picture.txt"],
      ["missing", "missing.txt"],
    ]);
    expect(out).not.toContain(home);
    expect(
      err
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).code),
    ).toEqual(["empty", "binary", "missing"]);
  });

  it("explains which words and which rule made each field", async () => {
    const path = join(folder, "a-report.txt");
    const { explanations = [] } = ReadAnswer.parse(await json("read", path, "--explain"));
    const type = explanations.find(({ field }) => field === "type");
    expect(type).toMatchObject({ words: "attacked", rule: "type-act", reasons: null });
    for (const { words, mark } of explanations) expect(TEXT.slice(mark.start, mark.end)).toBe(words);
    const { out } = await annalist("read", path, "--explain");
    expect(out).toMatch(/from “attacked” \[1\]: a word for a sort of act \(type-act, confidence [\d.]+\)/);
    expect(out).toMatch(/Why it is one incident\n {4}\[1\] “attacked” founds the incident\n/);
    expect((await annalist("read", path)).out).not.toContain("type-act");
  });

  it("gave claims that keep speaker, stance and exact quote", async () => {
    const claims = await json("claims");
    const killed = claims.filter((one: { field: string }) => one.field === "killed");
    expect(killed.length).toBeGreaterThan(0);
    for (const { quote, span, publisher } of claims) {
      expect(TEXT.slice(span.start, span.end)).toBe(quote);
      expect(publisher).toBe("A wire");
    }
    expect(Object.keys(claims[0])).toEqual(
      expect.arrayContaining([
        "id",
        "report",
        "subject",
        "field",
        "value",
        "precision",
        "speaker",
        "publisher",
        "stance",
        "span",
        "quote",
        "rule",
        "confidence",
        "sample",
      ]),
    );
  });

  it("adds nothing when the same bytes are read again", async () => {
    const before = await json("verify");
    const incidents = await json("incidents");
    const { code } = await annalist("read", join(folder, "a-report.txt"), "--json");
    expect(code).toBe(0);
    expect(await json("verify")).toEqual(before);
    expect(await json("incidents")).toEqual(incidents);
  });

  it("begins nothing more once it is stopped", async () => {
    const before = await json("verify");
    const { code } = await call(home, ["read", folder, "--json"], { signal: AbortSignal.abort(130) });
    expect(code).toBe(130);
    expect(await json("verify")).toEqual(before);
  });

  it("takes standard input and details by flags", async () => {
    const stdin = "Rebels abducted two teachers near Goma yesterday, a local official said.\n";
    const { code, out } = await call(
      home,
      ["read", "-", "--publisher", "A monitor", "--date", "2015-03-02", "--json"],
      { stdin },
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).reports).toMatchObject([
      { name: "-", publisher: "A monitor", date: "2015-03-02", dateFrom: "flag" },
    ]);
  });
});

describe("what was read", () => {
  it("is listed, shown and filtered", async () => {
    const all = await json("incidents");
    const [first] = await json("incidents", "--place", "Kandahar");
    expect(first.label).toMatch(/^[A-Z]{3}-\d{4}-\d{4}$/);
    expect((await json("incidents", "--limit", "1")).length).toBe(1);
    expect((await json("incidents", "--from", "1999-01-01", "--to", "1999-12-31")).length).toBe(0);
    const shown = ShowAnswer.parse(await json("show", first.label));
    expect(shown.incident.id).toBe(first.id);
    expect(shown.claims.length).toBe(first.claims.length);
    const page = (await annalist("show", first.label)).out;
    expect(page).toContain("wounded: dozens");
    expect(page).toContain("“A Taliban spokesman claimed responsibility and said 30 policemen had been killed.”");
    const table = (await annalist("incidents")).out;
    for (const { label } of all) expect(table).toContain(label);
  });

  it("is exported as JSON and as CSV", async () => {
    const { out } = await annalist("export", "--format", "json");
    const all = JSON.parse(out);
    expect(all.namesWithheld).toBe(true);
    expect(all.incidents).toEqual(await json("incidents"));
    const csv = (await annalist("export", "--format", "csv")).out;
    expect(csv.startsWith("\ufefflabel,")).toBe(true);
    expect(csv.trim().split("\r\n").length).toBe(all.incidents.length + 1);
    expect((await annalist("export", "--format", "csv", "--rows", "claims")).out).toContain("30 policemen");
  });

  it("never mixes with the samples", async () => {
    const { code, out } = await annalist("read", join(folder, "a-report.txt"), "--samples", "--json");
    expect(code).toBe(0);
    for (const list of ["reports", "incidents", "claims"])
      for (const row of JSON.parse(out)[list]) expect(row.sample).toBe(true);
    expect((await annalist("incidents", "--samples")).out).toContain("SAMPLES");
    expect((await json("reports")).every(({ sample }: { sample: boolean }) => !sample)).toBe(true);
  });

  it("says why a list is empty, and of an id that it says too little", async () => {
    expect((await annalist("incidents", "--type", "brawl")).err).toContain("Types: attack, bombing");
    expect((await annalist("incidents", "--place", "Nowhere")).err).toContain("Nothing matches --place");
    expect((await annalist("tallies", "--samples")).err).toContain("Nothing found");
    expect((await annalist("incidents", "--as-of", "1999-01-01")).err).toContain("held none by then");
    const [incident] = await json("incidents");
    const short = await annalist("show", incident.id.slice(0, 3));
    expect([short.code, short.out]).toEqual([1, ""]);
    expect(short.err).toMatch(/too little of|ids begin so/);
    writeFileSync(join(home, "weather.txt"), "It rained all week.");
    expect((await annalist("read", join(home, "weather.txt"))).err).toContain("Nothing was read as a claim in weather");
  });

  it("changes by decisions and changes back when they are undone", async () => {
    const [incident] = await json("incidents", "--place", "Kandahar");
    const by = ["--by", "an analyst", "--because", "the hospital's list", "--json"];
    const { code, out } = await annalist("correct", incident.label, "wounded", "none", ...by);
    expect(code).toBe(0);
    const wounded = async () => {
      const [row] = await json("incidents", "--place", "Kandahar");
      return row.figures.filter(({ role }: { role: string }) => role === "wounded");
    };
    expect((await wounded()).some(({ state }: { state: string }) => state === "none reported")).toBe(true);
    expect((await annalist("undo", JSON.parse(out).decision, ...by)).code).toBe(0);
    expect(await wounded()).toEqual(incident.figures.filter(({ role }: { role: string }) => role === "wounded"));
    expect((await json("verify")).ok).toBe(true);
  });

  it("is read again only by a newer reader", async () => {
    expect(await json("reread")).toMatchObject({ reread: 0, sample: false });
  });
});

describe("wrong use", () => {
  it.each([
    [["incidnets"], 2, "Did you mean `annalist incidents`?"],
    [["incidents", "--form", "x"], 2, "Did you mean --from?"],
    [["incidents", "--limit", "0"], 2, "from 1 to"],
    [["read"], 2, "something is missing"],
    [["export"], 2, "--format json or --format csv"],
    [["export", "--format", "xml"], 2, "not one of json, csv"],
    [["reject", "x"], 2, "--by"],
    [["reject", "x", "--by", "A"], 2, "--because"],
    [["incidents", "--rule", "highest"], 2, "not one of side-by-side, lowest"],
    [["rule", "lowst"], 2, "Did you mean lowest? The rules are side-by-side, lowest"],
    [["rule", "lowest"], 2, "ANNALIST_USER"],
    [["show", "ZZZ-1900-0001"], 1, "no such incident"],
    [["--json"], 2, "there is no command"],
  ])("%j ends with %i and says what to do", async (argv, expected, words) => {
    const { code, out, err } = await annalist(...argv);
    expect([code, out]).toEqual([expected, ""]);
    expect(err).toContain(words);
  });

  it("says that the ledger is unavailable without its password", async () => {
    const env = { DATABASE_URL: "postgres://somebody:secret@127.0.0.1:1/none" };
    const { code, out, err } = await call(home, ["incidents", "--json"], { env });
    expect([code, out, JSON.parse(err).code]).toEqual([3, "", "ledger-unavailable"]);
    expect(err).not.toContain("secret");
  });
});
