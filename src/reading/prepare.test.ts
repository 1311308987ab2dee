import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportOf, smallKnowledge } from "../../test/reading/small-knowledge.ts";
import { prepare } from "./prepare.ts";

const knowledge = smallKnowledge();
const texts = (text: string, regions = reportOf("").regions) =>
  prepare(reportOf(text, regions), knowledge).sentences.map(({ start, end }) => text.slice(start, end));

describe("prepare", () => {
  test("a sentence never crosses a paragraph or a region; boilerplate and duplicates give none", () => {
    const text =
      "Rebels near Gao\n\nGAO, Mali - Nine men died.\nThe army came\n\nA soldier stands guard Share this page";
    const at = (part: string, kind: "title" | "dateline" | "caption" | "boilerplate") => ({
      start: text.indexOf(part),
      end: text.indexOf(part) + part.length,
      kind,
    });
    const doc = prepare(
      reportOf(text, [
        at("Rebels near Gao", "title"),
        at("GAO, Mali - ", "dateline"),
        at("A soldier stands guard ", "caption"),
        at("Share this page", "boilerplate"),
      ]),
      knowledge,
    );
    expect(
      doc.sentences.map(({ region, paragraph, index, start, end }) => [
        region,
        paragraph,
        index,
        text.slice(start, end),
      ]),
    ).toEqual([
      ["title", 0, 0, "Rebels near Gao"],
      ["dateline", 1, 1, "GAO, Mali -"],
      ["body", 1, 2, "Nine men died."],
      ["body", 2, 3, "The army came"],
      ["caption", 3, 4, "A soldier stands guard"],
    ]);
  });

  test("lines that a wire wrapped are one paragraph, other lines are paragraphs", () => {
    const wire =
      "   THE SIERRA BATTALION SAID THAT ABOUT FIFTY FARMERS WERE TAKEN BY THE\nREBELS NEAR THE RIVER. THE SAME SOURCE SAID THAT THE MEN CROSSED THE\nBORDER AT DAWN.";
    expect(texts(wire)).toHaveLength(2);
    expect(texts("The army came.\nThe rebels fled")).toEqual(["The army came.", "The rebels fled"]);
  });

  test("tokens have tags, folds and base forms, sentences know when capitals say nothing", () => {
    const [first] = prepare(reportOf("THE REBELS KILLED TWO CHILDREN IN GAO."), knowledge).sentences;
    expect(first?.caseless).toBe(true);
    expect(first?.tokens.map(({ lemma }) => lemma)).toEqual(["the", "rebel", "kill", "two", "child", "in", "gao", "."]);
    expect(first?.tokens[2]).toMatchObject({ fold: "killed", tag: "VERB", text: "KILLED" });
  });

  test("any text: sentences in order, apart, within the text, chunks within the sentence", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.constantFrom("The army fled. ", "\n\n", "\n", " قال ", "“No.” ", "U.S. ", "NINE DIED "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const { start, end: stop, tokens, chunks } of prepare(reportOf(text), knowledge).sentences) {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(stop).toBeGreaterThan(start);
          end = stop;
          let last = -1;
          for (const chunk of chunks) {
            expect(chunk.first).toBeGreaterThan(last);
            expect(chunk.head >= chunk.first && chunk.head <= chunk.last && chunk.last < tokens.length).toBe(true);
            last = chunk.last;
          }
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test("a megabyte in one line is read in good time", () => {
    const began = performance.now();
    const { sentences } = prepare(reportOf("the men who came from the town of Gao and ".repeat(25_000)), knowledge);
    expect(sentences.length).toBeGreaterThan(900);
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
