import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type Watched, watchedPage } from "./open-browser.ts";
import { openDesk, type TestDesk } from "./open-desk.ts";
import { hostile, record } from "./reports.ts";

const TOO_FAINT = readFileSync(new URL("./too-faint.js", import.meta.url), "utf8");
const fixture = record();
const [wire, , arabic] = fixture.reports;
/** Asks whether a script of a report has run. */
const RAN = `"ran" in window`;
const PAGES = [
  "/samples/incidents",
  "/samples/incidents/MLI-2019-0001",
  `/samples/reports/${wire?.id}?claim=${fixture.coded[0]?.claims.find(({ field }) => field === "killed")?.id}`,
  `/samples/reports/${arabic?.id}`,
  "/samples/tallies",
  "/samples/figures",
  "/samples/assessments",
  "/samples/reports",
  "/main/incidents",
];

let desk: TestDesk;
let browser: Browser;
beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk({ samples: fixture }), openBrowser()]);
});
afterAll(() => Promise.all([browser.close(), desk.close()]));

async function withPage(options: BrowserContextOptions, work: (watched: Watched) => Promise<void>): Promise<void> {
  const watched = await watchedPage(browser, desk.url, options);
  try {
    await work(watched);
  } finally {
    await watched.context.close();
  }
  expect(watched.troubles).toEqual([]);
}

describe("a report that holds HTML", () => {
  test("is shown as text on every page and runs nothing", async () => {
    await withPage({}, async ({ page }) => {
      await page.goto(`/samples/reports/${hostile.id}`);
      await page.locator(".text").waitFor();
      expect(await page.locator(".text p").textContent()).toBe(hostile.text);
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(hostile.title);
      for (const path of ["/samples/incidents/XXX-0000-0001", "/samples/reports", `/samples/reports/${hostile.id}`]) {
        await page.goto(path);
        await page.getByText("<", { exact: false }).first().waitFor();
        expect(await page.locator("#desk :is(script, img, svg, b, iframe, object, style)").count()).toBe(0);
        expect(await page.evaluate<boolean>(RAN)).toBe(false);
      }
    });
  });

  test("the policy stops a script even where one gets into the page", async () => {
    const watched = await watchedPage(browser, desk.url);
    await watched.page.goto("/samples/incidents");
    await watched.page.evaluate(
      `const script = document.createElement("script");
script.textContent = "window.ran = 1";
document.body.append(script);`,
    );
    expect(await watched.page.evaluate<boolean>(RAN)).toBe(false);
    await watched.context.close();
    expect(watched.troubles.join()).toContain("policy: script-src-elem");
  });
});

describe("languages and themes", () => {
  test("Arabic turns the page round and stays chosen", async () => {
    await withPage({}, async ({ page }) => {
      await page.goto("/samples/incidents");
      await page.getByRole("combobox", { name: "Language" }).selectOption("ar");
      await page.getByRole("heading", { level: 1, name: "الحوادث" }).waitFor();
      await page.reload();
      await page.getByRole("heading", { level: 1, name: "الحوادث" }).waitFor();
      expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
      const first = await page.locator("tbody th").first().boundingBox();
      expect(first && first.x > 900).toBe(true);
      expect(await page.getByText("تقارير نموذجية").first().isVisible()).toBe(true);
    });
  });

  test("reports keep their own direction in either language", async () => {
    await withPage({}, async ({ page }) => {
      const direction = () =>
        page.evaluate<string>(`getComputedStyle(document.querySelector(".text p:last-child")).direction`);
      await page.goto(`/samples/reports/${arabic?.id}`);
      await page.locator(".text").waitFor();
      expect(await direction()).toBe("rtl");
      await page.getByRole("combobox", { name: "Language" }).selectOption("ar");
      await page.goto(`/samples/reports/${wire?.id}`);
      await page.locator(".text").waitFor();
      expect(await direction()).toBe("ltr");
    });
  });

  test("the theme follows the system until one is chosen, which then stays", async () => {
    await withPage({ colorScheme: "dark" }, async ({ page }) => {
      const paper = () => page.evaluate<string>("getComputedStyle(document.documentElement).backgroundColor");
      await page.goto("/main/incidents");
      const dark = await paper();
      await page.getByRole("combobox", { name: "Theme" }).selectOption("light");
      const light = await paper();
      expect(light).not.toBe(dark);
      await page.reload();
      expect(await paper()).toBe(light);
      await page.getByRole("combobox", { name: "Theme" }).selectOption("system");
      expect(await paper()).toBe(dark);
    });
  });

  test("on every page text stands out enough in both themes, and nothing is wider than a screen of 360 pixels", async () => {
    await withPage({}, async ({ page }) => {
      const width = () => page.evaluate<number>("document.documentElement.scrollWidth");
      const language = page.getByRole("combobox", { name: /Language|اللغة/ });
      for (const path of PAGES) {
        await page.goto(path);
        await page.locator("tbody tr, .facet, .text p, .statement, .report-row, .state h2").first().waitFor();
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          expect([path, colorScheme, await page.evaluate<string[]>(TOO_FAINT)]).toEqual([path, colorScheme, []]);
        }
        await page.setViewportSize({ width: 360, height: 740 });
        for (const choice of ["ar", "en"]) {
          await language.selectOption(choice);
          expect([path, choice, await width()]).toEqual([path, choice, 360]);
        }
        await page.setViewportSize({ width: 1280, height: 720 });
      }
    });
  });
});

describe("trouble", () => {
  test("a missing incident, a bad filter and a server gone are said, with what to do", async () => {
    const { page, context } = await watchedPage(browser, desk.url);
    await page.goto("/samples/incidents/ZZZ-2000-0001");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("Use the full label");
    await page.goto("/samples/incidents?from=2020-01-01&to=2019-01-01");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("from");
    await context.setOffline(true);
    await page.getByRole("link", { name: "Tallies" }).click();
    await page.getByText("The desk's server does not answer.").waitFor();
    await context.setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".statement").waitFor();
    await context.close();
  });
});
