import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Answer, answerFile } from "./answer-file.ts";
import { readResponse } from "./read-response.ts";

const folder = mkdtempSync(join(tmpdir(), "answer-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const put = (content: string | Uint8Array) => {
  const file = join(folder, `texts-${files++}`);
  writeFileSync(file, content);
  return file;
};
const stop = (why: string): never => {
  throw new Error(why);
};
const out = join(folder, "response");

const TEXTS = `TST9-MUC4-0001 (MAKERS)


   Orvenna, 7 Mar 90 (Radio Delta) -- [Text] A bomb went off last night
in front of the Harbour Savings Bank in Orvenna.  The guard Pía Lund was hurt.

tst9-muc4-0002

   ORVENNA, 8 MAR 90 -- [TEXT] THE HARVEST WAS GOOD.
`;

/** Takes a bank for bombed where a bomb is named: what is tested here is files, not reading. */
const answer: Answer = ({ text }) =>
  /bomb/iu.test(text)
    ? [
        {
          slots: {
            "inc-type": [{ value: "BOMBING" }],
            "phys-tgt-id": [{ value: /the [\w\s]+?bank/iu.exec(text)?.[0].toUpperCase() ?? "?" }],
            "hum-tgt-name": [{ value: /guard (\S+ \S+)/iu.exec(text)?.[1]?.toUpperCase() ?? "?" }],
          },
        },
      ]
    : [];

describe("a file of messages", () => {
  it("is answered message by message, in its order", () => {
    const done = answerFile(put(TEXTS), out, answer, stop);
    expect(done).toMatchObject({ messages: 2, templates: 1, notes: [], failed: 0 });
    const responses = readResponse(readFileSync(out, "utf8"));
    expect([...responses]).toEqual([
      [
        "TST9-MUC4-0001",
        [
          {
            slots: {
              "inc-type": [{ value: "BOMBING" }],
              "phys-tgt-id": [{ value: "THE HARBOUR SAVINGS BANK" }],
              "hum-tgt-name": [{ value: "PÍA LUND" }],
            },
          },
        ],
      ],
      ["TST9-MUC4-0002", []],
    ]);
  });

  it("may be upper case, with other line breaks and in Latin-1", () => {
    const written = TEXTS.toUpperCase().replaceAll("\n", "\r\n");
    answerFile(put(Buffer.from(written, "latin1")), out, answer, stop);
    const [template] = readResponse(readFileSync(out, "utf8")).get("TST9-MUC4-0001") ?? [];
    expect(template?.slots["hum-tgt-name"]).toEqual([{ value: "PÍA LUND" }]);
  });

  it("keeps all other answers when a message fails, is empty or comes twice", () => {
    const texts = put(`${TEXTS}\nTST9-MUC4-0003\n\nTST9-MUC4-0001\n\nAnother text.\n`);
    const shaky: Answer = (message) => {
      if (message.id.endsWith("2")) throw new Error("out of step");
      return answer(message);
    };
    const done = answerFile(texts, out, shaky, stop);
    expect(done).toMatchObject({ messages: 3, templates: 1, failed: 1 });
    expect(done.notes).toEqual([
      "TST9-MUC4-0002 could not be read: out of step",
      expect.stringMatching(/^TST9-MUC4-0001 stands more than once/u),
    ]);
    expect([...readResponse(readFileSync(out, "utf8")).values()].map(({ length }) => length)).toEqual([1, 0, 0]);
  });
});

describe("files that cannot be used", () => {
  const trying = (texts: string, response = out) =>
    expect(() =>
      answerFile(texts, response, () => expect.fail("nothing is read before the files are known to be good"), stop),
    );

  it("are named with what to do", () => {
    trying(join(folder, "none")).toThrow(/none is missing: --texts names/u);
    trying(folder).toThrow(/is no file/u);
    trying(put(" \n\n")).toThrow(/is empty/u);
    trying(put("A text without an id.\n")).toThrow(/^No message in .+ id on a line of its own/u);
  });

  it("are never overwritten by their answers", () => {
    const texts = put(TEXTS);
    trying(texts, texts).toThrow(/file of messages itself/u);
    trying(texts, folder).toThrow(/is no file: --response/u);
    trying(texts, join(folder, "no", "response")).toThrow(/There is no folder .+: make it first/u);
    expect(readFileSync(texts, "utf8")).toBe(TEXTS);
  });
});
