import { describe, expect, it } from "vitest";
import type { Figure, Incident } from "../record/incident.ts";
import { csv } from "./csv.ts";
import { exportCsv } from "./export-csv.ts";

const figure = (role: "killed" | "wounded", over: Partial<Figure>): Figure => ({
  role,
  group: null,
  state: "unknown",
  low: null,
  best: null,
  high: null,
  words: [],
  claims: [],
  ...over,
});
const incident: Incident = {
  id: "01890a5d-ac96-774b-bcce-b302099a8057",
  label: "PHL-2019-0001",
  sample: true,
  rule: "side-by-side",
  type: { value: "bombing", claims: [] },
  stage: { value: "accomplished", claims: [] },
  date: { from: "2019-01-27", to: "2019-01-27", precision: "day", basis: "said", words: [], claims: [] },
  end: null,
  place: { name: "Jolo", id: null, country: "PHL", admin1: null, lat: -6.05, lon: 121, precision: "1", claims: [] },
  facility: null,
  actors: [{ id: null, name: "a group", stances: ["claimed"], claims: [] }],
  targets: [],
  weapons: [],
  figures: [
    figure("killed", { state: "known", low: 20, best: 22, high: 23 }),
    figure("killed", { group: "soldier", state: "known", low: 5, best: 5, high: 5 }),
    figure("wounded", { state: "none reported" }),
  ],
  outcomes: [],
  conflicts: [],
  reports: [],
  claims: [],
};
const cellsOf = (row: Incident) => {
  const [head = "", line = ""] = exportCsv(
    { reports: [], incidents: [row], tallies: [], figures: [], assessments: [], claims: [] },
    "incidents",
  )
    .replace("\ufeff", "")
    .split("\r\n");
  return Object.fromEntries(head.split(",").map((name, i) => [name, line.split(",")[i]]));
};

describe("csv", () => {
  it("is RFC 4180 with byte order mark, CRLF and quotes where they are needed", () => {
    expect(
      csv(
        ["a", "b"],
        [
          ['say "x"', "one,\ntwo"],
          [null, true],
        ],
      ),
    ).toBe('\ufeffa,b\r\n"say ""x""","one,\ntwo"\r\n,true\r\n');
    expect(csv(["a"], [["\nlonely"]])).toBe('\ufeffa\r\n"\nlonely"\r\n');
  });
  it.each(["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"])("neutralises %j", (text) => {
    const [, line] = csv(["a"], [[text]]).split("\r\n");
    expect(line?.replace(/^"/, "").startsWith("'")).toBe(true);
  });
  it("leaves numbers alone", () => expect(csv(["a"], [[-6.05]])).toBe("\ufeffa\r\n-6.05\r\n"));
});

describe("incidents as CSV", () => {
  it("tell known, none reported and unknown apart, and never write 0 for either", () => {
    expect(cellsOf(incident)).toMatchObject({
      killed_state: "known",
      killed_low: "20",
      killed_best: "22",
      killed_high: "23",
      wounded_state: "none reported",
      wounded_best: "",
      kidnapped_state: "unknown",
      kidnapped_low: "",
      kidnapped_words: "",
      latitude: "-6.05",
      sample: "true",
      actors: "a group (claimed)",
      figures_by_group: "soldier killed: 5",
    });
  });
  it("say so where only groups or kinds of things are counted", () => {
    const figures = [
      figure("killed", { group: "soldier", state: "known", low: 5, best: 5, high: 5 }),
      {
        ...figure("killed", { unit: "bridges", state: "known", low: 2, best: 2, high: 2 }),
        role: "destroyed" as const,
      },
    ];
    expect(cellsOf({ ...incident, figures })).toMatchObject({
      killed_state: "by group",
      killed_low: "",
      killed_best: "",
      destroyed_state: "by group",
      wounded_state: "unknown",
      figures_by_group: "soldier killed: 5; bridges destroyed: 2",
    });
  });
  it("have one cell a column", () => {
    const lines = exportCsv(
      { reports: [], incidents: [incident], tallies: [], figures: [], assessments: [], claims: [] },
      "incidents",
    ).split("\r\n");
    expect(lines[1]?.split(",").length).toBe(lines[0]?.split(",").length);
  });
});
