import { type Language, STRINGS, type Theme, useSettings } from "../settings/settings.tsx";

const LANGUAGES: readonly Language[] = ["en", "ar"];
const THEMES: readonly Theme[] = ["system", "light", "dark"];

/** Language, theme and the list of keys. Each language is named in itself. */
export function SettingsBar({ onHelp }: { onHelp: () => void }) {
  const { t, language, setLanguage, theme, setTheme } = useSettings();
  return (
    <fieldset className="settings">
      <legend className="for-readers">{t.settings}</legend>
      <select
        aria-label={t.languageSwitch}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value as Language)}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {STRINGS[one].language}
          </option>
        ))}
      </select>
      <select aria-label={t.theme} value={theme} onChange={(event) => setTheme(event.currentTarget.value as Theme)}>
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t.themes[one]}
          </option>
        ))}
      </select>
      <button type="button" className="quiet" aria-label={t.help} title={t.help} onClick={onHelp}>
        ?
      </button>
    </fieldset>
  );
}
