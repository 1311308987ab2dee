import type { ReactNode } from "react";
import type { ReportAnswer } from "../../src/record/http.ts";
import { useSettings } from "../settings/settings.tsx";
import { dateText } from "../show/dates.ts";

/** What is known of a report from outside its text, and how. */
export function ReportDetails({ report }: { report: ReportAnswer["report"] }) {
  const { t, locale, counted } = useSettings();
  const unknown = <span className="unknown">{t.unknown}</span>;
  const rows: [string, ReactNode][] = [
    [t.report.publisher, report.publisher ? <bdi key="publisher">{report.publisher}</bdi> : unknown],
    [
      t.report.date,
      report.date ? (
        <>
          {dateText(report.date, locale)} <span className="note">{t.report.dateFrom[report.dateFrom]}</span>
        </>
      ) : (
        unknown
      ),
    ],
    [t.report.language, languageName(report.language, locale) ?? unknown],
    // Text, not a link: the desk leads nowhere outside itself.
    [
      t.report.source,
      report.url ? (
        <bdi key="address" className="address">
          {report.url}
        </bdi>
      ) : (
        unknown
      ),
    ],
    [t.report.file, <bdi key="name">{report.name}</bdi>],
    [t.report.format, `${t.report.formats[report.format]}, ${report.encoding}`],
    [t.report.length, counted(report.text.length, t.characters)],
    [
      t.report.hash,
      <code key="hash" dir="ltr" className="hash">
        {report.sha256}
      </code>,
    ],
  ];
  return (
    <details className="report-details" open={window.matchMedia("(min-width: 60rem)").matches}>
      <summary>{t.report.details}</summary>
      <dl className="parts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function languageName(tag: string | null, locale: string): string | null {
  if (!tag) return null;
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
