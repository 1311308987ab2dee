import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArchiveKeys } from "./read-archive-keys.ts";
import { keysOf, readKeyedMessages } from "./read-keys.ts";
import { readMessages } from "./read-messages.ts";
import { readResponse } from "./read-response.ts";
import { type ResponseFill, type ResponseTemplate, SLOT_SHAPES } from "./templates.ts";
import { writeResponse } from "./write-response.ts";

const KEY = String.raw`;;; a maker's note
0.  MESSAGE: ID                     DEV-MUC3-9001 (SOMEBODY)
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  - 05 MAY 90 / (01 MAY 90 - 05 MAY 90)
3.  INCIDENT: LOCATION              (PERU: PUNO (CITY / DEPARTMENT)) / (PERU: PUNO (CITY) - JULIACA (CITY))
4.  INCIDENT: TYPE                  BOMBING / ATTACK
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED
7.  INCIDENT: INSTRUMENT TYPE       ? GUN: "-"
8.  PERP: INCIDENT CATEGORY         -
12. PHYS TGT: ID                    "THE \"BLUE MILL\"" / "MILL"
                                    ? "CARS"
13. PHYS TGT: TYPE                  (COMMERCIAL / OTHER): "THE \"BLUE MILL\"" / "MILL"
                                    (TRANSPORT VEHICLE: "CARS") / (OTHER: "MILL")
14. PHYS TGT: NUMBER                1 / 6 -: "MILL"
19. HUM TGT: DESCRIPTION            "GUARD

0.  MESSAGE: ID                     DEV-MUC3-9001 (SOMEBODY)
1.  MESSAGE: TEMPLATE               2 (OPTIONAL)
4.  INCIDENT: TYPE                  ARSON
6.  INCIDENT: INSTRUMENT ID         *

0.  MESSAGE: ID                     DEV-MUC3-9002 (SOMEBODY)
1.  MESSAGE: TEMPLATE               *
4.  INCIDENT: TYPE                  *
`;

describe("the archive's keys", () => {
  const keys = readArchiveKeys(KEY.replaceAll("\n", "\r\n"));
  const first = keys.get("DEV-MUC3-9001")?.[0];
  const said = (slot: (typeof SLOT_SHAPES)[number]["slot"]) =>
    first?.slots[slot]?.map(({ optional, alternatives }) => [
      optional,
      ...alternatives.map(({ value, tag }) => (tag ? `${value} @ ${tag.join("|")}` : value)),
    ]);

  it("reads alternatives, optional fills, tags and groups", () => {
    expect(said("inc-date")).toEqual([[false, "- 05 MAY 90", "01 MAY 90 - 05 MAY 90"]]);
    expect(said("inc-loc")).toEqual([
      [false, "PERU: PUNO (CITY)", "PERU: PUNO (DEPARTMENT)", "PERU: PUNO (CITY) - JULIACA (CITY)"],
    ]);
    expect(said("inc-type")).toEqual([[false, "BOMBING", "ATTACK"]]);
    expect(said("inc-instr-type")).toEqual([[true, "GUN @ -"]]);
    expect(said("phys-tgt-id")).toEqual([
      [false, 'THE "BLUE MILL"', "MILL"],
      [true, "CARS"],
    ]);
    expect(said("phys-tgt-type")).toEqual([
      [false, 'COMMERCIAL @ THE "BLUE MILL"|MILL', 'OTHER @ THE "BLUE MILL"|MILL'],
      [false, "TRANSPORT VEHICLE @ CARS", "OTHER @ MILL"],
    ]);
    expect(said("phys-tgt-num")).toEqual([[false, "1 @ MILL", "6 - @ MILL"]]);
  });

  it("reads no fill from - and *, and an error from a string without end", () => {
    expect(first?.slots["perp-inc-cat"]).toBeUndefined();
    expect(said("hum-tgt-desc")).toEqual([[false, "<ERROR>"]]);
  });

  it("knows optional templates and messages without incident", () => {
    expect(keys.get("DEV-MUC3-9001")?.map(({ optional }) => optional)).toEqual([false, true]);
    expect(keys.get("DEV-MUC3-9001")?.[1]?.slots).toEqual({
      "inc-type": [{ optional: false, alternatives: [{ value: "ARSON", tag: null }] }],
    });
    expect(keys.get("DEV-MUC3-9002")).toEqual([]);
  });

  it("are the same from a keyed set", () => {
    const fill = (values: unknown[], ref: string[] | null = null, optional = false) => ({
      optional,
      raw: "",
      alternatives: values.map((value) => ({ value, ref })),
    });
    const slots = {
      "inc-date": [
        fill([
          { from: null, to: "05 MAY 90" },
          { from: "01 MAY 90", to: "05 MAY 90" },
        ]),
      ],
      "inc-loc": [
        fill([
          { country: "PERU", places: [{ name: "PUNO", type: "CITY" }] },
          { country: "PERU", places: [{ name: "PUNO", type: "DEPARTMENT" }] },
          {
            country: "PERU",
            places: [
              {
                between: [
                  { name: "PUNO", type: "CITY" },
                  { name: "JULIACA", type: "CITY" },
                ],
              },
            ],
          },
        ]),
      ],
      "inc-instr-type": [fill(["GUN"], ["-"], true)],
      "phys-tgt-num": [fill([{ text: "1" }, { text: "6 -" }], ["MILL"])],
    };
    const line = JSON.stringify({
      id: "DEV-MUC3-9001",
      text: "A\n",
      relevant: true,
      templates: [{ template: "1", optional: false, slots, notApplicable: [] }],
    });
    const [template] = keysOf(readKeyedMessages(`${line}\n`)).get("DEV-MUC3-9001") ?? [];
    for (const slot of ["inc-date", "inc-loc", "inc-instr-type", "phys-tgt-num"] as const)
      expect(template?.slots[slot]).toEqual(first?.slots[slot]);
  });
});

