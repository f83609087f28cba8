import { parseFlags, stackFlags } from "../flags";

export interface ImportFlags {
  cwd: string;
  stack: string | undefined;
  program: string;
  importFile: string;
  force: boolean;
  from: { namespace: string } | { terraform: string };
}

export const importHelp = `Usage: pulumi-dockerhub import --namespace NAME [flags]
       pulumi-dockerhub import --from-terraform FILE [flags]

Writes a program that declares what exists on Docker Hub, and the file for \`pulumi import --file\`, which takes it into the
stack's state. It only reads: nothing on Docker Hub changes. Of a namespace these are the repositories, and of an organization
its teams with their members and permissions, its members and its settings too. Run again, it adds what is new.

Flags:
  -n, --namespace NAME        the user or organization
      --from-terraform FILE   only what this state of Docker's Terraform provider manages, e.g. terraform.tfstate
  -p, --program FILE          the program; by default index.ts
      --import-file FILE      the file for \`pulumi import\`; by default import.json
      --force                 overwrite both files, also a program that this command did not write
  -C, --cwd FOLDER            the Pulumi project's folder; by default the current one
  -s, --stack NAME            the stack whose configuration has the credentials; by default the selected one. Without a
                              stack, the credentials are those of the environment, or of docker login
  -h, --help                  this text

Exit codes:
  0  written, or nothing is new; what could not be read or declared is named
  1  an error: nothing was written
`;

/** What the command line says. */
export function readImportFlags(args: string[]): ImportFlags {
  const values = parseFlags("import", args, {
    ...stackFlags,
    namespace: { type: "string", short: "n" },
    "from-terraform": { type: "string" },
    program: { type: "string", short: "p", default: "index.ts" },
    "import-file": { type: "string", default: "import.json" },
    force: { type: "boolean", default: false },
  });
  const { cwd, stack, program, "import-file": importFile, force } = values;
  return { cwd, stack, program, importFile, force, from: source(values.namespace, values["from-terraform"]) };
}

function source(namespace: string | undefined, terraform: string | undefined): ImportFlags["from"] {
  const seeHelp = "See pulumi-dockerhub import --help.";
  if (namespace !== undefined && terraform !== undefined) {
    throw new Error(`--namespace and --from-terraform exclude each other. ${seeHelp}`);
  }
  if (terraform !== undefined) return { terraform };
  if (namespace === undefined) throw new Error(`either --namespace or --from-terraform must be given. ${seeHelp}`);
  if (/^[a-z0-9][a-z0-9_-]*$/.test(namespace)) return { namespace };
  throw new Error(`--namespace: must be a user or an organization, such as acme, not ${JSON.stringify(namespace)}.`);
}
