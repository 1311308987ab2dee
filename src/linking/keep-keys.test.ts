import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cluster, IncidentKey } from "../record/derived.ts";
import type { Draft } from "../record/draft.ts";
import { testId } from "../record/fixtures/coded.ts";
import { anchorOf, freshKeys, keepKeys } from "./keep-keys.ts";

const draft = (name: string, report: string, start = 0, end = 100): Draft => ({
  id: testId(name),
  report: testId(report),
  kind: "incident",
  name: null,
  span: { start, end },
});
const cluster = (...drafts: Draft[]): Cluster => ({ drafts: drafts.map(({ id }) => id), reasons: [] });
const key = (label: string, ...drafts: Draft[]): IncidentKey => ({
  id: testId(label),
  label,
  anchors: drafts.map(anchorOf),
});
/** Label of each cluster, `new` where it needs a key. */
function labels(clusters: Cluster[], drafts: Draft[], keys: IncidentKey[]): string[] {
  const { kept, fresh } = keepKeys(clusters, drafts, keys, idFrom);
  expect(kept.length + fresh.length).toBe(clusters.length);
  return clusters.map((each) => kept.find((one) => one.cluster === each)?.key.label ?? "new");
}

const idFrom = (name: string): string => testId(`from ${name}`);
/** A key that was made from the first of its drafts. */
const madeFrom = (label: string, first: Draft, ...drafts: Draft[]): IncidentKey => ({
  ...key(label, first, ...drafts),
  id: idFrom(first.id),
});

/** Ids that a key made from the draft may have. */
function madeBy(name: string): string[] {
  const ids = [idFrom(name)];
  while (ids.length < 4) ids.push(idFrom(ids.at(-1) as string));
  return ids;
}

const [a, b, c, d] = [draft("a", "r"), draft("b", "s"), draft("c", "t"), draft("d", "u")];

