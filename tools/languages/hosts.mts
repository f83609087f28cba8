import { join } from "node:path";
import type { Log } from "../engine/cache.mts";
import { goTool } from "../engine/goTool.mts";

/**
 * The language hosts that the Go module proxy has. Go's left Pulumi's SDK after the version in its go.mod, as Node's
 * and Python's did; the proxy has none of .NET.
 */
const HOSTS = {
  go: "github.com/pulumi/pulumi/sdk/v3/go/pulumi-language-go",
  java: "github.com/pulumi/pulumi-java/pkg/cmd/pulumi-language-java",
  yaml: "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml",
};

/** The folder of a language's host, to be put on PATH. */
export function languageHost(language: keyof typeof HOSTS, log: Log): Promise<string> {
  const name = `pulumi-language-${language}`;
  return goTool({ name, module: join(import.meta.dirname, `go/language-${language}`), command: HOSTS[language] }, log);
}
