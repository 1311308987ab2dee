import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    // The content security policy knows no data: scripts or styles, and every file is local anyway.
    assetsInlineLimit: 0,
    // The colours use light-dark().
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    modulePreload: { polyfill: false },
    license: { fileName: "licenses.txt" },
  },
  // `npx vite web` while working on the desk; `annalist serve --port 8320` answers the questions.
  server: { proxy: { "/api": { target: "http://127.0.0.1:8320", changeOrigin: true } } },
});
