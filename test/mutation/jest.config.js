const { projects, ...config } = require("../../jest.config.js");

// Those that run the engine, the compiler or a build say nothing about a mutation of provider/; that of a bad network says
// much, but takes longer than all others.
const passedOver =
  "/(generated|guides|readme|engine|entryPoints|newDefinition|coverage|invariants|contributing|features|release|workflows|npmPages|packageBlock|pulumiPlugin|sdk|gitops\\w*|badNetwork)\\.test\\.ts$";

/** What a mutation of provider/ is tried on. */
module.exports = {
  ...config,
  rootDir: `${__dirname}/../..`,
  projects: projects
    .filter(({ displayName }) => ["unit", "integration"].includes(displayName))
    .map((project) => ({ ...project, testPathIgnorePatterns: [...project.testPathIgnorePatterns, passedOver] })),
};
