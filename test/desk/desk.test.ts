import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openBrowser, type Watched, watchedPage } from "./open-browser.ts";
import { openDesk, type TestDesk } from "./open-desk.ts";
import { record } from "./reports.ts";

const fixture = record();
const killed = fixture.coded[0]?.claims.find(({ field }) => field === "killed");

let desk: TestDesk;
let browser: Browser;
beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk({ samples: fixture }), openBrowser()]);
});
afterAll(() => Promise.all([browser.close(), desk.close()]));

let watched: Watched;
beforeEach(async () => {
  watched = await watchedPage(browser, desk.url);
  return async () => {
    await watched.context.close();
    expect(watched.troubles).toEqual([]);
  };
});

describe("from a figure to its sentence", () => {
  test("list, incident, quote, report with the sentence marked and in view", async () => {
    const { page } = watched;
    await page.goto("/samples/incidents");
    const row = page.getByRole("row").filter({ hasText: "MLI-2019-0001" });
    expect(await row.textContent()).toMatch(/14 Mar 2019[\s\S]*Menaka[\s\S]*ambush[\s\S]*23 \(23–40\)[\s\S]*“dozens”/);
    expect(await row.getByText("Claims disagree").isVisible()).toBe(true);
    await row.getByRole("link").click();

    const soldiers = page.locator('.facet[data-field="killed"]', { hasText: "Claims disagree" });
    const claims = soldiers.getByRole("article");
    await claims.first().waitFor();
    expect(await claims.count()).toBe(2);
    expect(await claims.nth(0).textContent()).toMatch(
      /at least 23[\s\S]*stated[\s\S]*a military spokesman through Harbour Wire/,
    );
    expect(await claims.nth(1).textContent()).toMatch(/more than 40[\s\S]*claimed[\s\S]*Desert Front/);
    expect(await claims.nth(0).getByRole("blockquote").textContent()).toBe(killed?.quote);
    await claims.nth(0).getByRole("link").click();

    await page.waitForURL(`**/samples/reports/${killed?.report}?claim=${killed?.id}`);
    const marked = page.locator(".text mark[data-current]");
    await marked.first().waitFor();
    expect((await marked.allInnerTexts()).join("")).toBe(killed?.quote);
    const own = page.locator('.text mark[data-current="words"]');
    expect((await own.allInnerTexts()).join("")).toBe("At least 23 soldiers were killed, a military spokesman said");
    const box = await marked.first().boundingBox();
    expect(box && box.y >= 0 && box.y < 720).toBe(true);
  });

  test("from a marked sentence back to its claims and their incident", async () => {
    const { page } = watched;
    await page.goto(`/samples/reports/${killed?.report}`);
    await page.locator(".text mark", { hasText: "dozens were wounded" }).click();
    const panel = page.getByRole("complementary", { name: "In this sentence" });
    await panel.waitFor();
    expect(await panel.getByRole("listitem").count()).toBe(2);
    expect(await panel.locator("[data-current]").textContent()).toContain("“dozens”");
    await panel.getByRole("link", { name: "Incident MLI-2019-0001" }).first().click();
    await page.getByRole("heading", { level: 1, name: "ambush, Menaka" }).waitFor();
    await page.goBack();
    expect(await page.locator("mark[data-current]").first().isVisible()).toBe(true);
  });

  test("unknown, none reported and zero are three different things", async () => {
    const { page } = watched;
    await page.goto("/samples/incidents");
    const foiled = page.getByRole("row").filter({ hasText: "XXX-0000-0001" });
    expect(await foiled.locator(".cell-killed").textContent()).toBe("unknown");
    expect(await foiled.locator(".cell-date").textContent()).toContain("“last week”");
    expect(await foiled.locator(".cell-what").textContent()).toMatch(/bombing\s*foiled/);
    const civilians = page.getByRole("row").filter({ hasText: "MLI-2019-0001" }).locator(".cell-killed li").nth(1);
    expect(await civilians.textContent()).toMatch(/none reported\s*civilians/);
    expect(await page.locator("tbody").textContent()).not.toMatch(/\b0\b/);
  });

  test("text that was not read as the report's is dimmed and said to be", async () => {
    const { page } = watched;
    await page.goto(`/samples/reports/${killed?.report}`);
    await page.locator(".text").waitFor();
    for (const [region, words] of [
      ["caption", "Caption: somebody else's text"],
      ["duplicate", "Stands above already: not read twice"],
      ["boilerplate", "Not part of the report: not read"],
    ])
      expect(await page.locator(`p[data-region="${region}"]`).textContent()).toContain(words);
    const details = page.locator(".report-details");
    for (const words of [
      "Harbour Wire",
      "16 Mar 2019",
      "from its dateline",
      "English",
      "utf-8",
      fixture.reports[0]?.sha256,
    ])
      expect(await details.textContent()).toContain(words);
  });
});

