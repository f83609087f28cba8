import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { z } from "zod";
import { suggestion } from "../provider/rules/suggestion";

const formats = ["text", "markdown", "html", "json"] as const;
export type Format = (typeof formats)[number];

export interface Flags {
  cwd: string;
  stack: string | undefined;
  format: Format;
  output: string | undefined;
  undeclared: boolean;
  runProgram: boolean;
}

export const driftHelp = `Usage: pulumi-dockerhub drift [flags]

Reports what differs between a stack and Docker Hub, and changes nothing. The stack's state is what the last
\`pulumi up\` left; the differences are those that the engine's own refresh finds.

Flags:
  -C, --cwd FOLDER      the Pulumi project's folder; by default the current one
  -s, --stack NAME      the stack; by default the selected one
  -f, --format FORMAT   text, markdown, html or json; by default text
  -o, --output FILE     write the report to a file
  -u, --undeclared      also list what no resource of the stack stands for: repositories in the namespaces of the
                        stack's repositories, and the user's access tokens if the stack has any
      --run-program     run the program to configure the provider, as in \`pulumi refresh --run-program\`
  -h, --help            this text

Exit codes:
  0  no difference
  1  an error, or a list asked for with --undeclared that Docker Hub did not give
  3  drift
  4  no drift, but something undeclared
`;

/** Which stack of which project, the same for all commands. */
export const stackFlags = {
  cwd: { type: "string", short: "C", default: process.cwd() },
  stack: { type: "string", short: "s" },
} as const;

/** What the command line says. */
export function readFlags(args: string[]): Flags {
  const values = parseFlags("drift", args, {
    ...stackFlags,
    format: { type: "string", short: "f", default: "text" },
    output: { type: "string", short: "o" },
    undeclared: { type: "boolean", short: "u", default: false },
    "run-program": { type: "boolean", default: false },
  });
  const format = z.enum(formats).safeParse(values.format);
  if (!format.success) throw new Error(`--format: must be one of ${formats.join(", ")}, not "${values.format}".`);
  return {
    cwd: values.cwd,
    stack: values.stack,
    format: format.data,
    output: values.output,
    undeclared: values.undeclared,
    runProgram: values["run-program"],
  };
}

/** The values of a command's flags; what is wrong is said in a sentence. */
export function parseFlags<const O extends ParseArgsOptionsConfig>(command: string, args: string[], options: O) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split(". ");
    const [, unknown] = /Unknown option '--(.+)'/.exec(reason) ?? [];
    const meant = unknown === undefined ? "" : suggestion(unknown, Object.keys(options)).replace(/"(.+)"/, "--$1");
    throw new Error(`${reason}${meant || "."} See pulumi-dockerhub ${command} --help.`);
  }
}
