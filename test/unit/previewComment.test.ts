import { describe, expect, test } from "@jest/globals";
import { renderComment } from "../../cli/preview/comment";
import { readPlan } from "../../cli/preview/plan";

type Values = Record<string, unknown>;

const dynamicType = (token: string) => `pulumi-nodejs:dynamic/dockerhub:${token}`;
const nativeType = (token: string) => `dockerhub:index:${token}`;

interface Change {
  op: string;
  name: string;
  token?: string;
  before?: Values;
  after?: Values;
  reasons?: string[];
}

/** A step as `pulumi preview --json` writes it. */
function step({ op, name, token = "Repository", before, after, reasons }: Change, typeOf = nativeType) {
  const type = typeOf(token);
  const state = (inputs: Values, id?: string) => ({ type, id, inputs, outputs: inputs });
  const changed = Object.keys({ ...before, ...after }).filter((key) => before?.[key] !== after?.[key]);
  return {
    op,
    urn: `urn:pulumi:production::hub::${type}::${name}`,
    ...(before && { oldState: state(before, `acme/${name}`) }),
    ...(after && { newState: state(after) }),
    ...(before && after && { detailedDiff: Object.fromEntries(changed.map((key) => [key, { inputDiff: true }])) }),
    ...(reasons && { replaceReasons: reasons }),
  };
}

const stack = { op: "same", urn: "urn:pulumi:production::hub::pulumi:pulumi:Stack::hub-production" };

function comment(steps: unknown[], { diagnostics = [] as unknown[], failed = false } = {}): string {
  const same = 1 + steps.filter((each) => JSON.stringify(each).startsWith('{"op":"same"')).length;
  return renderComment(readPlan({ steps: [stack, ...steps], diagnostics, changeSummary: { same } }), failed);
}

const api = { namespace: "acme", name: "api" };

