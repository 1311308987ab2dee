import type { LedgerName, ReportName } from "../../src/record/http.ts";
import { Link } from "../routing/history.tsx";
import { useSettings } from "../settings/settings.tsx";
import { dateText } from "../show/dates.ts";

/** A report by its title (else its file's name), with publisher and date. */
export function ReportLink({ report, ledger }: { report: ReportName; ledger: LedgerName }) {
  const { t, locale } = useSettings();
  const { id, title, name, publisher, date, language } = report;
  return (
    <span className="report-link">
      <Link to={{ page: "report", ledger, ref: id, claim: null }}>
        <bdi lang={title ? (language ?? undefined) : undefined}>{title ?? name}</bdi>
      </Link>{" "}
      <span className="note">
        <bdi>{publisher ?? t.unknownPublisher}</bdi>
        {" · "}
        {date ? dateText(date, locale) : t.unknown}
      </span>
    </span>
  );
}
