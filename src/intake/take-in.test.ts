import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { originalOffset, Report } from "../record/report.ts";
import { encodeSingleByte, encodeUtf16, joinBytes } from "./fixtures/encode.ts";
import { type TakenIn, takeIn } from "./take-in.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const take = (bytes: Uint8Array, name = "report.txt", sidecar: string | null = null, given = {}): TakenIn =>
  takeIn({ name, path: `in/${name}`, bytes }, given, sidecar, { sample: false });

function report(bytes: Uint8Array, name?: string, sidecar?: string, given?: object): Report {
  const taken = take(bytes, name, sidecar, given);
  if (!taken.ok) throw new Error(JSON.stringify(taken.problem));
  expect(() => Report.parse(taken.report)).not.toThrow();
  return taken.report;
}

function code(bytes: Uint8Array, name?: string, sidecar?: string): string {
  const taken = take(bytes, name, sidecar);
  if (taken.ok) return "ok";
  expect(taken.problem.found).not.toBe("");
  expect(taken.problem.remedy).not.toBe("");
  return taken.problem.code;
}

const ENGLISH = "Gunmen opened fire on a convoy near Ménaka – “nobody” was hurt, an officer’s statement said.";
const ARABIC = "قتل ثلاثة جنود في كمين، بحسب بيان.";

describe("encodings", () => {
  it.each<[string, Uint8Array, string, string]>([
    ["UTF-8", bytesOf(ENGLISH), "utf-8", ENGLISH],
    ["UTF-8 with its mark", joinBytes([0xef, 0xbb, 0xbf], bytesOf(ENGLISH)), "utf-8", ENGLISH],
    ["UTF-16 LE with its mark", joinBytes([0xff, 0xfe], encodeUtf16(ARABIC, "utf-16le")), "utf-16le", ARABIC],
    ["UTF-16 BE with its mark", joinBytes([0xfe, 0xff], encodeUtf16(ENGLISH, "utf-16be")), "utf-16be", ENGLISH],
    ["UTF-16 LE without a mark", encodeUtf16(ENGLISH, "utf-16le"), "utf-16le", ENGLISH],
    ["UTF-16 BE without a mark", encodeUtf16(ENGLISH, "utf-16be"), "utf-16be", ENGLISH],
    ["Arabic UTF-16 LE without a mark", encodeUtf16(ARABIC, "utf-16le"), "utf-16le", ARABIC],
    ["Arabic UTF-16 BE without a mark", encodeUtf16(ARABIC, "utf-16be"), "utf-16be", ARABIC],
    ["windows-1252", encodeSingleByte(ENGLISH, "windows-1252"), "windows-1252", ENGLISH],
    ["windows-1256", encodeSingleByte(ARABIC, "windows-1256"), "windows-1256", ARABIC],
    [
      "windows-1256, mixed",
      encodeSingleByte(`Army says: ${ARABIC}`, "windows-1256"),
      "windows-1256",
      `Army says: ${ARABIC}`,
    ],
  ])("%s", (_, bytes, encoding, text) => {
    expect(report(bytes)).toMatchObject({ encoding, text });
  });

  it("takes a page's word for its charset", () => {
    const page = (charset: string) =>
      `<html><head><meta charset="${charset}"></head><body><p>${ARABIC} ${ARABIC}</p></body></html>`;
    const arabic = report(encodeSingleByte(page("windows-1256"), "windows-1256"), "a.html");
    expect(arabic).toMatchObject({ encoding: "windows-1256", text: `${ARABIC} ${ARABIC}` });
    expect(report(bytesOf(page("utf-8")), "a.html").text).toBe(`${ARABIC} ${ARABIC}`);
    const russian = new Uint8Array([
      ...bytesOf('<meta charset="windows-1251"><p>'),
      0xc2,
      0xe7,
      0xf0,
      0xfb,
      0xe2,
      ...bytesOf("</p>"),
    ]);
    expect(report(russian, "a.html").text).toBe("Взрыв");
  });

  it("guesses when the declared charset fails", () => {
    const page = '<meta charset="utf-8"><p>Trois blessés à l’hôpital, selon l’armée.</p>';
    expect(report(encodeSingleByte(page, "windows-1252"), "a.html").text).toBe(
      "Trois blessés à l’hôpital, selon l’armée.",
    );
  });
});

