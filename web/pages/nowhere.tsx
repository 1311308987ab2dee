import { PageHead } from "../parts/states.tsx";
import { Link } from "../routing/history.tsx";
import { useSettings } from "../settings/settings.tsx";

/** For addresses that no page has. */
export function NowherePage({ path }: { path: string }) {
  const { t } = useSettings();
  return (
    <>
      <PageHead title={t.trouble.nowhere} lead={t.trouble.nowhereText} />
      <p>
        <code dir="ltr">{path}</code>
      </p>
      <p>
        <Link to={{ page: "start" }}>{t.trouble.toStart}</Link>
      </p>
    </>
  );
}