describe("messages", () => {
  it("are cut at their ids whatever the case, line breaks and blank lines", () => {
    const file =
      "DEV-MUC3-9001 (MAKERS)\r\n\r\n\r\n   LAGOS, 3 MAY.  A\r\nB\r\n\r\n   C\r\n\r\n\r\nTst4-Muc4-0002\r\nLagos -- d";
    expect(readMessages(file)).toEqual([
      { id: "DEV-MUC3-9001", text: "   LAGOS, 3 MAY.  A\nB\n\n   C\n" },
      { id: "TST4-MUC4-0002", text: "Lagos -- d\n" },
    ]);
  });

  it("may be empty, and a text that speaks of an id does not begin a message", () => {
    expect(readMessages("notes\nTST1-MUC3-0001\n\n\n")).toEqual([{ id: "TST1-MUC3-0001", text: "" }]);
    expect(readMessages("TST1-MUC3-0001\nAS IN\nTST1-MUC3-0002 ABOVE\n")).toHaveLength(1);
  });
});

describe("responses", () => {
  it("have 25 lines a template and stars where a slot does not apply", () => {
    const written = writeResponse(
      new Map<string, ResponseTemplate[]>([
        [
          "TST1-MUC3-0001",
          [
            {
              slots: {
                "inc-type": [{ value: "KIDNAPPING" }],
                "hum-tgt-desc": [{ value: "NUNS" }, { value: "BAKER", tag: 'ANN "RED" BELL' }],
              },
            },
          ],
        ],
        ["TST1-MUC3-0002", []],
      ]),
    );
    const lines = written.split("\n");
    expect(lines).toHaveLength(26 + 27 + 1);
    expect(lines[0]).toBe("0.  MESSAGE: ID                     TST1-MUC3-0001");
    expect(lines[1]).toBe("1.  MESSAGE: TEMPLATE               1");
    expect(lines[2]).toBe("2.  INCIDENT: DATE                  -");
    expect(lines[7]).toBe("7.  INCIDENT: INSTRUMENT TYPE       *");
    expect(lines[11]).toBe("11. PERP: ORGANIZATION CONFIDENCE   -");
    expect(lines[17]).toBe("17. PHYS TGT: TOTAL NUMBER          *");
    expect(lines[19]).toBe('19. HUM TGT: DESCRIPTION            "NUNS"');
    expect(lines[20]).toBe(String.raw`                                    "BAKER": "ANN \"RED\" BELL"`);
    expect(lines.slice(27, 30)).toEqual([
      "0.  MESSAGE: ID                     TST1-MUC3-0002",
      "1.  MESSAGE: TEMPLATE               *",
      "2.  INCIDENT: DATE                  *",
    ]);
  });

  it("say the same when read again", () => {
    const text = fc.string({ unit: fc.constantFrom("A", "É", " ", '"', "\\", ":", "/", "(", "-", "*", "?", "7") });
    const plain = fc.constantFrom("ATTACK", "STATE-SPONSORED VIOLENCE", "6 - 8", "~7", "PLURAL");
    const template = fc
      .tuple(
        ...SLOT_SHAPES.map(({ kind, tagged }) => {
          const value = kind === "S" ? text : kind === "L" ? fc.constant("PERU: PUNO (CITY) - ICA (CITY)") : plain;
          const fill: fc.Arbitrary<ResponseFill> = tagged
            ? fc.record({ value, tag: text }, { requiredKeys: ["value"] })
            : fc.record({ value });
          return fc.array(fill, { maxLength: 3 });
        }),
      )
      .map((all) => {
        const named = SLOT_SHAPES.map(({ slot }, at): [string, ResponseFill[]] => [slot, all[at] ?? []]);
        return { slots: Object.fromEntries(named.filter(([, fills]) => fills.length > 0)) };
      })
      .filter(({ slots }) => Object.keys(slots).length > 0);
    fc.assert(
      fc.property(fc.array(fc.array(template, { maxLength: 3 }), { maxLength: 3 }), (all) => {
        const responses = new Map(all.map((templates, at) => [`TST1-MUC3-000${at}`, templates]));
        expect(readResponse(writeResponse(responses))).toEqual(responses);
      }),
      { numRuns: 60 },
    );
  });
});
