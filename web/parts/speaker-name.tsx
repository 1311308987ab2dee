import type { Speaker } from "../../src/record/speaker.ts";
import { useSettings } from "../settings/settings.tsx";
import { Words } from "./words.tsx";

/** Who says it: the name, or what stands for one. */
export function SpeakerName({ speaker }: { speaker: Speaker }) {
  const { t } = useSettings();
  if (speaker.kind === "report") return <span className="speaker">{t.reportItself}</span>;
  const { name, role } = speaker;
  const apart = name && role && !name.toLowerCase().includes(role.toLowerCase());
  return (
    <span className="speaker">
      <bdi>{name ?? role ?? t.unnamed}</bdi>
      {apart && (
        <span className="role">
          {t.listComma}
          <bdi>{role}</bdi>
        </span>
      )}
    </span>
  );
}

/** Speaker and, where the report is known to be somebody's, through whom. */
export function SaidBy({ speaker, publisher }: { speaker: Speaker; publisher: string | null }) {
  const { t } = useSettings();
  return (
    <span className="said-by">
      <SpeakerName speaker={speaker} />{" "}
      <span className="through">
        <Words text={t.through(publisher ?? t.unknownPublisher)} />
      </span>
    </span>
  );
}
