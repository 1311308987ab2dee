// Runs before the first paint, so that the page does not flash in the other theme or direction.
(() => {
  try {
    const theme = localStorage.getItem("annalist.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    const language = localStorage.getItem("annalist.language") ?? (navigator.language.startsWith("ar") ? "ar" : "en");
    document.documentElement.lang = language;
    document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  } catch {
    // Storage is blocked: the defaults hold.
  }
})();
