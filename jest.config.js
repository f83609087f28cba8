const { availableParallelism } = require("node:os");

const swc = ["@swc/jest", { jsc: { target: "es2023", parser: { syntax: "typescript" } } }];

const project = (name, { folder = `test/${name}`, ...extra } = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testMatch: [`<rootDir>/${folder}/**/*.test.ts`],
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/emulator/dist/", "<rootDir>/.stryker-tmp/"],
  transform: { "\\.(ts|js|mjs)$": swc },
  // These are published as ES modules only; Jest's module system wants CommonJS.
  transformIgnorePatterns: ["/node_modules/(?!(jose|string-width|strip-ansi|ansi-regex|get-east-asian-width)/)"],
  moduleNameMapper: {
    "^dockerhub-emulator$": "<rootDir>/test/contract/validatedEmulator.ts",
    "^pulumi-dockerhub$": "<rootDir>/sdk/index.ts",
    "^pulumi-dockerhub/provider$": "<rootDir>/provider/index.ts",
  },
  ...extra,
});

module.exports = {
  // The end-to-end tests also wait: three keep two cores busy.
  maxWorkers: Math.max(3, availableParallelism()),
  // Many tests start a process, which on a busy machine takes longer than Jest's own 5 s.
  testTimeout: 30_000,
  projects: [
    project("unit"),
    project("integration"),
    project("contract"),
    project("emulator", { folder: "emulator/test" }),
    project("live"),
    project("browser", { globalSetup: "<rootDir>/test/browser/chromium.ts" }),
    project("e2e", { globalSetup: "<rootDir>/test/e2e/engine.ts" }),
    project("languages", { globalSetup: "<rootDir>/test/languages/toolchains.ts" }),
  ],
};
