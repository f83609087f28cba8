import { writeFileSync } from "node:fs";
import { preview } from "../engine";
import { parseFlags, stackFlags } from "../flags";
import { counts, renderComment } from "./comment";
import { diffLines } from "./diffLines";
import { readPlan } from "./plan";

export const previewCommentHelp = `Usage: pulumi-dockerhub preview-comment [flags]

Runs \`pulumi preview --refresh\` and writes it as a comment for a pull request: the counts or the error first, then what
everybody will see and what is lost, then the diff, folded where it is long. It changes nothing.

Flags:
  -C, --cwd FOLDER    the Pulumi project's folder; by default the current one
  -s, --stack NAME    the stack; by default the selected one
  -o, --output FILE   write the comment to a file, and the whole diff to the terminal
  -h, --help          this text

Exit codes:
  0  the preview succeeded
  1  it failed, which the comment says too; or it shows the password, and there is no comment
`;

/** Previews the stack for a pull request. */
export async function previewComment(args: string[]): Promise<number> {
  const { cwd, stack, output } = parseFlags("preview-comment", args, {
    ...stackFlags,
    output: { type: "string", short: "o" },
  });
  const { failed, answer, text } = await preview({ cwd, stack });
  refusePassword(text);
  const plan = readPlan(answer);
  const comment = renderComment({ ...plan, stack: stack ?? plan.stack }, failed);
  if (output === undefined) process.stdout.write(comment);
  else {
    writeFileSync(output, comment);
    const lines = failed ? plan.errors : [...plan.changes.flatMap(diffLines), counts(plan).replaceAll("**", "")];
    process.stdout.write(`${lines.join("\n")}\n`);
  }
  return failed ? 1 : 0;
}

/** The engine writes [secret] for what it knows to be one. This is for a password that the program itself shows. */
function refusePassword(text: string): void {
  const password = process.env.DOCKER_PASSWORD;
  if (!password || !text.includes(JSON.stringify(password).slice(1, -1))) return;
  throw new Error("the preview contains DOCKER_PASSWORD, so it is not shown. Take it out of the program's output.");
}
