import { writeFileSync } from "node:fs";
import { hubFrom } from "../provider/connection";
import type { Hub } from "../provider/hub";
import { addChanges } from "./audit";
import { previewRefresh, readConfiguration } from "./engine";
import { type Flags, type Format, readFlags } from "./flags";
import { withPages } from "./links";
import { readRefresh } from "./refresh";
import { renderHtml } from "./render/html";
import { renderJson } from "./render/json";
import { renderMarkdown } from "./render/markdown";
import { renderText } from "./render/text";
import { exitCode, type Report, type Resource, summary } from "./report";
import { findUndeclared } from "./undeclared";

/** Where there is no terminal: what logs of CI show without breaking lines. */
const usualWidth = 120;

const renderers: Record<Format, (report: Report, width: number) => string> = {
  text: renderText,
  markdown: renderMarkdown,
  html: renderHtml,
  json: renderJson,
};

/** Reports what differs between a stack and Docker Hub; the exit code says whether anything does. */
export async function drift(args: string[]): Promise<number> {
  const flags = readFlags(args);
  const { project, stack, resources } = readRefresh(await previewRefresh(flags, flags));
  const changed = resources.filter(({ status }) => status !== "same");
  const seen = { project, stack, at: new Date().toISOString(), checked: resources.length };
  const report: Report = { ...seen, ...(await askHub(flags, resources, changed)) };
  const width = (flags.output === undefined && process.stdout.columns) || usualWidth;
  write(renderers[flags.format](report, width), report, flags);
  return exitCode(report);
}

async function askHub(
  flags: Flags,
  resources: Resource[],
  drift: Resource[],
): Promise<Pick<Report, "drift" | "unmanaged">> {
  if (drift.length === 0 && !flags.undeclared) return { drift };
  let hub: Hub;
  let configuration: (key: string) => string | undefined;
  try {
    configuration = await readConfiguration(flags);
    ({ hub } = hubFrom(configuration));
  } catch (error) {
    // Without the Hub the drift is still known, but not by whom, nor what is undeclared.
    if (flags.undeclared) throw error;
    return { drift };
  }
  try {
    const changes = withPages(await addChanges(hub, drift), configuration);
    if (!flags.undeclared) return { drift: changes };
    const { found, notListed } = await findUndeclared(hub, resources);
    return { drift: changes, unmanaged: { found: withPages(found, configuration), notListed } };
  } finally {
    await hub.close();
  }
}

function write(text: string, report: Report, { output }: Flags): void {
  if (output === undefined) {
    process.stdout.write(text);
    return;
  }
  writeFileSync(output, text);
  process.stderr.write(`${summary(report)} Report: ${output}\n`);
}
