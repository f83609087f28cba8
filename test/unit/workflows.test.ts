import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";

interface Step {
  uses?: string;
  run?: string;
  with?: { name?: string };
}

interface Job {
  permissions: Record<string, string>;
  "timeout-minutes": number;
  strategy?: { matrix: { os: string[] } };
  steps: Step[];
}

interface Workflow {
  permissions: object;
  concurrency: { group: string; "cancel-in-progress": unknown };
  jobs: Record<string, Job>;
}

const root = join(__dirname, "../..");
const folder = join(root, ".github/workflows");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const read = (file: string): Workflow => parse(readFileSync(join(folder, file), "utf8"));

describe.each(readdirSync(folder))("%s", (file) => {
  const { permissions, jobs, concurrency } = read(file);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("grants each job what it needs, and nothing by default", () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(job.permissions).toBeTruthy();
  });

  test("installs nothing where a token may write or publish", () => {
    const rightful = Object.values(jobs).filter((job) => Object.values(job.permissions).includes("write"));
    for (const { run = "" } of rightful.flatMap((job) => job.steps)) {
      expect(run).not.toMatch(/\bnpm (?!publish)|\bnpx\b|\bpipx?\b|\.ci\/run/);
    }
  });

  test("pins actions by commit, and says the version", () => {
    for (const { uses } of steps) expect(uses ?? "").toMatch(/^$|^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    const lines = readFileSync(join(folder, file), "utf8").match(/uses: .*/g) ?? [];
    for (const line of lines) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("ends, and does not run beside itself", () => {
    expect(concurrency.group).toBeTruthy();
    for (const job of Object.values(jobs)) expect(job["timeout-minutes"]).toBeLessThanOrEqual(90);
  });

  test("calls what there is", () => {
    const commands = steps.map(({ run = "" }) => run).join("\n");
    for (const [, script = ""] of commands.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([script]);
    const paths = [...commands.matchAll(/tools\/[\w./]+|\.ci\/\w+/g)].map(([path]) => path);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

const { jobs: release } = read("release.yml");

test("a release publishes what CI has tried on each pull request, on the same systems", () => {
  const { archive } = read("ci.yml").jobs;
  expect(release.archives?.strategy?.matrix.os).toEqual(archive?.strategy?.matrix.os);
  expect(release.archives?.steps.slice(0, -1)).toEqual(archive?.steps);
});

test("a release is not cancelled, and publishes what it has built", () => {
  expect(read("release.yml").concurrency["cancel-in-progress"]).toBe(false);
  const steps = (action: string) =>
    Object.values(release)
      .flatMap((job) => job.steps)
      .filter(({ uses = "" }) => uses.startsWith(`actions/${action}@`));
  const built = steps("upload-artifact").map((step) => step.with?.name ?? "");
  const published = steps("download-artifact").map((step) => step.with?.name);
  expect(published.filter((name) => name !== undefined).sort()).toEqual(
    built.filter((name) => !name.startsWith("archive-")).sort(),
  );
});
