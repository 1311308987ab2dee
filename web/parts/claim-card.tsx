import type { Claim } from "../../src/record/claim.ts";
import type { LedgerName } from "../../src/record/http.ts";
import { Link } from "../routing/history.tsx";
import { useSettings } from "../settings/settings.tsx";
import { groupText } from "../show/figures.ts";
import { valueText } from "../show/values.ts";
import { isolate } from "../strings/strings.ts";
import { Quote } from "./quote.tsx";
import { SaidBy } from "./speaker-name.tsx";
import { StanceBadge } from "./stance-badge.tsx";
import { Words } from "./words.tsx";

/** One claim with all that it is: value, stance, speaker, quote, precision, rule, and the way to its sentence. */
export function ClaimCard({ claim, ledger, language }: { claim: Claim; ledger: LedgerName; language: string | null }) {
  const { t, locale } = useSettings();
  return (
    <article className="claim" data-stance={claim.stance}>
      <header>
        <p className="claim-value">
          <Words text={valueText(claim, locale, t)} />
        </p>
        <StanceBadge stance={claim.stance} />
      </header>
      <p className="claim-who">
        <SaidBy speaker={claim.speaker} publisher={claim.publisher} />
      </p>
      <Quote claim={claim} language={language} />
      <ClaimMeta claim={claim} />
      <p className="claim-link">
        <Link to={{ page: "report", ledger, ref: claim.report, claim: claim.id }}>{t.read}</Link>
      </p>
    </article>
  );
}

/** Precision, what is counted and where, and the rule that made the claim. */
export function ClaimMeta({ claim }: { claim: Claim }) {
  const { t, locale } = useSettings();
  const sure = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(claim.confidence);
  const group = claim.group && groupText(claim.group, t);
  const counted = [claim.unit && isolate(claim.unit), group].filter(Boolean).join(" · ");
  return (
    <dl className="claim-meta">
      <div>
        <dt>{t.precision}</dt>
        <dd>
          {t.precisions[claim.precision]}
          {claim.basis === "implied" && <span className="implied">{t.implied}</span>}
        </dd>
      </div>
      {counted && (
        <div>
          <dt>{t.counts}</dt>
          <dd>
            <Words text={counted} />
          </dd>
        </div>
      )}
      {claim.at && (
        <div>
          <dt>{t.fields.area}</dt>
          <dd>
            <bdi>{claim.at}</bdi>
          </dd>
        </div>
      )}
      <div>
        <dt>{t.rule}</dt>
        <dd>
          <code dir="ltr">{claim.rule}</code> <span title={t.confidence}>{sure}</span>
        </dd>
      </div>
    </dl>
  );
}
