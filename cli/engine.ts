import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { z } from "zod";
import { parseJson } from "./json";

/** Which stack of which project. */
export interface StackChoice {
  cwd: string;
  stack: string | undefined;
}

const failure = z.object({
  diagnostics: z.array(z.object({ severity: z.string(), message: z.string() })).default([]),
});

const configuration = z.record(z.string(), z.object({ value: z.string().optional() }));

/** What a refresh of the stack would change in its state, as `pulumi refresh --preview-only --json` says it. */
export function previewRefresh(choice: StackChoice, { runProgram }: { runProgram: boolean }): Promise<unknown> {
  return pulumi(choice, ["refresh", "--preview-only", "--json", ...(runProgram ? ["--run-program"] : [])]);
}

/**
 * What `pulumi up` would do, as `pulumi preview --json` says it, and whether the preview failed: then it says why. Docker Hub
 * is looked at first.
 */
export async function preview(choice: StackChoice): Promise<{ failed: boolean; answer: unknown; text: string }> {
  const { failed, answer, stdout, stderr } = await run(choice, ["preview", "--refresh", "--json"]);
  if (answer === undefined) throw new Error(withoutPrefix(stderr) || "pulumi preview did not answer in JSON.");
  return { failed, answer, text: stdout + stderr };
}

/** The stack's state, as `pulumi stack export` has it: secrets are encrypted. */
export function exportState(choice: StackChoice): Promise<unknown> {
  return pulumi(choice, ["stack", "export"]);
}

/** `dockerhub:…` of the stack's configuration, by key. The values may be secrets. */
export async function readConfiguration(choice: StackChoice): Promise<(key: string) => string | undefined> {
  const values = configuration.parse(await pulumi(choice, ["config", "--json", "--show-secrets"]));
  return (key) => values[`dockerhub:${key}`]?.value;
}

/** With the first the engine writes a stream of events in the answer's place; the others ask it to skip the preview. */
const notForUs = new Set([
  "PULUMI_ENABLE_STREAMING_JSON_PREVIEW",
  "PULUMI_SKIP_CONFIRMATIONS",
  "PULUMI_OPTION_SKIP_PREVIEW",
  "PULUMI_OPTION_YES",
]);

async function pulumi(choice: StackChoice, args: string[]): Promise<unknown> {
  const { failed, answer, stderr } = await run(choice, args);
  if (failed) throw new Error(reason(answer, stderr) || `pulumi ${args[0]} failed.`);
  if (answer === undefined) throw new Error(`pulumi ${args[0]} did not answer in JSON; is it up to date?`);
  return answer;
}

interface Answer {
  failed: boolean;
  /** What it answered in JSON; undefined where it did not. */
  answer: unknown;
  stdout: string;
  stderr: string;
}

function run({ cwd, stack }: StackChoice, args: string[]): Promise<Answer> {
  const flags = ["--non-interactive", "--color", "never", ...(stack === undefined ? [] : ["--stack", stack])];
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !notForUs.has(name)));
  const options = { cwd, env, maxBuffer: Number.POSITIVE_INFINITY };
  return new Promise((resolve, reject) => {
    execFile("pulumi", [...args, ...flags], options, (error, stdout, stderr) => {
      if (error?.code === "ENOENT") return reject(notFound(cwd));
      resolve({ failed: error !== null, answer: parseJson(stdout), stdout, stderr });
    });
  });
}

function notFound(cwd: string): Error {
  return new Error(existsSync(cwd) ? "pulumi is not on PATH." : `there is no folder ${cwd}.`);
}

/** What the engine says went wrong, each thing once: all resources fail alike where the credentials are wrong. */
function reason(answer: unknown, stderr: string): string {
  const { data } = failure.safeParse(answer);
  const errors = (data?.diagnostics ?? []).filter(({ severity }) => severity === "error");
  const messages = errors
    .map(({ message }) => withoutPrefix(message))
    .filter((message) => message !== "preview failed");
  return [...new Set(messages)].join("\n") || withoutPrefix(stderr);
}

function withoutPrefix(message: string): string {
  return message
    .trim()
    .replace(/^error: /, "")
    .replace(/^Preview failed: /, "");
}