describe("keepKeys", () => {
  it("keeps the key of the same drafts and asks for one where there is none", () => {
    const { kept, fresh } = keepKeys([cluster(a, b), cluster(c)], [a, b, c], [key("MLI-2019-0001", a)], idFrom);
    expect(kept.map(({ key: { label }, newAnchors }) => [label, newAnchors])).toEqual([
      ["MLI-2019-0001", [anchorOf(b)]],
    ]);
    expect(fresh).toEqual([cluster(c)]);
  });

  it("finds an incident again in a newer reading by where it stands", () => {
    const [old, other] = [draft("old", "r", 0, 120), draft("other", "r", 300, 420)];
    const [newer, newerOther] = [draft("newer", "r", 10, 130), draft("newer other", "r", 290, 400)];
    const keys = [key("MLI-2019-0001", old), key("MLI-2019-0002", other)];
    expect(labels([cluster(newerOther), cluster(newer)], [newer, newerOther], keys)).toEqual([
      "MLI-2019-0002",
      "MLI-2019-0001",
    ]);
  });

  it("gives two incidents of one sentence their own keys again", () => {
    const [old, other] = [draft("old", "r", 0, 120), draft("other", "r", 40, 120)];
    const [newer, newerOther] = [draft("newer", "r", 0, 122), draft("newer other", "r", 44, 122)];
    const keys = [key("MLI-2019-0001", old), key("MLI-2019-0002", other)];
    expect(labels([cluster(newerOther), cluster(newer)], [newer, newerOther], keys)).toEqual([
      "MLI-2019-0002",
      "MLI-2019-0001",
    ]);
  });

  it("a merge keeps the lowest label", () => {
    const keys = [key("MLI-2019-0002", a, b), key("MLI-2019-0001", c)];
    expect(labels([cluster(a, b, c)], [a, b, c], keys)).toEqual(["MLI-2019-0001"]);
  });

  it("the larger part of a split keeps the label", () => {
    expect(labels([cluster(a), cluster(b, c)], [a, b, c], [key("MLI-2019-0001", a, b, c)])).toEqual([
      "new",
      "MLI-2019-0001",
    ]);
  });

  it("what is split off a merge takes its own label again", () => {
    const keys = [key("MLI-2019-0001", a, b, c, d), key("MLI-2019-0002", c, d)];
    expect(labels([cluster(a, b), cluster(c, d)], [a, b, c, d], keys)).toEqual(["MLI-2019-0001", "MLI-2019-0002"]);
  });

  it("the part of a split with the draft that the key was made from keeps the label, however small", () => {
    const drafts = [a, b, c];
    expect(labels([cluster(a, b), cluster(c)], drafts, [madeFrom("MLI-2019-0001", c, a, b)])).toEqual([
      "new",
      "MLI-2019-0001",
    ]);
    const replaced = draft("c again", "t", 4, 96);
    const now = [cluster(a, b), cluster(replaced)];
    expect(labels(now, [a, b, replaced], [madeFrom("MLI-2019-0001", c, a, b)])).toEqual(["new", "MLI-2019-0001"]);
  });

  it("merged incidents find their own labels again once they are two, whichever stands first", () => {
    for (const [p, q] of [
      [a, b],
      [b, a],
    ] as const) {
      const apart = [madeFrom("MLI-2019-0001", p), madeFrom("MLI-2019-0002", q)];
      const { kept, merged } = keepKeys([cluster(a, b)], [a, b], apart, idFrom);
      expect(merged.map(({ key: one, into }) => [one.label, into.label])).toEqual([["MLI-2019-0002", "MLI-2019-0001"]]);
      const grown = apart.map((one) => {
        const anchors = kept.find((each) => each.key === one)?.newAnchors ?? [];
        return { ...one, anchors: [...one.anchors, ...anchors] };
      });
      expect(labels([cluster(p), cluster(q)], [a, b], grown)).toEqual(["MLI-2019-0001", "MLI-2019-0002"]);
    }
  });

  it("a merged incident finds its own label again after a newer reading too", () => {
    const keys = [madeFrom("MLI-2019-0001", a, b), madeFrom("MLI-2019-0002", b)];
    const newer = draft("b again", "s", 6, 104);
    const { kept, merged } = keepKeys([cluster(a, newer)], [a, newer], keys, idFrom);
    expect(merged.map(({ newAnchors }) => newAnchors)).toEqual([[anchorOf(newer)]]);
    const [first, second] = keys as [IncidentKey, IncidentKey];
    const grown = [
      { ...first, anchors: [...first.anchors, ...(kept[0]?.newAnchors ?? [])] },
      { ...second, anchors: [...second.anchors, anchorOf(newer)] },
    ];
    expect(labels([cluster(a), cluster(newer)], [a, newer], grown)).toEqual(["MLI-2019-0001", "MLI-2019-0002"]);
  });

  it("asked again with the anchors it gave, it gives the same and no more", () => {
    const older = Array.from({ length: 6 }, (_, i) => draft(`o${i}`, `r${i % 2}`, i * 20, i * 20 + 50));
    const newer = Array.from({ length: 6 }, (_, i) => draft(`n${i}`, `r${i % 2}`, i * 20 + 5, i * 20 + 52));
    const groups = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 });
    const grouped = (drafts: Draft[], at: number[]): Draft[][] =>
      [0, 1, 2, 3].map((n) => drafts.filter((_, i) => at[i] === n)).filter((one) => one.length > 0);
    fc.assert(
      fc.property(groups, groups, (before, now) => {
        const keys = grouped(older, before).map((drafts, i) =>
          madeFrom(`MLI-2019-000${5 - i}`, ...(drafts as [Draft])),
        );
        const clusters = grouped(newer, now).map((drafts) => cluster(...drafts));
        const first = keepKeys(clusters, newer, keys, idFrom);
        const made = freshKeys(
          first.fresh,
          newer,
          keys,
          first.fresh.map(() => ({})),
          idFrom,
        ).map((one, i) => ({
          ...one,
          label: `AFG-2001-000${i}`,
        }));
        const grown = keys.map((one) => {
          const more = [...first.kept, ...first.merged].find((each) => each.key === one)?.newAnchors ?? [];
          return { ...one, anchors: [...one.anchors, ...more] };
        });
        const again = keepKeys(clusters, newer, [...grown, ...made], idFrom);
        expect(again.fresh).toEqual([]);
        for (const { key: one, cluster: of } of first.kept)
          expect(again.kept.find(({ cluster: each }) => each === of)?.key.label).toBe(one.label);
        expect([...again.kept, ...again.merged].flatMap(({ newAnchors }) => newAnchors)).toEqual([]);
      }),
    );
  });

  it("whatever is merged and parted in turn, a cluster has the lowest label that was made from one of its drafts", () => {
    const drafts = Array.from({ length: 6 }, (_, i) => draft(`s${i}`, `r${i}`));
    const partition = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(partition, { minLength: 1, maxLength: 8 }), (steps) => {
        let keys: IncidentKey[] = [];
        for (const at of [...steps, [0, 1, 2, 3, 4, 5]]) {
          const clusters = [0, 1, 2, 3, 4, 5]
            .map((n) => cluster(...drafts.filter((_, i) => at[i] === n)))
            .filter((one) => one.drafts.length > 0);
          const { kept, fresh, merged } = keepKeys(clusters, drafts, keys, idFrom);
          for (const { key: one, cluster: of } of kept) {
            const made = keys.filter(({ id }) => of.drafts.some((each) => madeBy(each).includes(id)));
            expect(one.label).toBe(made.map(({ label }) => label).sort()[0]);
          }
          const grown = keys.map((one) => {
            const more = [...kept, ...merged].find(({ key: each }) => each === one)?.newAnchors ?? [];
            return { ...one, anchors: [...one.anchors, ...more] };
          });
          const parts = fresh.map((_, i) => ({ label: `MLI-2019-${String(keys.length + i).padStart(4, "0")}` }));
          keys = [...grown, ...freshKeys(fresh, drafts, keys, parts, idFrom)];
        }
        expect(
          keepKeys(
            drafts.map((one) => cluster(one)),
            drafts,
            keys,
            idFrom,
          ).fresh,
        ).toEqual([]);
      }),
    );
  });

  it("hands out no key twice, whatever the order", () => {
    const drafts = Array.from({ length: 8 }, (_, i) => draft(`d${i}`, `r${i % 3}`, i * 30, i * 30 + 50));
    const groups = fc.array(fc.nat(3), { minLength: 8, maxLength: 8 });
    const clustersOf = (at: number[]): Cluster[] =>
      [0, 1, 2, 3]
        .map((n) => cluster(...drafts.filter((_, i) => at[i] === n)))
        .filter((each) => each.drafts.length > 0);
    fc.assert(
      fc.property(groups, groups, (before, now) => {
        const keys = clustersOf(before).map((each, i) =>
          key(`MLI-2019-000${i}`, ...drafts.filter(({ id }) => each.drafts.includes(id))),
        );
        const clusters = clustersOf(now);
        const given = labels(clusters, drafts, keys);
        const handed = given.filter((label) => label !== "new");
        expect(new Set(handed).size).toBe(handed.length);
        const turned = labels([...clusters].reverse(), [...drafts].reverse(), [...keys].reverse());
        expect(turned.reverse()).toEqual(given);
      }),
    );
  });
});
