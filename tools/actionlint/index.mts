/** Checks workflows of GitHub Actions with actionlint, which is built from the Go module proxy once. */
import { join } from "node:path";
import execa from "execa";
import { goTool } from "../engine/goTool.mts";

const files = process.argv.slice(2);
// Without files actionlint takes those of this repository, and passes where there are none.
if (files.length === 0) throw new Error("usage: node tools/actionlint/index.mts WORKFLOW...");

const actionlint = {
  name: "actionlint",
  module: join(import.meta.dirname, "go"),
  command: "github.com/rhysd/actionlint/cmd/actionlint",
};
const program = join(await goTool(actionlint, console.error), actionlint.name);
const { failed } = await execa(program, ["-no-color", ...files], { stdio: "inherit", reject: false });
if (failed) process.exitCode = 1;