describe("a comment", () => {
  test.each([dynamicType, nativeType])("has the counts first, then the diff", (typeOf) => {
    const written = comment([
      step({ op: "same", name: "kept", before: api, after: api }, typeOf),
      step({ op: "create", name: "new", after: { ...api, isPrivate: true, adoptExisting: false } }, typeOf),
      step({ op: "update", name: "api", before: { description: "one" }, after: { description: "two" } }, typeOf),
    ]);
    expect(written).toBe(`<!-- pulumi preview -->
### Preview of <code>production</code>

**1 to update**, **1 to create**; 1 unchanged.

\`\`\`diff
! Repository api (acme/api) is updated
-   description: "one"
+   description: "two"
+ Repository new is created
+   namespace: "acme"
+   name: "api"
+   isPrivate: true
\`\`\`
`);
  });

  test("of nothing says so", () => {
    expect(comment([step({ op: "same", name: "api", before: api, after: api })])).toContain("No changes; 1 unchanged.");
  });

  test("of a failure has the error first", () => {
    const diagnostics = [
      {
        severity: "error",
        message: "error: dockerhub:index:Repository resource 'a' has a problem: name: \"Bad!\" is not valid.\n",
      },
      { severity: "error", message: "error: preview failed\n" },
    ];
    expect(comment([], { diagnostics, failed: true })).toBe(
      '<!-- pulumi preview -->\n### The preview of <code>production</code> failed\n\n```\nname: "Bad!" is not valid.\n```\n',
    );
  });

  test("a failure without a reason says where to look", () => {
    expect(comment([], { failed: true })).toContain("Pulumi gave no reason; the job's log may have more.");
  });

  test("says which property replaces, and what is lost with it", () => {
    const before = { ...api, name: "old" };
    const written = comment([
      step({ op: "replace", name: "api", before, after: api, reasons: ["name"] }),
      step({ op: "delete", name: "gone", before }),
    ]);
    expect(written).toContain("! Repository api (acme/api) is replaced, since name can't be changed in place\n");
    expect(written).toContain('-   name: "old"\n+   name: "api"\n');
    expect(written).toContain("- Repository gone (acme/gone) is deleted\n");
    expect(written).toContain("> [!CAUTION]\n> Is deleted: <code>acme/gone</code>.");
    expect(written).toContain("> Is deleted and created again: <code>acme/api</code>.");
  });

  test("what becomes public stands out; what becomes private does not", () => {
    const change = (before: boolean, name: string) =>
      step({ op: "update", name, before: { isPrivate: before }, after: { isPrivate: !before } });
    const written = comment([change(true, "opened"), change(false, "closed")]);
    expect(written).toContain("> Becomes public: <code>acme/opened</code>.");
    expect(written).not.toContain("<code>acme/closed</code>");
  });

  test("shows of an overview the lines that change, those that begin like a diff too", () => {
    const lines = Array.from({ length: 30 }, (_, at) => `line ${at}`);
    const text = (...end: string[]) => [...lines, ...end].join("\n");
    const written = comment([
      step({
        op: "update",
        name: "api",
        before: { fullDescription: text("--outputs:--", "+-replace", "```") },
        after: { fullDescription: text("--outputs:--", "changed", "```") },
      }),
    ]);
    expect(written).toContain(`    fullDescription:
      …
      line 29
      --outputs:--
-     +-replace
+     changed
      \`\`\`
\`\`\`\`
`);
    expect(written).not.toContain("line 20");
  });

  test("never shows a secret, not even one that the engine does not mark", () => {
    const written = comment([
      step({ op: "create", token: "AccessToken", name: "ci", after: { label: "[secret]", token: "dckr_pat_leaked" } }),
    ]);
    expect(written).toContain("+   label: [secret]");
    expect(written).not.toContain("dckr_pat_leaked");
  });

  test("says what only up will know", () => {
    const after = { ...api, description: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" };
    expect(comment([step({ op: "create", name: "api", after })])).toContain("+   description: (known after up)");
  });

  test("folds a long diff, and leaves out whole resources where the comment would be too long", () => {
    const steps = Array.from({ length: 300 }, (_, at) =>
      step({
        op: "create",
        name: `service-${at}`,
        after: { ...api, name: `service-${at}`, description: "x".repeat(200) },
      }),
    );
    const written = comment(steps);
    expect(written).toContain("**300 to create**");
    expect(written).toMatch(/<details><summary>The changes of \d+ resources<\/summary>\n\n```diff\n/);
    expect(written).toMatch(/\n\d+ more resources change; the job's log has all of them\.\n$/);
    expect(written.length).toBeLessThan(65_536);
    expect(written.match(/^```/gm)).toHaveLength(2);
  });

  test("has the provider's warnings once, as text that does nothing", () => {
    const message = "warning: Repository acme/web exists and will be adopted. @everyone <b>\u001b[31m\n";
    const plugin = "warning: using pulumi-resource-dockerhub from $PATH at /opt/bin/pulumi-resource-dockerhub\n";
    const diagnostics = [message, message, plugin].map((each) => ({ severity: "warning", message: each }));
    const written = comment([], { diagnostics });
    expect(written.match(/will be adopted/g)).toHaveLength(1);
    for (const active of ["@everyone", "<b>", "\u001b", "from $PATH"]) expect(written).not.toContain(active);
  });

  test("of hundreds of failures shows the first, says how many more there are, and fits", () => {
    const diagnostics = Array.from({ length: 300 }, (_, at) => [
      { severity: "error", message: `error: failure ${at}: ${"<x>".repeat(2000)}` },
      { severity: "warning", message: `warning: note ${at}: ${"<x>".repeat(2000)}` },
    ]).flat();
    const written = comment([step({ op: "create", name: "api", after: api })], { diagnostics, failed: true });
    expect(written).toContain("failure 9:");
    expect(written).not.toContain("failure 10:");
    expect(written.match(/and 290 more/g)).toHaveLength(2);
    expect(written.length).toBeLessThan(65_536);
    expect((written.match(/^```/gm) ?? []).length % 2).toBe(0);
  });

  test("of a text that is rewritten throughout says that, and takes no time over it", () => {
    const text = (word: string) => Array.from({ length: 12_000 }, (_, at) => `${word}${at % 7}`).join("\n");
    const change = { before: { fullDescription: text("a") }, after: { fullDescription: text("b") } };
    const written = comment([step({ op: "update", name: "api", ...change })]);
    expect(written).toContain("    fullDescription:\n      … nearly all lines differ\n");
  });

  test.each([
    ["web", "`".repeat(40)],
    ["# A\n``````\n", "x\n```\n"],
  ])("can't be left by fences in values", (before, after) => {
    const written = comment([
      step({ op: "update", name: "api", before: { description: before }, after: { description: after } }),
    ]);
    const [fence = ""] = written.match(/`+(?=diff\n)/) ?? [];
    expect(written.split(`\n${fence}`)).toHaveLength(3);
  });

  test("counts other providers' resources too, by their types", () => {
    const other = {
      ...step({ op: "create", name: "id", after: { byteLength: 4 } }),
      urn: "urn:pulumi:p::hub::random:index:RandomId::id",
    };
    other.newState = { type: "random:index:RandomId", id: undefined, inputs: { byteLength: 4 }, outputs: {} };
    const provider = { op: "create", urn: "urn:pulumi:p::hub::pulumi:providers:dockerhub::default_0_1_0" };
    expect(comment([other, provider])).toContain("+ random:index:RandomId id is created\n+   byteLength: 4\n");
    expect(comment([other, provider])).toContain("**1 to create**; 0 unchanged.");
  });
});

test("an answer of another form is refused", () => {
  expect(() => readPlan({ steps: "none" })).toThrow("pulumi preview answered in a form that is not known");
});
