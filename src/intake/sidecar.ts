import { z } from "zod";
import type { Problem } from "../record/problem.ts";
import { isIsoDate } from "./iso-date.ts";

const text = () => z.string("is no text");

/** What a report's sidecar may say of it. Other keys are for people and other programs: they are left alone. */
export const Sidecar = z.object({
  publisher: text().trim().min(1, "is empty").nullable().optional(),
  date: text().refine(isIsoDate, "is no date that exists, as YYYY, YYYY-MM or YYYY-MM-DD").nullable().optional(),
  language: text().refine(isLanguageTag, "is no language tag such as en or ar-IQ").nullable().optional(),
  url: z.url("is no address such as https://example.org/report").nullable().optional(),
  title: text().trim().min(1, "is empty").nullable().optional(),
});
export type Sidecar = z.infer<typeof Sidecar>;

/** Reads a sidecar's JSON. A sidecar that cannot be trusted keeps its report from being read: a wrong date would be worse. */
export function readSidecar(
  json: string,
  where: string,
): { ok: true; sidecar: Sidecar } | { ok: false; problem: Problem } {
  const fail = (found: string, remedy: string) => ({
    ok: false as const,
    problem: { code: "bad-sidecar" as const, where, found: `${found}; the report was not read`, remedy },
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\ufeff/u, ""));
  } catch (error) {
    return fail(`no valid JSON (${(error as Error).message})`, "Correct the file, or take it away.");
  }
  const checked = Sidecar.safeParse(parsed);
  if (checked.success) return { ok: true, sidecar: checked.data };
  const issue = checked.error.issues[0];
  const key = issue?.path.join(".") ?? "";
  const remedy = "Correct it, or take the key away; keys that are read: publisher, date, language, url, title.";
  return fail(key === "" ? "JSON that is no object" : `key "${key}": ${issue?.message ?? "wrong"}`, remedy);
}

/** Whether the text is a well-formed BCP 47 tag. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
