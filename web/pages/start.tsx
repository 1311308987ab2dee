import { useEffect } from "react";
import type { LedgersAnswer } from "../../src/record/http.ts";
import { useAnswer } from "../asking/ask.ts";
import { Awaited } from "../parts/states.tsx";
import { goTo } from "../routing/history.tsx";

/** Opens the user's own record, or the samples while there is nothing in it. */
export function StartPage() {
  const [ledgers, again] = useAnswer<LedgersAnswer>("/api/ledgers");
  useEffect(() => {
    if (ledgers.state !== "here") return;
    const filled = ledgers.value.filter(({ reports }) => reports > 0);
    const first = filled.find(({ sample }) => !sample) ?? filled[0];
    goTo({ page: "incidents", ledger: first?.name ?? "main", query: {} }, { replace: true });
  }, [ledgers]);
  return (
    <Awaited answer={ledgers} again={again}>
      {() => null}
    </Awaited>
  );
}