describe("finding one's way", () => {
  test("by keyboard alone", async () => {
    const { page } = watched;
    const focused = () => page.evaluate<string>("document.activeElement.textContent");
    await page.goto("/samples/incidents");
    await page.getByRole("table").waitFor();
    const labels = await page.locator("tbody th").allInnerTexts();
    await page.keyboard.press("j");
    expect(await focused()).toBe(labels[0]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    expect(await focused()).toBe(labels[1]);
    const outline = await page.evaluate<string>(
      `getComputedStyle(document.querySelector("tr:has(:focus-visible)")).outlineStyle`,
    );
    expect(outline).toBe("solid");

    await page.keyboard.press("Enter");
    await page.locator(".facet").first().waitFor();
    expect(page.url()).toContain(`/samples/incidents/${labels[1]}`);
    await page.keyboard.press("Escape");
    await page.getByRole("table").waitFor();
    await expect.poll(focused).toBe(labels[1]);

    await page.keyboard.press("/");
    await page.keyboard.type("menaka");
    await page.waitForURL("**/samples/incidents?place=menaka");
    await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").isVisible()).toBe(false);
  });

  test("an empty record says what to type, samples are marked on every page", async () => {
    const { page } = watched;
    await page.goto("/");
    await page.waitForURL("**/samples/incidents");
    for (const name of ["Incidents", "Tallies", "Figures", "Assessments", "Reports"]) {
      await page.getByRole("link", { name, exact: true }).click();
      await page.getByRole("heading", { level: 1, name }).waitFor();
      expect(await page.getByRole("complementary", { name: "Sample reports" }).isVisible()).toBe(true);
      expect(await page.title()).toContain("Sample reports");
    }
    await page.getByRole("link", { name: "My record" }).click();
    await page.getByRole("heading", { name: "No reports yet" }).waitFor();
    expect(await page.getByText("npm start -- read report.txt").isVisible()).toBe(true);
    expect(await page.getByText("Sample reports").count()).toBe(0);
  });

  test("tallies, figures and assessments with speaker, quote and the way to the sentence", async () => {
    const { page } = watched;
    await page.goto("/samples/tallies");
    const tally = page.locator(".statement");
    await tally.waitFor();
    expect(await tally.textContent()).toMatch(
      /about 31 ambushes[\s\S]*since January 2019[\s\S]*implied[\s\S]*A monitoring office/,
    );
    await page.goto("/samples/figures");
    const camp = page.locator(".subject", { hasText: "Tassiga camp" }).getByRole("listitem");
    await camp.first().waitFor();
    expect(await camp.allInnerTexts()).toEqual([
      expect.stringContaining("about 1,200"),
      expect.stringContaining("“hundreds”"),
    ]);
    await page.goto("/samples/assessments");
    await page.getByRole("link", { name: "Read it in the report" }).click();
    await page.locator("mark[data-current]").first().waitFor();
    await page.getByRole("link", { name: "In the assessments" }).click();
    await page.locator(".statement:focus", { hasText: "further attacks" }).waitFor();
  });
});
