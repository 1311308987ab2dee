import { expect, test } from "vitest";
import { annalistHome, type Surroundings } from "./home.ts";

const around = (changes: Partial<Surroundings>): Surroundings => ({
  ...{ env: {}, platform: "linux", homeFolder: () => "/home/amina", root: false },
  ...changes,
});

test.each<[string, Partial<Surroundings>, string]>([
  ["named", { env: { ANNALIST_HOME: "/srv/record", XDG_DATA_HOME: "/x" } }, "/srv/record"],
  ["on Linux", {}, "/home/amina/.local/share/annalist"],
  ["on Linux, with XDG", { env: { XDG_DATA_HOME: "/data/amina" } }, "/data/amina/annalist"],
  ["on Linux, with a relative XDG", { env: { XDG_DATA_HOME: "data" } }, "/home/amina/.local/share/annalist"],
  ["on a Mac", { platform: "darwin" }, "/home/amina/Library/Application Support/Annalist"],
  ["for root without a home", { root: true, homeFolder: () => null }, "/var/lib/annalist/home"],
])("the data folder %s", (_, changes, home) => {
  expect(annalistHome(around(changes))).toBe(home);
});

test("a name that is not absolute is taken from the working folder", () => {
  expect(annalistHome(around({ env: { ANNALIST_HOME: "record" } }))).toBe(`${process.cwd()}/record`);
});

test("a user without a home is told what to set", () => {
  expect(() => annalistHome(around({ homeFolder: () => null }))).toThrow(/ANNALIST_HOME/);
});
