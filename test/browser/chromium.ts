import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import execa from "execa";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** The browser that the tests drive; undefined where there is none. */
export function chromium(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const installed = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROMIUM ?? "", ...installed, ...elsewhere].find((file) => file !== "" && existsSync(file));
}

/** Before the first test: where Debian's packages can be installed, the browser is. */
export default async function install(): Promise<void> {
  if (chromium()) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    process.stderr.write("Installing Chromium for the tests of pages …\n");
    await execa("apt-get", ["update", "-q"]);
    await execa("apt-get", ["install", "-qy", "--no-install-recommends", "chromium"], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  if (!chromium()) {
    throw new Error("The tests of pages need Chromium or Chrome. Install one, or set CHROMIUM to its program file.");
  }
}
