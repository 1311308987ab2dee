import { useEffect } from "react";
import type { LedgerName, ReportAnswer } from "../../src/record/http.ts";
import { useAnswer } from "../asking/ask.ts";
import { onePath } from "../asking/paths.ts";
import { ClaimPanel } from "../parts/claim-panel.tsx";
import { ReportDetails } from "../parts/report-details.tsx";
import { ReportText } from "../parts/report-text.tsx";
import { Awaited } from "../parts/states.tsx";
import { goBack } from "../routing/history.tsx";
import { useSettings } from "../settings/settings.tsx";
import { directionOf } from "../show/direction.ts";

export function ReportPage(props: { ledger: LedgerName; reference: string; claim: string | null }) {
  const { ledger, reference, claim } = props;
  const { t } = useSettings();
  const [answer, again] = useAnswer<ReportAnswer>(onePath(ledger, "reports", reference));
  return (
    <>
      <p className="way-back">
        <button type="button" className="quiet" onClick={() => goBack({ page: "reports", ledger, query: {} })}>
          {t.back}
        </button>
      </p>
      <Awaited answer={answer} again={again}>
        {(found) => <Whole found={found} ledger={ledger} chosen={claim} />}
      </Awaited>
    </>
  );
}

function Whole({ found, ledger, chosen }: { found: ReportAnswer; ledger: LedgerName; chosen: string | null }) {
  const { t } = useSettings();
  const { report, claims, uses } = found;
  const current = claims.find((claim) => claim.id === chosen) ?? null;
  // The sentence in question comes into view, once for each claim chosen.
  useEffect(() => {
    if (!current) return;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const sentence = document.querySelector(".text [data-current]");
    sentence?.scrollIntoView({ block: "center", behavior: still ? "instant" : "smooth" });
  }, [current]);
  return (
    <>
      <header className="page-head">
        <h1
          tabIndex={-1}
          dir={directionOf(report.title ?? report.name)}
          lang={report.title ? (report.language ?? undefined) : undefined}
        >
          {report.title ?? report.name}
        </h1>
        {chosen && !current && (
          <p className="conflict" role="status">
            {t.report.elsewhere}
          </p>
        )}
      </header>
      <div className="report">
        <ReportDetails report={report} />
        <ReportText report={report} claims={claims} current={current} ledger={ledger} />
        <ClaimPanel report={report} claims={claims} uses={uses} current={current} ledger={ledger} />
      </div>
    </>
  );
}
