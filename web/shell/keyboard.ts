import { useEffect } from "react";
import { goBack } from "../routing/history.tsx";
import type { Route } from "../routing/route.ts";

/** The keys that work on every page. Keys with a modifier, in a field or in an open dialog are left alone. */
export function useKeyboard(route: Route, showKeys: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (document.querySelector("dialog[open]")) return;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (target.matches("input, select, textarea")) {
        if (event.key === "Escape") target.blur();
        return;
      }
      if (event.key === "?") showKeys();
      else if (event.key === "/") document.querySelector<HTMLElement>("[data-search]")?.focus();
      else if (event.key === "j" || event.key === "ArrowDown") move(1, event.key === "j");
      else if (event.key === "k" || event.key === "ArrowUp") move(-1, event.key === "k");
      else if (event.key === "Escape") leave(route);
      else return;
      if (!event.key.startsWith("Arrow") || target.matches("[data-row]")) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [route, showKeys]);
}

/** Moves focus along the rows of a list. Arrows scroll the page as ever until a row has focus. */
function move(step: 1 | -1, enter: boolean): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  if (at < 0 && !enter) return;
  const next = at < 0 ? rows[step > 0 ? 0 : rows.length - 1] : rows[at + step];
  next?.focus();
}

function leave(route: Route): void {
  if (route.page === "incident") goBack({ page: "incidents", ledger: route.ledger, query: {} });
  if (route.page === "report") goBack({ page: "reports", ledger: route.ledger, query: {} });
}
