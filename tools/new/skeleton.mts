/** What a new resource or function starts from: it compiles, and refuses whatever is not written yet. */
interface Names {
  /** In the SDK: `TagRetention`, `getTeams`. */
  token: string;
  /** Of the file and of what it exports: `tagRetention`, `getTeams`. */
  file: string;
}

/** The files of a new resource or function, by path. */
export function filesOf(kind: "resource" | "function", names: Names): Record<string, string> {
  const texts =
    kind === "resource"
      ? [resource, resourceExample, resourceYaml, resourceTest]
      : [fn, functionExample, functionYaml, functionTest];
  const paths = [
    `provider/${kind}s/${names.file}.ts`,
    `docs/examples/${names.token}.ts`,
    `docs/examples/${names.token}.yaml`,
    `test/integration/${names.file}.test.ts`,
  ];
  return Object.fromEntries(texts.map((text, index) => [paths[index], text(names)]));
}

/** The file of a new area of the client, by path. */
export function areaFile(area: string): Record<string, string> {
  return { [`provider/hub/areas/${area}.ts`]: areaText(classOf(area)) };
}

export function classOf(area: string): string {
  return area.charAt(0).toUpperCase() + area.slice(1);
}

const resource = ({ token, file }: Names): string => `import { z } from "zod";
import { defineResource } from "../define";
import { namespace } from "../fields/repositoryFields";
import { Refusal } from "../refusals";

const inputs = z.strictObject({
  namespace: namespace.describe("The user or organization that it belongs to."),
  name: z.string().meta({ defaultsTo: "logicalName" }).describe("Its name. Default: the resource's logical name."),
});

const outputs = z.object({
  createdAt: z.string().optional().describe("When it was created, in ISO 8601."),
});

export const ${file} = defineResource({
  token: "${token}",
  docs: {
    about: "What it is, and what a user must know before using it.",
    endpoints: [],
    permissions: "The role, scope and plan that Docker Hub asks for.",
    get: { id: "acme/example" },
    destroy: "What destroy does on Docker Hub.",
    errors: [],
  },
  inputs,
  outputs,
  identity: ["namespace", "name"],
  secrets: [],

  async create({ inputs }) {
    throw new Refusal(\`\${inputs.name} was not created: ${token} can't create yet.\`);
  },

  async read({ id }) {
    throw new Refusal(\`\${id} was not read: ${token} can't read yet.\`);
  },

  async update({ id }) {
    throw new Refusal(\`\${id} was not changed: ${token} can't update yet.\`);
  },

  async delete({ id }) {
    throw new Refusal(\`\${id} was not deleted: ${token} can't delete yet.\`);
  },
});
`;

const resourceTest = ({ token, file }: Names): string => `import { expect, test } from "@jest/globals";
import { ${file} } from "../../provider/resources/${file}";
import { hub, onEmulator } from "./emulated";
import { Managed } from "./managed";

onEmulator();

test("${token}: create makes it as declared", async () => {
  const made = await Managed.create(${file}, hub, { namespace: "acme", name: "example" });
  expect(await made.drift()).toEqual({});
});
`;

const resourceExample = ({ token, file }: Names): string => `import * as dockerhub from "pulumi-dockerhub";

const ${file} = new dockerhub.${token}("${file}-example", { namespace: "acme" });

export const id = ${file}.id;
`;

const resourceYaml = ({ token, file }: Names): string => `name: example
runtime: yaml

resources:
  ${file}-example:
    type: dockerhub:${token}
    properties:
      namespace: acme

outputs:
  ${file}Id: \${${file}-example.id}
`;

const fn = ({ token, file }: Names): string => `import { z } from "zod";
import { defineFunction } from "../define";
import { namespace } from "../fields/repositoryFields";
import { Refusal } from "../refusals";

export const ${file} = defineFunction({
  token: "${token}",
  docs: {
    about: "What it gives.",
    endpoints: [],
    permissions: "The role, scope and plan that Docker Hub asks for.",
    calls: "One.",
    errors: [],
  },
  inputs: z.strictObject({ namespace: namespace.describe("The user or organization.") }),
  outputs: z.object({ names: z.array(z.string()).describe("The names.") }),
  secrets: [],
  async call({ inputs }) {
    throw new Refusal(\`\${inputs.namespace} was not read: ${token} can't read yet.\`);
  },
});
`;

const functionTest = ({ token, file }: Names): string => `import { expect, test } from "@jest/globals";
import { ${file} } from "../../provider/functions/${file}";
import { hub, onEmulator } from "./emulated";
import { callOn } from "./managed";

onEmulator();

test("${token} gives what Docker Hub has", async () => {
  expect(await callOn(hub, ${file}, { namespace: "acme" })).toEqual({ names: [] });
});
`;

const functionExample = ({ token }: Names): string => `import * as dockerhub from "pulumi-dockerhub";

export const names = dockerhub.${token}Output({ namespace: "acme" }).names;
`;

const functionYaml = ({ token, file }: Names): string => `name: example
runtime: yaml

variables:
  ${file}-example:
    fn::invoke:
      function: dockerhub:${token}
      arguments:
        namespace: acme

outputs:
  ${file}Names: \${${file}-example.names}
`;

const areaText = (className: string): string => `import { z } from "zod";
import type { Client } from "../client";
import { undefinedIfMissing } from "../http/errors";
import { path } from "../http/path";

/** One as the server gives it. */
const item = z
  .object({ name: z.string(), created_at: z.string().nullish() })
  .transform((wire) => ({ name: wire.name, createdAt: wire.created_at ?? undefined }));

export class ${className} {
  constructor(private readonly client: Client) {}

  /** The path, as Docker documents it; undefined when there is none. */
  async get(namespace: string, name: string): Promise<z.output<typeof item> | undefined> {
    const request = path\`/v2/namespaces/\${namespace}/items/\${name}\`;
    return this.client.call({ method: "GET", path: request }, item).catch(undefinedIfMissing);
  }
}
`;
