import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlaceTable } from "./place-table.ts";

const TEXT = `# a small gazetteer
@COL
=Cauca
gn:1\tT\t2.438\t-76.613\t258653\tPopayán|popayan
gn:2\ts\t2.61\t-76.38\t0\tSilvia
@NGA
gn:3\t1\t11.5\t13\t0\tBorno|borno state
=Borno
gn:4\tT\t11.846\t13.157\t1112449\tMaiduguri|yerwa|miduguri
wof:4\tn\t11.83\t13.1\t0\tGwange
gn:5\ts\t10.1\t13\t0\tPort-of-Silvia
`;
const table = new PlaceTable(new TextEncoder().encode(TEXT));
const ids = (...words: string[]) => table.find(words).rows.map((row) => row.place.id);

describe("a place table", () => {
  it("finds places by any of their names, folded", () => {
    expect(ids("popayan")).toEqual(["gn:1"]);
    expect(ids("yerwa")).toEqual(["gn:4"]);
    expect(ids("port", "of", "silvia")).toEqual(["gn:5"]);
    expect(ids("port-of-silvia")).toEqual(["gn:5"]);
    expect(ids("port")).toEqual([]);
    expect(ids("silvi")).toEqual([]);
  });

  it("knows when a longer name may follow", () => {
    expect(table.find(["port"]).more).toBe(true);
    expect(table.find(["port", "of"]).more).toBe(true);
    expect(table.find(["gwange"]).more).toBe(false);
  });

  it("reads a row with its country and area", () => {
    expect(table.find(["maiduguri"]).rows[0]).toEqual({
      place: {
        id: "gn:4",
        name: "Maiduguri",
        sort: "settlement",
        country: "NGA",
        admin1: "Borno",
        lat: 11.846,
        lon: 13.157,
        population: 1112449,
        ambiguous: false,
      },
      weight: 1112449,
      names: ["Maiduguri", "yerwa", "miduguri"],
    });
    expect(table.find(["borno"]).rows[0]?.place.admin1).toBeNull();
  });

  it("finds by id", () => {
    expect(table.byId("wof:4")?.name).toBe("Gwange");
    expect(table.byId("gn:44")).toBeUndefined();
    expect(table.size).toBe(6);
  });

  it("lists a country's rows, all or the weighty ones", () => {
    expect([...table.rows("NGA")].map((row) => row.place.id)).toEqual(["gn:3", "gn:4", "wof:4", "gn:5"]);
    expect([...table.rows("COL", 1000)].map((row) => row.place.id)).toEqual(["gn:1"]);
    expect([...table.rows("XXX")]).toEqual([]);
  });

  it("finds every name of any gazetteer, and nothing else", () => {
    const name = fc.stringMatching(/^[a-e]{1,4}( [a-e]{1,3}){0,2}$/);
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 30 }),
        name,
        (lists, other) => {
          const rows = lists.map((names, i) => `gn:${i}\ts\t1\t2\t0\t${names.join("|")}`);
          const made = new PlaceTable(new TextEncoder().encode(`# made\n@SDN\n${rows.join("\n")}\n`));
          for (const asked of [...lists.flat(), other]) {
            const want = lists.flatMap((names, i) => (names.includes(asked) ? [`gn:${i}`] : []));
            expect(made.find(asked.split(" ")).rows.map((row) => row.place.id)).toEqual(want);
          }
        },
      ),
    );
  });

  it("grows when names are shorter than usual", () => {
    const names = Array.from({ length: 3000 }, (_, i) => i.toString(36));
    const rows = names.map((name, i) => `${i}x\ts\t1\t2\t0\t${name}|q`);
    const made = new PlaceTable(new TextEncoder().encode(`# made\n@TGO\n${rows.join("\n")}\n`));
    for (const [i, name] of names.entries())
      expect(made.find([name]).rows.map((row) => row.place.id)).toContain(`${i}x`);
    const alike = made.find(["q"]).rows.map((row) => row.place.id);
    expect(alike).toHaveLength(3000);
    expect(alike.slice(0, 3)).toEqual(["0x", "1x", "2x"]);
  });
});
