import { useEffect, useRef } from "react";
import { useSettings } from "../settings/settings.tsx";

/** The list of keys, as a dialog. */
export function Keys({ shown, onClose }: { shown: boolean; onClose: () => void }) {
  const { t } = useSettings();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (shown) dialog.current?.showModal();
  }, [shown]);
  const keys: [string[], string][] = [
    [["j", "k", "↓", "↑"], t.keys.move],
    [["Enter"], t.keys.open],
    [["/"], t.keys.search],
    [["Esc"], t.keys.back],
    [["?"], t.keys.help],
  ];
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{t.keys.title}</h2>
      <dl>
        {keys.map(([names, meaning]) => (
          <div key={meaning}>
            <dt dir="ltr">
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{t.report.close}</button>
      </form>
    </dialog>
  );
}