describe("refusals", () => {
  it.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "empty"],
    ["white space", bytesOf(" \n\t\r\n \u00a0"), "empty"],
    ["signs only", bytesOf("--- *** ---"), "empty"],
    ["a PDF", bytesOf("%PDF-1.7 text"), "binary"],
    ["a ZIP", joinBytes(bytesOf("PK\u0003\u0004"), [1, 2, 3]), "binary"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), "binary"],
    ["zero bytes in text", bytesOf(`${"text ".repeat(100)}\0${"text ".repeat(100)}`), "binary"],
    ["noise", Uint8Array.from({ length: 400 }, (_, i) => (i * 137 + (i >> 3) * 59) & 255), "binary"],
    ["UTF-8 cut off", bytesOf("Trois blessés à Gao, selon l’armée.").subarray(0, -3), "broken-encoding"],
    [
      "marked UTF-8 that is not",
      joinBytes([0xef, 0xbb, 0xbf], encodeSingleByte("blessés à Gao", "windows-1252")),
      "broken-encoding",
    ],
    ["UTF-16 with half a pair", joinBytes([0xff, 0xfe], encodeUtf16("ab\ud800cd", "utf-16le")), "broken-encoding"],
    ["UTF-16 of odd length", joinBytes([0xff, 0xfe], encodeUtf16("abcd", "utf-16le"), [65]), "broken-encoding"],
    ["UTF-32", new Uint8Array([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), "unsupported"],
    ["too much", new Uint8Array(20_000_001).fill(65), "too-large"],
  ])("%s", (_, bytes, expected) => {
    expect(code(bytes)).toBe(expected);
  });

  it("says where the encoding breaks and what kind of file it was", () => {
    const broken = take(joinBytes(bytesOf("été à "), [0xc3], bytesOf(" Gao, déjà")));
    expect(broken.ok ? "" : broken.problem.found).toContain("byte 9");
    const pdf = take(bytesOf("%PDF-1.4"));
    expect(pdf.ok ? "" : pdf.problem.found).toContain("PDF");
  });

  it("takes a page of nothing but markup for empty", () => {
    expect(
      code(
        bytesOf("<html><head><title>x</title><script>let a = 'b';</script></head><body><nav>Home</nav></body></html>"),
        "a.html",
      ),
    ).toBe("empty");
  });
});

describe("details", () => {
  const dateline = bytesOf("NIAMEY, 4 MAY 2020 (XYZ) -- Soldiers were ambushed near the border, officials said.");

  it("come from flags, then the sidecar, then the dateline, else are unknown", () => {
    const sidecar = JSON.stringify({ date: "2020-05-06", language: "en", ucdp: [1, 2], note: "anything" });
    expect(report(dateline)).toMatchObject({
      date: "2020-05-04",
      dateFrom: "dateline",
      publisher: "XYZ",
      language: null,
    });
    expect(report(dateline, "r.txt", sidecar)).toMatchObject({
      date: "2020-05-06",
      dateFrom: "sidecar",
      publisher: "XYZ",
      language: "en",
    });
    const given = { date: "2020-05", publisher: "The Desk" };
    expect(report(dateline, "r.txt", sidecar, given)).toMatchObject({
      date: "2020-05",
      dateFrom: "flag",
      publisher: "The Desk",
    });
    expect(report(bytesOf("Soldiers were ambushed."))).toMatchObject({
      date: null,
      dateFrom: "unknown",
      publisher: null,
      url: null,
    });
  });

  it.each([
    ["{", "no valid JSON"],
    ["[]", "JSON that is no object"],
    ['{"date":"2021-02-30"}', '"date"'],
    ['{"date":20210230}', '"date"'],
    ['{"publisher":7}', '"publisher": is no text'],
    ['{"title":" "}', '"title": is empty'],
    ['{"language":"not a tag"}', '"language"'],
    ['{"url":"somewhere"}', '"url"'],
  ])("a bad sidecar names its key: %s", (sidecar, named) => {
    const taken = take(dateline, "r.txt", sidecar);
    expect(taken.ok ? null : taken.problem).toMatchObject({
      code: "bad-sidecar",
      found: expect.stringContaining(named),
    });
    expect(taken.ok ? "" : taken.problem.found).toContain("not read");
  });

  it("refuses impossible details given by hand", () => {
    expect(take(dateline, "r.txt", null, { date: "2021-13" })).toMatchObject({
      ok: false,
      problem: { code: "bad-usage", where: "--date" },
    });
    expect(take(dateline, "r.txt", null, { url: "no address" })).toMatchObject({
      ok: false,
      problem: { code: "bad-usage" },
    });
  });
});

describe("the same bytes", () => {
  it("are the same report, whatever they are called", () => {
    const [first, second] = [report(bytesOf(ENGLISH), "a.txt"), report(bytesOf(ENGLISH), "b.txt")];
    expect(first.id).toBe(second.id);
    expect(first.sha256).toBe(createHash("sha256").update(bytesOf(ENGLISH)).digest("hex"));
    expect(report(bytesOf(`${ENGLISH} `)).id).not.toBe(first.id);
  });
});

