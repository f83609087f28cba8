import { suggestion } from "../provider/rules/suggestion";
import { version } from "../provider/version";
import { drift } from "./drift";
import { driftHelp } from "./flags";
import { importExisting } from "./import/command";
import { importHelp } from "./import/flags";
import { previewComment, previewCommentHelp } from "./preview/command";

interface Command {
  run(args: string[]): Promise<number>;
  help: string;
}

const commands: Record<string, Command> = {
  drift: { run: drift, help: driftHelp },
  import: { run: importExisting, help: importHelp },
  "preview-comment": { run: previewComment, help: previewCommentHelp },
};

const help = `Usage: pulumi-dockerhub <command> [flags]

Commands:
  drift             what differs between a stack and Docker Hub
  import            a program of what exists on Docker Hub, and the file for \`pulumi import\`
  preview-comment   what \`pulumi up\` would do, as a comment for a pull request

pulumi-dockerhub <command> --help tells more.
`;

/** Runs a command. Errors are a message: what went wrong is the user's to mend, not ours to debug. */
export async function main([name = "--help", ...args]: string[]): Promise<void> {
  try {
    process.exitCode = await run(name, args);
  } catch (error) {
    process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

async function run(name: string, args: string[]): Promise<number> {
  if (name === "--version") return print(`${version}\n`);
  if (name === "--help" || name === "-h") return print(help);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command)
    throw new Error(`there is no command "${name}"${suggestion(name, Object.keys(commands))}\n\n${help.trimEnd()}`);
  return args.includes("--help") || args.includes("-h") ? print(command.help) : command.run(args);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
