import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Browser, chromium as launcher } from "playwright-core";
import { renderHtml } from "../../cli/render/html";
import { driftedReport } from "../driftedReport";
import { chromium } from "./chromium";

let browser: Browser;
let folder: string;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "drift-"));
  const file = join(folder, "drift.html");
  writeFileSync(file, renderHtml(driftedReport));
  address = pathToFileURL(file).href;
  browser = await launcher.launch({ executablePath: chromium() ?? "", args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

test.each([
  ["light", 1100],
  ["dark", 1100],
  ["light", 360],
  ["dark", 360],
] as const)(
  "the report fits a %s screen of %i pixels, and every text stands out from what is behind it",
  async (colorScheme, width) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(address);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    const [text = 0, back = 0] = await page.evaluate<number[]>(`(() => {
    const lightness = (color) => { const [r, g, b] = color.match(/\\d+/g).map(Number); return (r * 3 + g * 6 + b) / 10; };
    const { color } = getComputedStyle(document.body);
    return [lightness(color), lightness(getComputedStyle(document.body).backgroundColor)];
  })()`);
    expect(colorScheme === "light" ? back - text : text - back).toBeGreaterThan(150);
    expect(await page.getByText("Now public:").isVisible()).toBe(true);
    expect(await page.locator("pre .added", { hasText: "mail us" }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  },
);
