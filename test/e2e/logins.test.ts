import { expect, test } from "@jest/globals";
import { startEmulator } from "dockerhub-emulator";
import { Stack } from "./stack";

// docs/hosts.md says so.
test.each([
  ["pulumi-dockerhub", 2],
  ["pulumi-dockerhub/native", 1],
])("a run of %s whose program calls functions logs in %d times", async (sdk, logins) => {
  const hub = await startEmulator();
  const login = { DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery" };
  const stack = new Stack({ ...login, DOCKER_HUB_URL: hub.url }, { sdk });
  try {
    await stack.init();
    stack.program(`
      const web = dockerhub.getRepositoryOutput({ namespace: "acme", name: "web" });
      for (const name of ["one", "two", "three"]) {
        new dockerhub.Repository(name, { namespace: "acme", description: web.description });
      }`);
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
    expect(hub.requests().filter(({ path }) => path === "/v2/auth/token")).toHaveLength(logins);
  } finally {
    await stack.remove();
    await hub.close();
  }
});
