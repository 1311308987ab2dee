import type { Claim } from "../../record/claim.ts";
import type { Assessment, StandingFigure, Tally } from "../../record/statement.ts";
import { periodWords } from "../words/dates.ts";
import { speakerWords, stanceWords } from "../words/speakers.ts";
import { valueWords } from "../words/values.ts";
import { heading, indented, type Page, quotation } from "./page.ts";

/** Claims by id: where quotes are found. */
export type Quotes = ReadonlyMap<string, Claim>;

/** Other people's counts of incidents, each with who counts and the sentence. */
export function tallyList(page: Page, tallies: readonly Tally[], quotes: Quotes): string {
  return list(page, "Tallies", tallies, quotes, ({ count, precision, unit, actor, target, area, period, share }) =>
    [
      `${valueWords(count, precision)} ${unit ?? "incidents"}`,
      actor && `by ${actor}`,
      target && `against ${target}`,
      area && `in ${area}`,
      period && `${periodWords(period.from, period.to)}${period.basis === "implied" ? " (implied)" : ""}`,
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
      `${subject.name ?? `a ${subject.kind}`}: ${role === "facilities" ? "" : `${role} `}${valueWords(value, precision)}`,
      unit ?? group,
      at && `(${at})`,
    ]
      .filter(Boolean)
      .join(" "),
  );
}

/** Judgements and warnings, and the areas named as at risk. */
export function assessmentList(page: Page, assessments: readonly Assessment[], quotes: Quotes): string {
  return list(page, "Assessments", assessments, quotes, ({ words, areasAtRisk }) =>
    areasAtRisk.length === 0 ? words : `at risk next: ${areasAtRisk.map(({ name }) => name).join("; ")}`,
  );
}

interface Said {
  speaker: Claim["speaker"];
  stance: Claim["stance"];
  claims: string[];
}

function list<T extends Said>(
  page: Page,
  title: string,
  rows: readonly T[],
  quotes: Quotes,
  words: (row: T) => string,
): string {
  return (
    heading(page, title, rows.length) +
    rows
      .map((row) => {
        const said = [...new Set(row.claims.map((id) => quotes.get(id)?.quote).filter((quote) => quote !== undefined))];
        const by = `${speakerWords(row.speaker)}, ${stanceWords(row.stance)}:`;
        return (
          indented(page, words(row), 2) +
          indented(page, by, 4) +
          said.map((quote) => quotation(page, quote, 4)).join("")
        );
      })
      .join("")
  );
}
