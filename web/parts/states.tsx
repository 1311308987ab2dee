import type { ReactNode } from "react";
import type { Problem } from "../../src/record/problem.ts";
import type { Answer } from "../asking/ask.ts";
import { useSettings } from "../settings/settings.tsx";

/** The answer once it is here; before that that it is awaited, and trouble with what to do about it. */
export function Awaited<T>(props: { answer: Answer<T>; again: () => void; children: (value: T) => ReactNode }) {
  const { t } = useSettings();
  if (props.answer.state === "here") return props.children(props.answer.value);
  if (props.answer.state === "waiting")
    return (
      <p className="loading" role="status">
        {t.loading}
      </p>
    );
  return <Trouble problem={props.answer.problem} again={props.again} />;
}

/** What was found, where, and what to do. A null problem: nothing answered. */
function Trouble({ problem, again }: { problem: Problem | null; again: () => void }) {
  const { t } = useSettings();
  const fromServer = problem ? { lang: "en", dir: "ltr" } : {};
  return (
    <section className="state trouble" role="alert">
      <h2>{t.trouble.title}</h2>
      <p {...fromServer}>{problem?.found ?? t.trouble.unreachable}</p>
      <p {...fromServer}>{problem?.remedy ?? t.trouble.unreachableRemedy}</p>
      {problem && (
        <p className="where" dir="ltr">
          <code>{problem.where}</code>
        </p>
      )}
      <button type="button" onClick={again}>
        {t.trouble.retry}
      </button>
    </section>
  );
}

/** A page's heading and what it holds. */
export function PageHead({ title, lead, children }: { title: string; lead?: string; children?: ReactNode }) {
  return (
    <header className="page-head">
      <h1 tabIndex={-1}>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </header>
  );
}
