/** Gets ready what programs in other languages need, from the checkout: hosts, SDKs, the plugin's archive. Prints where it is. */
import { execFileSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { generateSdks } from "../sdks/generate.mts";
import { languageHost } from "./hosts.mts";
import { installJavaSdk } from "./java.mts";
import { installSdk, python } from "./python.mts";

const folder = join(import.meta.dirname, "../../node_modules/.cache/languages");
const log = console.error;

const sdks = join(folder, "sdks");
await generateSdks(sdks, log);
const archive = execFileSync(process.execPath, [join(import.meta.dirname, "../archive/index.mts"), folder], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "ignore"],
});
const hosts = { go: await languageHost("go", log), yaml: await languageHost("yaml", log) };
const java = { host: await languageHost("java", log), repository: await installJavaSdk(join(sdks, "java"), log) };
const { bin, lib } = await python(log);
const pythonPath = [lib, await installSdk({ bin, lib }, join(sdks, "python"))].join(delimiter);
console.log(
  JSON.stringify({
    ...hosts,
    java,
    python: { bin, pythonPath },
    goSdk: join(sdks, "go/dockerhub"),
    archive: archive.trim(),
  }),
);
