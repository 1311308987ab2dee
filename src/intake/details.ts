import type { Problem } from "../record/problem.ts";
import type { Details } from "../record/report.ts";
import { isIsoDate } from "./iso-date.ts";
import { isLanguageTag, type Sidecar } from "./sidecar.ts";

/** What a person says of a report on the command line. */
export type GivenDetails = Partial<Omit<Details, "dateFrom">>;

/** What the report's own text and page say. */
export interface OwnDetails {
  dateline: { date: string | null; publisher: string | null };
  page: Omit<Details, "dateFrom"> | null;
  title: string | null;
}

/**
 * Details in order of trust: flags, sidecar, dateline (for the date; it is when and where the report was written), page
 * metadata, else null. The publisher is who printed it: the page's site before the dateline's agency.
 */
export function settleDetails(given: GivenDetails, sidecar: Sidecar, own: OwnDetails): Details {
  const dates: [string | null | undefined, Details["dateFrom"]][] = [
    [given.date, "flag"],
    [sidecar.date, "sidecar"],
    [own.dateline.date, "dateline"],
    [own.page?.date, "metadata"],
  ];
  const [date, dateFrom] = dates.find(([value]) => value) ?? [null, "unknown" as const];
  return {
    publisher: given.publisher ?? sidecar.publisher ?? own.page?.publisher ?? own.dateline.publisher,
    date: date ?? null,
    dateFrom,
    language: given.language ?? sidecar.language ?? own.page?.language ?? null,
    url: given.url ?? sidecar.url ?? own.page?.url ?? null,
    title: given.title ?? sidecar.title ?? own.page?.title ?? own.title,
  };
}

/** What is wrong with details given by hand, if anything. */
export function checkGiven(given: GivenDetails): Problem | null {
  const wrong = (where: string, found: string, remedy: string): Problem => ({
    code: "bad-usage",
    where,
    found,
    remedy,
  });
  if (given.date != null && !isIsoDate(given.date)) {
    return wrong("--date", `"${given.date}", which is no date`, "Give YYYY, YYYY-MM or YYYY-MM-DD.");
  }
  if (given.language != null && !isLanguageTag(given.language)) {
    return wrong("--language", `"${given.language}", which is no language tag`, "Give one such as en or ar-IQ.");
  }
  if (given.url != null && !URL.canParse(given.url)) {
    return wrong("--url", `"${given.url}", which is no address`, "Give one such as https://example.org/report.");
  }
  return null;
}
