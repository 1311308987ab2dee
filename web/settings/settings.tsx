import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { localeOf } from "../show/dates.ts";
import { ar } from "../strings/ar.ts";
import { en } from "../strings/en.ts";
import type { Forms, Strings } from "../strings/strings.ts";

export type Language = "en" | "ar";
export type Theme = "system" | "light" | "dark";
export const STRINGS: Record<Language, Strings> = { en, ar };

interface Settings {
  language: Language;
  setLanguage(language: Language): void;
  theme: Theme;
  setTheme(theme: Theme): void;
  t: Strings;
  /** BCP 47, for numbers and dates. */
  locale: string;
  /** A counted phrase: `counted(3, t.claims)` is "3 claims". */
  counted(number: number, forms: Forms): string;
}

const Context = createContext<Settings | null>(null);

/** The language and theme chosen, with all that follows from them. */
export function useSettings(): Settings {
  const settings = useContext(Context);
  if (!settings) throw new Error("useSettings needs <SettingsProvider> above it");
  return settings;
}

/** Holds language and theme, keeps them in the browser, and puts them on the page's root element. */
export function SettingsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => {
    const saved = recall("language") ?? (navigator.language.startsWith("ar") ? "ar" : "en");
    return saved === "ar" ? "ar" : "en";
  });
  const [theme, setTheme] = useState<Theme>(() => {
    const saved = recall("theme");
    return saved === "light" || saved === "dark" ? saved : "system";
  });

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  }, [language]);
  useEffect(() => {
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);

  const settings = useMemo<Settings>(() => {
    const locale = localeOf(language);
    const rules = new Intl.PluralRules(locale);
    const numbers = new Intl.NumberFormat(locale);
    return {
      language,
      setLanguage: (chosen) => {
        remember("language", chosen);
        setLanguage(chosen);
      },
      theme,
      setTheme: (chosen) => {
        remember("theme", chosen);
        setTheme(chosen);
      },
      t: STRINGS[language],
      locale,
      counted: (number, forms) => (forms[rules.select(number)] ?? forms.other).replace("#", numbers.format(number)),
    };
  }, [language, theme]);
  return <Context value={settings}>{children}</Context>;
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(`annalist.${key}`);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`annalist.${key}`, value);
  } catch {
    // Storage is blocked: the choice holds until the page is closed.
  }
}
