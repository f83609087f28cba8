import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import ts from "typescript";
import { declare } from "../../cli/import/declaration";
import { Names } from "../../cli/import/names";
import { programText } from "../../cli/import/program";
import type { Named } from "../../cli/import/statements";
import type { AnyResource } from "../../provider/define";
import { registryAccessManagement } from "../../provider/resources/registryAccessManagement";
import { repository } from "../../provider/resources/repository";
import { repositoryTeamPermission } from "../../provider/resources/repositoryTeamPermission";
import { team } from "../../provider/resources/team";

type Values = Record<string, unknown>;

/** What the command makes of things that exist. */
function named(found: [AnyResource, Values][], names = new Names([])): Named[] {
  return found.flatMap(([definition, inputs]) => {
    const { declaration } = declare({ definition, inputs });
    if (!declaration) return [];
    const { type, id } = declaration;
    return { ...declaration, entry: { type, id, ...names.next(definition, declaration.inputs) } };
  });
}

/** What a program declares: of each resource the class, the logical name, the inputs and the options. */
function run(program: string): unknown[][] {
  const declared: unknown[][] = [];
  const classOf = (token: string) =>
    class {
      readonly name: unknown;
      constructor(...args: [string, Values, Values]) {
        declared.push([token, ...args]);
        this.name = `name of ${args[0]}`;
      }
    };
  const dockerhub = new Proxy({}, { get: (_, token) => classOf(String(token)) });
  const { outputText } = ts.transpileModule(program, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  runInNewContext(outputText, { exports: {}, require: () => dockerhub });
  return JSON.parse(JSON.stringify(declared));
}

const overview = (text: string): Named[] => {
  const inputs = { namespace: "acme", name: "web", fullDescription: text };
  const entry = { type: "", name: "web", logicalName: "web", id: "acme/web" };
  return [{ definition: repository, type: "", id: "acme/web", inputs, entry }];
};

describe("a program of what exists", () => {
  const nasty = fc.constantFrom(
    "`",
    "${",
    "$",
    "\\",
    '"',
    "'",
    "\n",
    "\r\n",
    " \n",
    "\t",
    "\u2028",
    "\u202e",
    "\0",
    "\ud800",
    "🐳",
    "*/",
    "//",
  );
  const text = fc
    .array(fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 30 })
    .map((all) => all.join(""));

  test("declares any text as it is", () => {
    fc.assert(
      fc.property(text, (fullDescription) => {
        const [[, , args] = []] = run(programText(undefined, [], overview(fullDescription), []));
        expect(args).toEqual({ namespace: "acme", fullDescription });
      }),
      { numRuns: 500 },
    );
  });

  test("shows nothing hidden in a text, and nothing that turns the direction of what follows", () => {
    const program = programText(undefined, [], overview("a\u202eb\u0007c\n\u2066d"), []);
    expect(program).toContain("a\\u202eb\\u0007c\n\\u2066d");
  });

  test("is laid out as formatters do it", () => {
    const registries = ["a.example.com", "b.example.com"].map((address) => ({ address, isAllowed: true }));
    const found: [AnyResource, Values][] = [
      [repository, { namespace: "acme", name: "web", description: `"${"x".repeat(80)}"`, categories: ["security"] }],
      [repository, { namespace: "acme", name: "api", fullDescription: '# API\n\n`it\'s` "it"  \nend' }],
      [repository, { namespace: "acme", name: "ab", immutableTags: { enabled: true, rules: ["v\\d+", 'it\'s "it"'] } }],
      [repository, { namespace: "acme", name: "a" }],
      [team, { organization: "acme", name: "dev" }],
      [repositoryTeamPermission, { namespace: "acme", repository: "web", team: "dev", permission: "read" }],
      [registryAccessManagement, { organization: "acme", enabled: true, isDockerHubAllowed: false, registries }],
    ];
    const program = programText(undefined, [], named(found), [{ what: "Token", reason: "lost" }]);
    const biome = join(__dirname, "../../node_modules/.bin/biome");
    const flags = ["--stdin-file-path=index.ts", "--line-width=80", "--indent-style=space"];
    expect(program).toBe(execFileSync(biome, ["format", ...flags], { input: program, encoding: "utf8" }));
  });

  test("refers to repositories and teams that it declares, and names others", () => {
    const grants = ["web", "elsewhere"].map((repository): [AnyResource, Values] => [
      repositoryTeamPermission,
      { namespace: "acme", repository, team: "dev", permission: "read" },
    ]);
    const program = programText(
      undefined,
      [],
      named([
        ...grants,
        [team, { organization: "acme", name: "dev" }],
        [repository, { namespace: "acme", name: "web" }],
      ]),
      [],
    );
    expect(run(program).slice(-2)).toMatchObject([
      ["RepositoryTeamPermission", "web-dev", { repository: "name of web", team: "name of dev" }, { protect: true }],
      [
        "RepositoryTeamPermission",
        "elsewhere-dev",
        { repository: "elsewhere", team: "name of dev" },
        { protect: true },
      ],
    ]);
  });

  test("that grows keeps what is there, and refers to its constants", () => {
    const first = named([[team, { organization: "acme", name: "dev" }]]);
    const entries = first.map(({ entry }) => entry);
    const grant = (): [AnyResource, Values] => [
      repositoryTeamPermission,
      { namespace: "acme", repository: "web", team: "dev", permission: "read" },
    ];
    const mine = '// mine\nconst devTeam = new dockerhub.Team("dev", { organization: "acme" });\n';
    const before = `import * as dockerhub from "pulumi-dockerhub/native";\n${mine}`;
    const grown = programText(before, entries, named([grant()], new Names(entries)), []);
    expect(grown.startsWith(before)).toBe(true);
    expect(run(grown).at(-1)).toMatchObject(["RepositoryTeamPermission", "web-dev", { team: "name of dev" }, {}]);
    const renamed = programText(before.replace("devTeam", "mine"), entries, named([grant()], new Names(entries)), []);
    expect(run(renamed).at(-1)).toMatchObject(["RepositoryTeamPermission", "web-dev", { team: "dev" }, {}]);
  });

  test("says nothing that Docker Hub has by default, nor what no program may declare", () => {
    const found = {
      namespace: "acme",
      name: "web",
      description: "",
      categories: [],
      status: "active",
      isPrivate: false,
    };
    expect(declare({ definition: repository, inputs: found })).toMatchObject({
      declaration: { id: "acme/web", inputs: { namespace: "acme", name: "web", isPrivate: false } },
      leftOut: [],
    });
    const long = declare({ definition: repository, inputs: { ...found, description: "x".repeat(101) } });
    expect(long.declaration?.inputs).not.toHaveProperty("description");
    expect(long.leftOut).toMatchObject([
      { what: "description of Repository acme/web", reason: expect.stringContaining("101 bytes") },
    ]);
    const old = declare({ definition: repository, inputs: { ...found, name: "x" } });
    expect(old.declaration).toBeUndefined();
    expect(old.leftOut).toMatchObject([
      { what: "Repository acme/x", reason: expect.stringMatching(/^It can't be declared: name "x" is not a valid/) },
    ]);
  });
});

describe("names", () => {
  const namesOf = (all: Named[]) => all.map(({ entry }) => [entry.logicalName, entry.name]);
  const repositories = (ids: string[]) =>
    named(ids.map((id) => [repository, { namespace: id.split("/")[0], name: id.split("/")[1] }]));

  test("are those of Docker Hub, and where two would be alike, others", () => {
    expect(
      namesOf(repositories(["acme/a-b", "acme/a_b", "acme/7zip", "acme/class", "other/class", "other-class/class"])),
    ).toEqual([
      ["a-b", "aBRepository"],
      ["a_b", "aBRepository2"],
      ["7zip", "_7zipRepository"],
      ["class", "classRepository"],
      ["other-class", "otherClassRepository"],
      ["other-class-class", "otherClassClassRepository"],
    ]);
  });

  test("are valid identifiers, each once, whatever the repositories are called", () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,3}([._-][a-z0-9]{1,3}){0,2}$/).filter((each) => each.length > 1);
    const id = fc.tuple(fc.constantFrom("acme", "ac-me"), name).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 30 }), (ids) => {
        const all = repositories(ids);
        const identifiers = all.map(({ entry }) => entry.name);
        expect(new Set(identifiers).size).toBe(ids.length);
        expect(new Set(all.map(({ entry }) => entry.logicalName)).size).toBe(ids.length);
        expect(identifiers.filter((each) => !/^[a-z_$][\w$]*$/i.test(each))).toEqual([]);
        // What is declared is what exists, whichever name a program gives it.
        const declared = run(programText(undefined, [], all, [])).map(([, logicalName, args]) => ({
          name: logicalName,
          ...Object(args),
        }));
        expect(declared.map(({ namespace, name }) => `${namespace}/${name}`).sort()).toEqual([...ids].sort());
      }),
    );
  });
});
