import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Desk } from "./desk.tsx";
import { SettingsProvider } from "./settings/settings.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/lists.css";
import "./styles/claims.css";
import "./styles/report.css";

const place = document.getElementById("desk");
if (!place) throw new Error("The page has no element with the id desk");
createRoot(place).render(
  <StrictMode>
    <SettingsProvider>
      <Desk />
    </SettingsProvider>
  </StrictMode>,
);
