import { tmpdir } from "node:os";
import execa from "execa";

const MINUTE = 60_000;

/**
 * Installs the Pulumi CLI that belongs to the installed @pulumi/pulumi into `root`, as the Automation API does it: by
 * Pulumi's own script from get.pulumi.com.
 */
export async function install(root: string): Promise<void> {
  // Fails at once without a way there, while the script's download has no limit of its own.
  await fetch("https://get.pulumi.com/install.sh", { method: "HEAD", signal: AbortSignal.timeout(10_000) });
  // A process of its own: it can be stopped, and keeps a second's import of the Automation API out of this one.
  await execa(process.execPath, [import.meta.filename, root], { timeout: 5 * MINUTE, cwd: tmpdir() });
}

if (import.meta.main) {
  const [, , root] = process.argv;
  if (root === undefined) throw new Error("usage: install.mts <root>");
  const { PulumiCommand } = await import("@pulumi/pulumi/automation/index.js");
  await PulumiCommand.install({ root }).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
