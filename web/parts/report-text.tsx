import { memo, useMemo } from "react";
import type { Claim } from "../../src/record/claim.ts";
import type { LedgerName, ReportAnswer } from "../../src/record/http.ts";
import { Link } from "../routing/history.tsx";
import { useSettings } from "../settings/settings.tsx";
import { directionOf } from "../show/direction.ts";
import { lines, type Segment } from "../show/segments.ts";

interface TextProps {
  report: ReportAnswer["report"];
  claims: readonly Claim[];
  current: Claim | null;
  ledger: LedgerName;
}

/** The report as received: evidence marked and leading to its claims, text that was not read dimmed. Only text nodes. */
export const ReportText = memo(function ReportText({ report, claims, current, ledger }: TextProps) {
  const { t } = useSettings();
  const rows = useMemo(() => lines(report.text, claims, report.regions), [report, claims]);
  let before: string | null = null;
  let sentence = "";
  return (
    <section className="text" aria-labelledby="text">
      <h2 id="text" className="for-readers">
        {t.report.text}
      </h2>
      {rows.map((row) => {
        const named = row.region !== null && row.region !== before && row.region !== "title" ? row.region : null;
        before = row.region;
        return (
          <p
            key={row.start}
            dir={directionOf(row.segments.map((segment) => segment.text).join(""))}
            lang={report.language ?? undefined}
            data-region={row.region ?? undefined}
          >
            {named && (
              <span className="region-name" dir={directionOf(t.report.regions[named])}>
                {t.report.regions[named]}
              </span>
            )}
            {row.segments.map((segment) => {
              const first = segment.claims.length > 0 && segment.claims.join() !== sentence;
              sentence = segment.claims.join();
              const region = segment.region === row.region ? undefined : (segment.region ?? undefined);
              if (!segment.claims.length)
                return (
                  <span key={segment.start} data-region={region} title={region && t.report.regions[region]}>
                    {segment.text}
                  </span>
                );
              return (
                <Evidence
                  key={segment.start}
                  {...{ segment, claims, current, ledger, region }}
                  reachable={first}
                  report={report.id}
                />
              );
            })}
          </p>
        );
      })}
    </section>
  );
});

interface EvidenceProps extends Omit<TextProps, "report"> {
  segment: Segment;
  region: string | undefined;
  report: string;
  /** One stop of the Tab key for each sentence is enough; the claims beside the text are the way to the rest. */
  reachable: boolean;
}

function Evidence({ segment, claims, current, ledger, region, report, reachable }: EvidenceProps) {
  const here = segment.claims.map((index) => claims[index] as Claim);
  const marked = segment.marks.map((index) => claims[index] as Claim);
  const chosen = marked.toSorted((a, b) => a.mark.end - a.mark.start - (b.mark.end - b.mark.start))[0] ?? here[0];
  const inCurrent = current !== null && here.includes(current);
  const words = marked.length > 0 && !marked.every((claim) => claim.mark.end - claim.mark.start >= claim.quote.length);
  return (
    <mark
      data-region={region}
      data-depth={Math.min(segment.claims.length, 3)}
      data-words={words ? "" : undefined}
      data-current={inCurrent ? (marked.includes(current) ? "words" : "sentence") : undefined}
    >
      <Link
        to={{ page: "report", ledger, ref: report, claim: chosen?.id ?? null }}
        replace
        tabIndex={reachable ? undefined : -1}
        aria-current={inCurrent ? "true" : undefined}
      >
        {segment.text}
      </Link>
    </mark>
  );
}
