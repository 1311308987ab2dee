import { useEffect } from "react";
import { AssessmentsPage } from "./pages/assessments.tsx";
import { FiguresPage } from "./pages/figures.tsx";
import { IncidentPage } from "./pages/incident.tsx";
import { IncidentsPage } from "./pages/incidents.tsx";
import { NowherePage } from "./pages/nowhere.tsx";
import { ReportPage } from "./pages/report.tsx";
import { ReportsPage } from "./pages/reports.tsx";
import { StartPage } from "./pages/start.tsx";
import { TalliesPage } from "./pages/tallies.tsx";
import { arrivedByHistory, useRoute } from "./routing/history.tsx";
import { pathOf, type Route } from "./routing/route.ts";
import { Shell } from "./shell/shell.tsx";

/** The desk: the page that the address asks for, in its frame. */
export function Desk() {
  const route = useRoute();
  const place = pathOf(route).split("?")[0];
  // A new page starts at its top, for eyes and for screen readers alike; the first load leaves focus to the browser.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new page counts, not a new filter or claim
  useEffect(() => {
    if (arrivedByHistory() || history.state === null) return;
    if (location.hash) return;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [place]);
  return <Shell route={route}>{page(route)}</Shell>;
}

function page(route: Route) {
  switch (route.page) {
    case "start":
      return <StartPage />;
    case "incidents":
      return <IncidentsPage key={route.ledger} ledger={route.ledger} query={route.query} />;
    case "tallies":
      return <TalliesPage ledger={route.ledger} query={route.query} />;
    case "figures":
      return <FiguresPage ledger={route.ledger} query={route.query} />;
    case "assessments":
      return <AssessmentsPage ledger={route.ledger} query={route.query} />;
    case "reports":
      return <ReportsPage ledger={route.ledger} query={route.query} />;
    case "incident":
      return <IncidentPage ledger={route.ledger} reference={route.ref} />;
    case "report":
      return <ReportPage ledger={route.ledger} reference={route.ref} claim={route.claim} />;
    case "nowhere":
      return <NowherePage path={route.path} />;
  }
}
