import type { Stance } from "../../src/record/speaker.ts";
import { useSettings } from "../settings/settings.tsx";

/** How the speaker stands to what is said: word, sign and colour, so that none of the three is needed alone. */
export function StanceBadge({ stance }: { stance: Stance }) {
  const { t } = useSettings();
  return (
    <span className="stance" data-stance={stance} title={t.stanceMeanings[stance]}>
      {t.stances[stance]}
    </span>
  );
}
