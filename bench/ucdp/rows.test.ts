import { expect, it } from "vitest";
import { parseCsv } from "./rows.ts";

it("reads quoted cells with commas, line ends and doubled quotes", () => {
  expect(parseCsv('id,name\r\n1,"a, ""b""\nc"\r\n2,\n')).toEqual([
    ["id", "name"],
    ["1", 'a, "b"\nc'],
    ["2", ""],
  ]);
});
