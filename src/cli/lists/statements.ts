import type { Claim } from "../../record/claim.ts";
import type { Assessment, StandingFigure, Tally } from "../../record/statement.ts";
import { periodWords } from "../words/dates.ts";
import { speakerWords, stanceWords } from "../words/speakers.ts";
import { claimWords, countWords, valueWords } from "../words/values.ts";
import { runsOf } from "./claim-list.ts";
import { heading, indented, type Page, quotation } from "./page.ts";

/** Claims by id: where quotes are found. */
export type Quotes = ReadonlyMap<string, Claim>;

/** Other people's counts of incidents, each with who counts and the sentence; "14 attacks claimed" where acts are counted that their actor claims. */
export function tallyList(page: Page, tallies: readonly Tally[], quotes: Quotes): string {
  return list(
    page,
    "Tallies",
    tallies,
    quotes,
    ({ count, precision, unit, actor, target, area, period, share, claimed }) =>
      [
        countWords(valueWords(count, precision), unit ?? "incidents") + (claimed ? " claimed" : ""),
        actor && `by ${actor}`,
        target && `against ${target}`,
        area && `in ${area}`,
        period &&
          (period.from ?? period.to) &&
          `${periodWords(period.from, period.to)}${period.basis === "implied" ? " (implied)" : ""}`,
        share,
      ]
        .filter(Boolean)
        .join(", "),
  );
}

/** Standing figures of facilities, forces and places. */
export function figureList(page: Page, figures: readonly StandingFigure[], quotes: Quotes): string {
  return list(page, "Standing figures", figures, quotes, ({ subject, role, value, precision, unit, group, at }) =>
    [
      `${subject.name ?? `a ${subject.kind}`}:`,
      role === "facilities" ? null : role,
      claimWords({ value, precision, unit, group }),
      at && `(${at})`,
    ]
      .filter(Boolean)
      .join(" "),
  );
}

/** Judgements and warnings, and the areas named as at risk. */
export function assessmentList(page: Page, assessments: readonly Assessment[], quotes: Quotes): string {
  return list(page, "Assessments", assessments, quotes, ({ words, areasAtRisk, claims }) => {
    if (areasAtRisk.length > 0) return `at risk next: ${areasAtRisk.map(({ name }) => name).join("; ")}`;
    return claims.some((id) => quotes.get(id)?.quote.includes(words)) ? null : words;
  });
}

interface Said {
  speaker: Claim["speaker"];
  stance: Claim["stance"];
  claims: string[];
}

/** Rows in words; neighbours that one speaker says in one sentence share it. Null: the sentence is the row. */
function list<T extends Said>(
  page: Page,
  title: string,
  rows: readonly T[],
  quotes: Quotes,
  words: (row: T) => string | null,
): string {
  const said = rows.map((row) => ({
    words: words(row),
    by: `${speakerWords(row.speaker)}, ${stanceWords(row.stance)}:`,
    quotes: [...new Set(row.claims.flatMap((id) => quotes.get(id)?.quote ?? []))],
  }));
  const runs = runsOf(said, (a, b) => a.by === b.by && a.quotes.join() === b.quotes.join());
  return (
    heading(page, title, rows.length) +
    runs
      .map((run) => {
        const lines = run.flatMap((row) => (row.words === null ? [] : indented(page, row.words, 2)));
        const [first] = run;
        const sentences = (first?.quotes ?? []).map((quote) => quotation(page, quote, 4));
        return [...lines, indented(page, first?.by ?? "", lines.length > 0 ? 4 : 2), ...sentences].join("");
      })
      .join("")
  );
}