/** Checks that every character of the clean text leads back to one that it can have come from. */
function leadsBack(original: string, { text, offsets }: Report): void {
  for (let i = 1; i < offsets.length; i++) {
    const [before, at] = [offsets[i - 1] as [number, number], offsets[i] as [number, number]];
    expect(at[0]).toBeGreaterThan(before[0]);
    expect(at[1]).toBeGreaterThanOrEqual(before[1]);
  }
  for (let i = 0; i < text.length; i++) {
    const from = original[originalOffset(offsets, i)] ?? "";
    const clean = text[i] as string;
    if (clean !== from)
      expect([clean, from]).toEqual(
        clean === "\n"
          ? ["\n", expect.stringMatching(/[\r\f\v\u0085\u2028\u2029]/u)]
          : [" ", expect.stringMatching(/[\u00a0\u2007\u202f]/u)],
      );
  }
}

const piece = fc.oneof(
  fc.constantFrom(
    "\r\n",
    "\r",
    "\n",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\ufeff",
    "\u2028",
    "\f",
    "é",
    "ق",
    "\u200c",
    "😀",
    "\u202f",
    "\u2066",
  ),
  fc.string({ maxLength: 12 }),
);
const texts = fc
  .array(piece, { maxLength: 40 })
  .map((pieces) => `a${pieces.join("")}`.replace(/\p{Surrogate}|\0/gu, ""));

describe("whatever comes in", () => {
  it("clean text leads back to the original, and nothing else is changed", () => {
    fc.assert(
      fc.property(texts, (original) => {
        fc.pre(!/^\s*<|\{\\rtf|^(?:BZh|GIF8|ID3|OggS)/u.test(original));
        const taken = take(bytesOf(original));
        if (!taken.ok) return;
        leadsBack(original, taken.report);
        expect(taken.report.text).not.toMatch(/[\r\u00ad\u200b\ufeff\u00a0]/u);
      }),
      { numRuns: 500 },
    );
  });

  it("byte soup gives a report or a problem, and regions lie in the text, in order, apart", () => {
    const soup = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      texts.map(bytesOf),
      fc
        .array(
          fc.constantFrom(
            "<div>",
            "</p>",
            "<p",
            " hidden>",
            "&amp;",
            "&#0;",
            "<script>",
            "text. ",
            "<!--",
            "-->",
            "<li>",
            "<table><td>",
            "</html>",
            "\0",
            "&#xD800;",
            "<title>",
            "<a href='",
            "Leave a Reply\n\n",
          ),
          { maxLength: 30 },
        )
        .map((parts) => bytesOf(parts.join(""))),
    );
    fc.assert(
      fc.property(soup, fc.constantFrom("a.txt", "a.html", "-"), (bytes, name) => {
        const taken = take(bytes, name);
        if (!taken.ok) return;
        Report.parse(taken.report);
        let end = 0;
        for (const region of taken.report.regions) {
          expect(region.start).toBeGreaterThanOrEqual(end);
          expect(region.end).toBeGreaterThan(region.start);
          end = region.end;
        }
        expect(end).toBeLessThanOrEqual(taken.report.text.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it("20 MB are taken in within seconds", () => {
    const sentence = (i: number) =>
      `In village ${i} of district ${i % 97}, ${i % 13} people were hurt when gunmen came on day ${i % 365}.${i % 7 === 0 ? "\r\n\r\n" : " "}`;
    let long = "";
    for (let i = 0; long.length < 19_900_000; i++) long += sentence(i);
    const start = performance.now();
    expect(report(bytesOf(long)).text.length).toBeGreaterThan(19_000_000);
    expect(performance.now() - start).toBeLessThan(25_000);
  }, 60_000);

  it.each<[string, string, number]>([
    ["spaces", " ", 2_000_000],
    ["line ends", "\n", 2_000_000],
    ["full stops", ".", 2_000_000],
    ["one word", "a ", 1_000_000],
    ["quotation marks", '"', 2_000_000],
    ["one sentence", "The gate was shut when they came and nobody knew of it. ", 40_000],
    ["credits", "REUTERS/Name ", 100_000],
    ["open tags", "<p><b>", 300_000],
    ["ampersands", "&", 1_000_000],
    ["comments", "<!-- ", 300_000],
  ])(
    "nothing but %s takes no more than its length",
    (_, unit, times) => {
      for (const name of ["a.txt", "a.html"]) {
        const start = performance.now();
        take(bytesOf(`Word. ${unit.repeat(times)} word.`), name);
        expect(performance.now() - start).toBeLessThan(10_000);
      }
    },
    30_000,
  );
});
