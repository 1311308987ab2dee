import { expect, test } from "vitest";
import { diskFull, isDiskFull } from "./disk-full.ts";

test("a full disk is told from other trouble, whoever says it", () => {
  const full = [
    'FATAL:  could not write lock file "postmaster.pid": No space left on device',
    Object.assign(new Error("could not extend file"), { code: "53100" }),
    Object.assign(new Error("write"), { code: "ENOSPC" }),
    new Error("initdb: error: could not write file: No space left on device"),
  ];
  expect(full.filter((said) => !isDiskFull(said))).toEqual([]);
  expect([null, "FATAL: no such setting", new Error("out of memory")].filter(isDiskFull)).toEqual([]);
  expect(diskFull("/data").problem).toMatchObject({ where: "/data", found: expect.stringContaining("full") });
});
