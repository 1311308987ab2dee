import { useEffect, useState } from "react";
import type { LedgerName } from "../../src/record/http.ts";
import { goTo } from "../routing/history.tsx";
import type { ListPage } from "../routing/route.ts";
import { useSettings } from "../settings/settings.tsx";

export type FilterKey = "place" | "actor" | "type" | "from" | "to";
type Query = Record<string, string>;

/** How long typing may pause before the list follows, in milliseconds. */
const PAUSE = 250;

/** The filters of a list. They live in the address, so that a filtered list can be kept and sent. */
export function FilterBar(props: { page: ListPage; ledger: LedgerName; query: Query; keys: readonly FilterKey[] }) {
  const { page, ledger, query, keys } = props;
  const { t } = useSettings();
  const given = JSON.stringify(query);
  const [typed, setTyped] = useState({ given, values: query });
  // The address has changed by itself (back, a link): what was typed no longer holds.
  const values = typed.given === given ? typed.values : query;

  useEffect(() => {
    if (values === query || JSON.stringify(values) === given) return;
    const timer = setTimeout(() => goTo({ page, ledger, query: values }, { replace: true }), PAUSE);
    return () => clearTimeout(timer);
  }, [values, query, given, page, ledger]);

  const set = (key: FilterKey, value: string) => {
    const { [key]: _, ...rest } = values;
    setTyped({ given, values: value ? { ...rest, [key]: value } : rest });
  };
  return (
    <search className="filters" aria-label={t.filters}>
      {keys.map((key, index) => (
        <label key={key} htmlFor={`filter-${key}`}>
          <span className="filter-name">{t[key]}</span>
          {key === "type" ? (
            <select
              id={`filter-${key}`}
              value={values[key] ?? ""}
              onChange={(event) => set(key, event.currentTarget.value)}
            >
              <option value="">{t.anyType}</option>
              {Object.entries(t.types).map(([type, label]) => (
                <option key={type} value={type}>
                  {label}
                </option>
              ))}
            </select>
          ) : (
            <input
              id={`filter-${key}`}
              type={key === "from" || key === "to" ? "date" : "search"}
              dir={key === "from" || key === "to" ? undefined : "auto"}
              data-search={index === 0 ? "" : undefined}
              value={values[key] ?? ""}
              onChange={(event) => set(key, event.currentTarget.value)}
            />
          )}
        </label>
      ))}
      {Object.keys(query).length > 0 && (
        <button type="button" className="quiet" onClick={() => goTo({ page, ledger, query: {} }, { replace: true })}>
          {t.clear}
        </button>
      )}
    </search>
  );
}
