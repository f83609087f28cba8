import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { Stack, sdks } from "./stack";

const login = { DOCKER_USERNAME: "docker-admin", DOCKER_PASSWORD: "admin-of-the-library" };
let hub: Emulator;
let stack: Stack;

beforeAll(async () => {
  hub = await startEmulator();
});
afterAll(() => hub.close());

const tagLists = () => hub.requests().filter(({ path }) => path.includes("/tags"));

/** Where a function's need of a repository is written. Each has a repository of its own, in one program. */
const needs: Record<string, (name: string) => string> = {
  argument: (name) => `
    const repository = new dockerhub.Repository("${name}", { namespace: "acme" });
    exports.${name} = dockerhub.getTagsOutput({ namespace: "acme", repository: repository.name }).tags.length;`,
  partOfOutputs: (name) => `
    const { namespace, name } = new dockerhub.Repository("${name}", { namespace: "acme" });
    const args = pulumi.all([namespace, name]).apply(([namespace, repository]) => ({ namespace, repository }));
    exports.${name} = dockerhub.getTagsOutput({ namespace: args.namespace, repository: args.repository }).tags.length;`,
  dependsOn: (name) => `
    const dependsOn = [new dockerhub.Repository("${name}", { namespace: "acme" })];
    exports.${name} = dockerhub.getTagsOutput({ namespace: "acme", repository: "${name}" }, { dependsOn }).tags.length;`,
  dependsOnPromise: (name) => `
    const dependsOn = Promise.resolve(new dockerhub.Repository("${name}", { namespace: "acme" }));
    exports.${name} = dockerhub.getTagsOutput({ namespace: "acme", repository: "${name}" }, { dependsOn }).tags.length;`,
  componentInComponent: (name) => `
    class Inner extends pulumi.ComponentResource {
      constructor(name, opts) {
        super("test:index:Inner", name, {}, opts);
      }
      async initialize() {
        await new Promise((resolve) => setImmediate(resolve));
        new dockerhub.Repository("${name}", { namespace: "acme" }, { parent: this });
      }
    }
    class Outer extends pulumi.ComponentResource {
      constructor(name) {
        super("test:index:Outer", name);
        new Inner("inner", { parent: this });
      }
    }
    const dependsOn = new Outer("outer");
    exports.${name} = dockerhub.getTagsOutput({ namespace: "acme", repository: "${name}" }, { dependsOn }).tags.length;`,
};

describe.each(sdks)("%s: a function's output form", (sdk) => {
  beforeEach(async () => {
    hub.reset();
    stack = new Stack({ ...login, DOCKER_HUB_URL: hub.url }, { sdk });
    await stack.init();
  });
  afterEach(() => stack.remove());

  test("waits for a repository that is still to be created, wherever that is written", async () => {
    const all = Object.entries(needs).map(([need, program]) => ({ name: need.toLowerCase(), program }));
    const counts = (text: string) =>
      Object.fromEntries([...text.matchAll(/^ +[+~]? *(\w+) *: (.*)$/gm)].map(([, ...pair]) => pair));
    const each = (value: string) => Object.fromEntries(all.map(({ name }) => [name, value]));
    stack.program(all.map(({ name, program }) => `{${program(name)}\n}`).join("\n"));
    const preview = await stack.preview();
    expect(preview.exitCode).toBe(0);
    expect(counts(preview.text)).toMatchObject(each("[unknown]"));
    expect(tagLists()).toEqual([]);

    const up = await stack.up();
    expect(up.exitCode).toBe(0);
    expect(counts(up.text)).toMatchObject(each("0"));
    for (const { name } of all) hub.pushTag("acme", name, "1.0");
    const next = await stack.preview();
    expect(next.exitCode).toBe(0);
    expect(counts(next.text)).toMatchObject(each("0 => 1"));
  });

  test("is called in a preview for a repository that exists, also one that is only read", async () => {
    stack.program(`
      const web = dockerhub.Repository.get("web", "acme/web");
      exports.tag = dockerhub.getTagOutput({ namespace: web.namespace, repository: web.name, tag: "latest" }).name;`);
    expect(await stack.preview()).toMatchObject({ exitCode: 0, text: expect.stringMatching(/tag: "latest"/) });
  });

  test("gives a secret for a secret argument", async () => {
    stack.program(`
      const repository = pulumi.secret("web");
      exports.secret = dockerhub.getTagOutput({ namespace: "acme", repository, tag: "latest" }).name;
      exports.open = dockerhub.getTagOutput({ namespace: "acme", repository: "web", tag: "latest" }).name;`);
    const { exitCode, text } = await stack.up();
    expect(exitCode).toBe(0);
    expect(text).toMatch(/secret: \[secret\]/);
    expect(text).toMatch(/open\s*: "latest"/);
  });
});
