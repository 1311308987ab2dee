import { useEffect, useRef, useState } from "react";
import type { Claim } from "../../src/record/claim.ts";
import type { LedgerName, ReportAnswer, Use } from "../../src/record/http.ts";
import { goTo, Link } from "../routing/history.tsx";
import { useSettings } from "../settings/settings.tsx";
import { groupText } from "../show/figures.ts";
import { valueText } from "../show/values.ts";
import { ClaimMeta } from "./claim-card.tsx";
import { SpeakerName } from "./speaker-name.tsx";
import { StanceBadge } from "./stance-badge.tsx";
import { Words } from "./words.tsx";

interface PanelProps {
  report: ReportAnswer["report"];
  claims: readonly Claim[];
  uses: readonly Use[];
  current: Claim | null;
  ledger: LedgerName;
}

/**
 * The claims beside the text: all of them, or those of the sentence chosen, the one asked for first. On narrow screens a chosen sentence's claims
 * lie over the lower edge of the text.
 */
export function ClaimPanel({ report, claims, uses, current, ledger }: PanelProps) {
  const { t, counted } = useSettings();
  const [all, setAll] = useState(false);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    setAll(false);
    if (current) panel.current?.scrollTo(0, 0);
  }, [current]);
  const others = current ? claims.filter((claim) => claim !== current && sharesSentence(claim, current)) : [];
  const here = current && !all ? [current, ...others] : claims;
  const leave = () => goTo({ page: "report", ledger, ref: report.id, claim: null }, { replace: true });
  return (
    <aside ref={panel} className="panel" aria-labelledby="claims" data-chosen={current && !all ? "" : undefined}>
      <header>
        <h2 id="claims">{current && !all ? t.report.here : t.report.claims}</h2>
        <span className="note">{counted(here.length, t.claims)}</span>
        {current && !all && (
          <span className="panel-buttons">
            {here.length < claims.length && (
              <button type="button" className="quiet" onClick={() => setAll(true)}>
                {t.report.all}
              </button>
            )}
            <button type="button" className="quiet" onClick={leave}>
              {t.report.close}
            </button>
          </span>
        )}
      </header>
      {claims.length === 0 && <p className="nobody">{t.report.noClaims}</p>}
      {claims.length > 0 && !current && <p className="note">{t.report.pick}</p>}
      <ul>
        {here.map((claim) => (
          <li key={claim.id} data-current={claim === current ? "" : undefined}>
            <PanelClaim
              claim={claim}
              use={uses.find((use) => use.claims.includes(claim.id))}
              ledger={ledger}
              open={claim === current}
            />
          </li>
        ))}
      </ul>
    </aside>
  );
}

function PanelClaim({
  claim,
  use,
  ledger,
  open,
}: {
  claim: Claim;
  use: Use | undefined;
  ledger: LedgerName;
  open: boolean;
}) {
  const { t, locale } = useSettings();
  return (
    <>
      <Link
        className="panel-claim"
        to={{ page: "report", ledger, ref: claim.report, claim: claim.id }}
        replace
        aria-current={open ? "true" : undefined}
      >
        <span className="panel-field">
          {t.fields[claim.field]}
          {claim.group && (
            <>
              {" · "}
              <span className="group">
                <Words text={groupText(claim.group, t)} />
              </span>
            </>
          )}
        </span>
        <span className="claim-value">
          <Words text={valueText(claim, locale, t)} />
        </span>
      </Link>
      <p className="claim-who">
        <StanceBadge stance={claim.stance} /> <SpeakerName speaker={claim.speaker} />
      </p>
      {open && <ClaimMeta claim={claim} />}
      {use && (
        <p className="claim-link">
          {use.kind === "incident" ? (
            <Link to={{ page: "incident", ledger, ref: use.label ?? use.id }}>
              <Words text={t.toIncident(use.label ?? use.id)} />
            </Link>
          ) : (
            <Link to={{ page: LISTS[use.kind], ledger, query: {}, at: use.id }}>{t.toUse[use.kind]}</Link>
          )}
        </p>
      )}
    </>
  );
}

const LISTS = { tally: "tallies", figure: "figures", assessment: "assessments" } as const;

function sharesSentence(claim: Claim, other: Claim): boolean {
  return claim.span.start < other.span.end && other.span.start < claim.span.end;
}
