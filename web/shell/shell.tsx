import { type ReactNode, useEffect, useState } from "react";
import type { LedgerName } from "../../src/record/http.ts";
import { Link } from "../routing/history.tsx";
import type { ListPage, Route } from "../routing/route.ts";
import { useSettings } from "../settings/settings.tsx";
import { useKeyboard } from "./keyboard.ts";
import { Keys } from "./keys.tsx";
import { SettingsBar } from "./settings-bar.tsx";

const PAGES: readonly ListPage[] = ["incidents", "tallies", "figures", "assessments", "reports"];
const PART_OF: Partial<Record<Route["page"], ListPage>> = { incident: "incidents", report: "reports" };

/** What stands around every page: the switch of ledgers, the sections, the settings and, over samples, their mark. */
export function Shell({ route, children }: { route: Route; children: ReactNode }) {
  const { t } = useSettings();
  const [keysShown, showKeys] = useState(false);
  useKeyboard(route, () => showKeys(true));
  const ledger: LedgerName | null = "ledger" in route ? route.ledger : null;
  const current = PART_OF[route.page] ?? route.page;

  useEffect(() => {
    const section = current in t.pages ? t.pages[current as ListPage] : null;
    const sample = ledger === "samples" ? t.sampleMark : null;
    document.title = [section, sample, t.title].filter(Boolean).join(" · ");
  }, [current, ledger, t]);

  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <header className="top">
        <div className="top-inner">
          <Link className="wordmark" to={{ page: "start" }} translate="no">
            {t.title}
          </Link>
          {ledger && (
            <nav className="ledgers" aria-label={t.ledger}>
              {(["main", "samples"] as const).map((name) => (
                <Link
                  key={name}
                  to={{ page: current in t.pages ? (current as ListPage) : "incidents", ledger: name, query: {} }}
                  aria-current={ledger === name ? "true" : undefined}
                >
                  {t.ledgers[name]}
                </Link>
              ))}
            </nav>
          )}
          <SettingsBar onHelp={() => showKeys(true)} />
          {ledger && (
            <nav className="sections" aria-label={t.sections}>
              {PAGES.map((page) => (
                <Link
                  key={page}
                  to={{ page, ledger, query: {} }}
                  aria-current={route.page === page ? "page" : current === page ? "true" : undefined}
                >
                  {t.pages[page]}
                </Link>
              ))}
            </nav>
          )}
        </div>
      </header>
      {ledger === "samples" && (
        <aside className="sample-mark" aria-label={t.sampleMark}>
          <p>
            <strong>{t.sampleMark}</strong> <span>{t.sampleNote}</span>
          </p>
        </aside>
      )}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Keys shown={keysShown} onClose={() => showKeys(false)} />
    </>
  );
}
