import { execFileSync } from "node:child_process";
import setUpEngine, { root } from "../e2e/engine";

export interface Toolchains {
  /** The folders of language hosts. */
  go: string;
  yaml: string;
  /** With where Python finds packages, among them the SDK that Pulumi's code generator wrote. */
  python: { bin: string; pythonPath: string };
  /** The SDK that Pulumi's code generator wrote. */
  goSdk: string;
  /** The folder of the language host, and Maven's repository that has the SDK that Pulumi's code generator wrote. */
  java: { host: string; repository: string };
  /** The plugin, as a release has it. */
  archive: string;
}

/** Builds what is missing before the first test; a minute or two each, once. */
export default function setUp(): void {
  setUpEngine();
  process.env.PULUMI_DOCKERHUB_TEST_LANGUAGES = execFileSync("node", ["tools/languages/index.mts"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** What `setUp` found. */
export function toolchains(): Toolchains {
  return JSON.parse(process.env.PULUMI_DOCKERHUB_TEST_LANGUAGES ?? "{}");
}
