import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";

interface Step {
  uses?: string;
  run?: string;
}

interface Workflow {
  permissions: object;
  concurrency: { group: string; "cancel-in-progress": boolean };
  jobs: Record<string, { permissions?: object; environment?: string; if?: string; steps: Step[] }>;
}

interface GitLabJob {
  extends?: string;
  script: string[];
  after_script?: string[];
  interruptible?: boolean;
  resource_group?: string;
  environment?: { name: string };
}

const folder = join(__dirname, "../../examples/gitops");
const read = (file: string) => readFileSync(join(folder, file), "utf8");
const workflow = (name: string): Workflow => parse(read(`.github/workflows/${name}.yml`));
const gitlab: Record<string, GitLabJob> = parse(read(".gitlab-ci.yml"));
const { scripts } = JSON.parse(read("package.json"));
const jobs = ["preview", "up", "drift"];
const workflows = readdirSync(join(folder, ".github/workflows")).map((file) => file.replace(".yml", ""));

test("each job has its workflow, and its job of GitLab", () => {
  expect(workflows.sort()).toEqual([...jobs].sort());
  expect(Object.keys(gitlab).filter((name) => !name.startsWith("."))).toEqual(expect.arrayContaining(jobs));
});

describe.each(jobs)("%s", (name) => {
  const { permissions, jobs: parts } = workflow(name);
  const steps = Object.values(parts).flatMap((job) => job.steps);

  test("grants each job what it needs, and nothing by default", () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(parts)) expect(job.permissions).toMatchObject({ contents: "read" });
  });

  test("pins actions by commit", () => {
    for (const { uses } of steps) expect(uses ?? "").toMatch(/^$|^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  });

  test("runs the same scripts on GitHub and on GitLab", () => {
    const { script, after_script = [] } = gitlab[name] ?? { script: [] };
    const onGitHub = steps.map(({ run = "" }) => run);
    const onGitLab = [...(gitlab[".pulumi"] as unknown as { before_script: string[] }).before_script, ...script];
    expect(scriptsOf(onGitHub).sort()).toEqual(scriptsOf([...onGitLab, ...after_script]).sort());
    for (const script of scriptsOf(onGitHub)) expect(scripts).toHaveProperty([script]);
  });

  test("gives the password to steps in an environment alone", () => {
    const text = read(`.github/workflows/${name}.yml`);
    const [, ...after] = text.split("secrets.DOCKER_PASSWORD");
    expect(after.length).toBeGreaterThan(0);
    expect(parts[name]?.environment).toBe(gitlab[name]?.environment?.name);
    expect(parts[name]?.environment).toMatch(/^docker-hub/);
    expect(text).not.toMatch(/^ {4,6}DOCKER_PASSWORD/m);
  });
});

test("a run that changes Docker Hub is alone and never cancelled; one that waits is not driven out by the drift job", () => {
  expect(workflow("up").concurrency).toEqual({ group: "up", "cancel-in-progress": false });
  expect(workflow("drift").concurrency.group).not.toBe("up");
  expect(gitlab.up).toMatchObject({ interruptible: false, resource_group: "docker-hub" });
  expect(workflow("preview").concurrency["cancel-in-progress"]).toBe(true);
  expect(gitlab.preview).toMatchObject({ interruptible: true });
});

test("a stranger's program gets no secrets", () => {
  expect(read(".github/workflows/preview.yml")).toMatch(/^ {2}pull_request:/m);
  expect(read(".github/workflows/preview.yml")).not.toMatch(/^ {2}pull_request_target:/m);
  expect(workflow("preview").jobs.preview?.if).toBe(
    "github.event.pull_request.head.repo.full_name == github.repository",
  );
});

test.each(readdirSync(join(folder, "ci")))("ci/%s is an executable script of bash", (file) => {
  execFileSync("bash", ["-n", join(folder, "ci", file)]);
  execFileSync("test", ["-x", join(folder, "ci", file)]);
});

test("the example is pinned to the versions that it was tested with", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect([name, version]).toEqual([name, installedVersion(name)]);
  }
});

/** The npm scripts that commands run. */
function scriptsOf(commands: string[]): string[] {
  return commands.flatMap((command) => [...command.matchAll(/npm run ([\w:]+)/g)].map(([, script = ""]) => script));
}

function installedVersion(name: string): string {
  return JSON.parse(readFileSync(join(__dirname, "../../node_modules", name, "package.json"), "utf8")).version;
}
