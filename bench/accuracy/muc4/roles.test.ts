import { expect, it } from "vitest";
import { scoreRoles } from "./roles.ts";
import type { KeyTemplate, ResponseTemplate } from "./templates.ts";

const one = (value: string, tag: string[] | null = null) => ({ optional: false, alternatives: [{ value, tag }] });

const raid: KeyTemplate = {
  optional: false,
  slots: {
    "inc-type": [one("ATTACK")],
    "perp-ind-id": [{ optional: false, alternatives: ["GUNMEN", "ATTACKERS"].map((value) => ({ value, tag: null })) }],
    "hum-tgt-name": [one("AMINA BELLO")],
    "hum-tgt-desc": [one("NURSE", ["AMINA BELLO"]), one("TWO DRIVERS")],
  },
};

const counts = (keys: readonly KeyTemplate[], responses: readonly ResponseTemplate[], options = {}) =>
  scoreRoles(new Map([["M-1", keys]]), new Map([["M-1", responses]]), options);

it("takes any mention of an entity, and a name with its description for one person", () => {
  const { roles, withType, withoutType } = counts(
    [raid],
    [
      {
        slots: {
          "inc-type": [{ value: "ATTACK" }],
          "perp-ind-id": [{ value: "THE ATTACKERS" }],
          "hum-tgt-desc": [{ value: "NURSE" }, { value: "DRIVERS" }],
        },
      },
    ],
  );
  expect(roles["perp-ind-id"]).toMatchObject({ key: 1, response: 1, matched: 1 });
  expect(roles["hum-tgt"]).toMatchObject({ key: 2, response: 2, matched: 1, precision: 0.5 });
  expect(withType).toMatchObject({ key: 4, response: 4, matched: 3, f: 0.75 });
  expect(withoutType).toMatchObject({ key: 3, response: 3, matched: 2 });
});

it("counts an overlap when lenient", () => {
  const response = { slots: { "inc-type": [{ value: "ATTACK" }], "hum-tgt-desc": [{ value: "DRIVERS" }] } };
  expect(counts([raid], [response]).roles["hum-tgt"].matched).toBe(0);
  expect(counts([raid], [response], { lenient: true }).roles["hum-tgt"].matched).toBe(1);
});

it("aligns templates of one type only, each once, so that most matches", () => {
  const gunmen = { slots: { "inc-type": [{ value: "ATTACK" }], "perp-ind-id": [{ value: "GUNMEN" }] } };
  const bombing = { slots: { "inc-type": [{ value: "BOMBING" }], "perp-ind-id": [{ value: "GUNMEN" }] } };
  const found = counts([raid], [{ slots: { "inc-type": [{ value: "ATTACK" }] } }, bombing, gunmen]).roles;
  expect(found["inc-type"]).toMatchObject({ key: 1, response: 3, matched: 1 });
  expect(found["perp-ind-id"]).toMatchObject({ key: 1, response: 2, matched: 1 });
  expect(counts([raid], [bombing]).withType.matched).toBe(0);
});

it("expects what is optional, unless told not to", () => {
  const maybe = { ...raid, optional: true };
  expect(counts([maybe], []).withType.key).toBe(4);
  expect(counts([maybe], [], { optional: "free" }).withType.key).toBe(0);
});
