import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { type Browser, chromium as launcher, type Page } from "playwright-core";
import { chromium } from "./chromium";

let emulator: Emulator;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  emulator = await startEmulator();
  browser = await launcher.launch({ executablePath: chromium() ?? "", args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser.close();
  await emulator.close();
});
beforeEach(async () => {
  emulator.reset();
  complaints = [];
  page = await browser.newPage();
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
});
afterEach(() => page.close());

const row = (table: string, text: string) => page.locator(`#${table} tbody tr`, { hasText: text });
const open = () => page.goto(`${emulator.url}/_emulator/`);

describe("the page", () => {
  test.each(["/_emulator/", "/_emulator"])("at %s shows what the Hub holds", async (path) => {
    await page.goto(`${emulator.url}${path}`);
    await row("repositories", "acme/web").waitFor();
    expect(await row("repositories", "acme/web").innerText()).toMatch(/acme\/web\s+public\s+3\s+The web server/);
    expect(await row("repositories", "acme/internal").innerText()).toContain("private");
    expect(await row("organizations", "acme").innerText()).toContain("ci-bot (owner)");
    expect(await row("users", "outsider").count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test("shows the last requests, what was refused too, and is none of them itself", async () => {
    await fetch(`${emulator.url}/v2/namespaces/acme/repositories/web`);
    await fetch(`${emulator.url}/v2/namespaces/acme/repositories/nowhere`);
    await open();
    await row("requests", "repositories/nowhere").waitFor();
    const shown = await page.locator("#requests tbody tr").allInnerTexts();
    expect(shown.map((line) => line.split(/\s+/).filter(Boolean).slice(0, 3).join(" "))).toEqual([
      "404 GET /v2/namespaces/acme/repositories/nowhere",
      "200 GET /v2/namespaces/acme/repositories/web",
    ]);
    expect(emulator.requests()).toHaveLength(2);
  });

  test("is live: a change is shown without a reload", async () => {
    await open();
    await row("repositories", "acme/web").waitFor();
    emulator.editRepository("acme", "web", { description: "Changed meanwhile", isPrivate: true });
    await row("repositories", "Changed meanwhile").waitFor();
    expect(await row("repositories", "acme/web").innerText()).toContain("private");
  });

  test("finds among many, and says how many it leaves out", async () => {
    const many = Array.from({ length: 300 }, (_, number) => ({ namespace: "acme", name: `service-${number}` }));
    emulator.importState({ ...emulator.exportState(), repositories: many });
    await open();
    await page.getByText("(200 of 300)").waitFor();
    await page.getByLabel("Find").fill("SERVICE-299");
    await page.getByText("(1)", { exact: true }).waitFor();
    expect(await page.locator("#repositories tbody tr").count()).toBe(1);
  });

  test("shows HTML in a description as text", async () => {
    emulator.editRepository("acme", "web", { description: "<img src=x onerror=alert(1)>" });
    await open();
    await row("repositories", "<img src=x onerror=alert(1)>").waitFor();
    expect(await page.locator("main img").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("has no secret in what it reads", async () => {
    const text = await (await fetch(`${emulator.url}/_emulator/overview`)).text();
    expect(text).toContain("ci-bot");
    expect(text).not.toMatch(/correct-horse|admin-of-the-library|password|totp|dckr_/);
  });

  test.each(["light", "dark"] as const)("fits a narrow %s screen", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 640 });
    await open();
    await row("repositories", "acme/web").waitFor();
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect(width).toBeLessThanOrEqual(360);
  });
});
