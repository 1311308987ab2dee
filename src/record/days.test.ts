import { describe, expect, it } from "vitest";
import { daysOf, isoDay } from "./days.ts";
import { distanceKm } from "./distance.ts";
import { nameKey } from "./name-key.ts";

describe("daysOf", () => {
  it.each([
    ["2020-02-29", "2020-02-29", "2020-02-29"],
    ["2020-02", "2020-02-01", "2020-02-29"],
    ["2019", "2019-01-01", "2019-12-31"],
    [{ from: "2019-12", to: "2020-01" }, "2019-12-01", "2020-01-31"],
    [{ from: "2019-12-30", to: null }, "2019-12-30", "2019-12-30"],
    ["1969-12-31", "1969-12-31", "1969-12-31"],
  ])("%j", (value, from, to) => {
    const days = daysOf(value);
    expect(days && [isoDay(days.from), isoDay(days.to)]).toEqual([from, to]);
  });

  it("is null for what is no date or open at its start", () => {
    for (const value of [{ word: "yesterday" }, { from: null, to: "2020" }, 7, { from: "2020-02", to: "2020-01" }]) {
      expect(daysOf(value)).toBeNull();
    }
  });
});

describe("distanceKm", () => {
  it("is the way over the sphere, and null where a point is unknown", () => {
    expect(distanceKm({ lat: 0, lon: 0 }, { lat: 0, lon: 1 })).toBeCloseTo(111.19, 1);
    expect(distanceKm({ lat: 60, lon: 179.5 }, { lat: 60, lon: -179.5 })).toBeCloseTo(55.6, 0);
    expect(distanceKm({ lat: null, lon: 1 }, { lat: 0, lon: 0 })).toBeNull();
  });
});

describe("nameKey", () => {
  it("is the registry's key, else the folded name", () => {
    expect(nameKey({ name: "Front", id: "f" })).toBe("f");
    expect(nameKey({ name: "Al-Ṣinā’a  Prison", id: null })).toBe("al sinaa prison");
    expect(nameKey({ none: true })).toBeNull();
  });
});
