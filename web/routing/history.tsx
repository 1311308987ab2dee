import { type AnchorHTMLAttributes, type MouseEvent, type Ref, useMemo, useSyncExternalStore } from "react";
import { pathOf, type Route, routeOf } from "./route.ts";

const CHANGE = "annalist:navigate";

/** How many steps inside the desk lie behind this page; 0 when it was opened from outside. */
function depth(): number {
  const state: unknown = history.state;
  return state && typeof state === "object" && "depth" in state && typeof state.depth === "number" ? state.depth : 0;
}

let cameBack = false;
window.addEventListener("popstate", () => {
  cameBack = true;
});

/** Whether this page was come to by going back (or forth), not by a link. */
export function arrivedByHistory(): boolean {
  return cameBack;
}

/** Goes to a page; `replace` leaves no step behind, for changes of the same view. */
export function goTo(route: Route, how: { replace?: boolean } = {}): void {
  cameBack = false;
  if (how.replace) history.replaceState({ depth: depth() }, "", pathOf(route));
  else history.pushState({ depth: depth() + 1 }, "", pathOf(route));
  window.dispatchEvent(new Event(CHANGE));
}

/** Back to where one came from inside the desk, else to the page above. */
export function goBack(above: Route): void {
  if (depth() > 0) history.back();
  else goTo(above, { replace: true });
}

/** The route of the current address, followed. */
export function useRoute(): Route {
  const address = useSyncExternalStore(follow, () => `${location.pathname}${location.search}`);
  return useMemo(() => {
    const [path = "/", ...search] = address.split("?");
    return routeOf(path, search.join("?"));
  }, [address]);
}

function follow(changed: () => void): () => void {
  window.addEventListener("popstate", changed);
  window.addEventListener(CHANGE, changed);
  return () => {
    window.removeEventListener("popstate", changed);
    window.removeEventListener(CHANGE, changed);
  };
}

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & {
  to: Route;
  replace?: boolean;
  ref?: Ref<HTMLAnchorElement>;
};

/** A real link that stays in the page unless another tab or window is asked for. */
export function Link({ to, replace, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(to, { replace: replace ?? false });
  };
  return <a {...rest} href={pathOf(to)} onClick={follow} />;
}
