import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isIsoDate } from "./iso-date.ts";
import { readWrittenDate, WRITTEN_DATE } from "./written-date.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

describe("readWrittenDate", () => {
  it.each<[string, number | null, string | null]>([
    ["13 MAY 90", null, "1990-05-13"],
    ["2 Feb '03", null, "2003-02-02"],
    ["Jan. 5", null, null],
    ["Jan. 5", 2012, "2012-01-05"],
    ["5th June 1999", null, "1999-06-05"],
    ["5 de enero de 2020", null, "2020-01-05"],
    ["1er août 2014", null, "2014-08-01"],
    ["3 آذار 2013", null, "2013-03-03"],
    ["31.12.2019", null, "2019-12-31"],
    ["25/12/2019", null, "2019-12-25"],
    ["12/25/2019", null, "2019-12-25"],
    ["05/06/2019", null, null],
    ["February 30, 2021", null, null],
  ])("%s (year %s) is %s", (written, year, iso) => {
    expect(new RegExp(`^${WRITTEN_DATE}$`, "u").test(written)).toBe(true);
    expect(readWrittenDate(written, year)).toBe(iso);
  });

  it("reads every day in every way of writing it, in any case", () => {
    const days = fc.date({ min: new Date("1950-01-01"), max: new Date("2049-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.nat(5), fc.boolean(), (date, way, upper) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = [iso.slice(0, 4), MONTHS[date.getUTCMonth()] as string, String(date.getUTCDate())];
        const written = [
          `${day} ${month} ${year}`,
          `${month} ${day}, ${year}`,
          `${day} ${month.slice(0, 3)} ${year.slice(2)}`,
          iso,
          `${month.slice(0, 3)}. ${day} ${year}`,
          `${day}. ${date.getUTCMonth() + 1}. ${year}`.replaceAll(" ", ""),
        ][way] as string;
        expect(readWrittenDate(upper ? written.toUpperCase() : written, null)).toBe(iso);
      }),
    );
  });
});

describe("isIsoDate", () => {
  it.each([
    ["2020-02-29", true],
    ["2021-02-29", false],
    ["2021-00", false],
    ["2021-12", true],
    ["2021", true],
    ["21", false],
    ["2021-1-1", false],
    ["2021-01-01T00:00", false],
  ])("%s: %s", (text, is) => {
    expect(isIsoDate(text)).toBe(is);
  });
});
