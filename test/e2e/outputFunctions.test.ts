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

/** Where a function's need of a repository is written. */
const needs = {
  "an argument": `
    const api = new dockerhub.Repository("api", { namespace: "acme" });
    exports.count = dockerhub.getTagsOutput({ namespace: "acme", repository: api.name }).tags.length;`,
  "an argument made of outputs": `
    const api = new dockerhub.Repository("api", { namespace: "acme" });
    const args = pulumi.all([api.namespace, api.name]).apply(([namespace, repository]) => ({ namespace, repository }));
    exports.count = dockerhub.getTagsOutput({ namespace: args.namespace, repository: args.repository }).tags.length;`,
  dependsOn: `
    const api = new dockerhub.Repository("api", { namespace: "acme" });
    exports.count = dockerhub.getTagsOutput({ namespace: "acme", repository: "api" }, { dependsOn: [api] }).tags.length;`,
  "dependsOn, a promise": `
    const api = Promise.resolve(new dockerhub.Repository("api", { namespace: "acme" }));
    exports.count = dockerhub.getTagsOutput({ namespace: "acme", repository: "api" }, { dependsOn: api }).tags.length;`,
  "dependsOn, a component in a component": `
    class Inner extends pulumi.ComponentResource {
      constructor(name, opts) {
        super("test:index:Inner", name, {}, opts);
      }
      async initialize() {
        await new Promise((resolve) => setImmediate(resolve));
        new dockerhub.Repository("api", { namespace: "acme" }, { parent: this });
      }
    }
    class Outer extends pulumi.ComponentResource {
      constructor(name) {
        super("test:index:Outer", name);
        new Inner("inner", { parent: this });
      }
    }
    const outer = new Outer("outer");
    exports.count = dockerhub.getTagsOutput({ namespace: "acme", repository: "api" }, { dependsOn: outer }).tags.length;`,
};

describe.each(sdks)("%s: a function's output form", (sdk) => {
  beforeEach(async () => {
    hub.reset();
    stack = new Stack({ ...login, DOCKER_HUB_URL: hub.url }, { sdk });
    await stack.init();
  });
  afterEach(() => stack.remove());

  test.each(Object.entries(needs))("waits for a repository that is still to be created: %s", async (_, program) => {
    stack.program(program);
    const preview = await stack.preview();
    expect(preview).toMatchObject({ exitCode: 0, text: expect.stringMatching(/count: \[unknown\]/) });
    expect(tagLists()).toEqual([]);

    expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringMatching(/count: 0/) });
    hub.pushTag("acme", "api", "1.0");
    expect(await stack.preview()).toMatchObject({ exitCode: 0, text: expect.stringMatching(/count: 0 => 1/) });
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
