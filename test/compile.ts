import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(__dirname, "..");

/**
 * Compiles a package, so that a test does not depend on an earlier build. Other tests may be running what is in `dist`:
 * only a file that differs is replaced, and never written in place.
 */
export function compile(project: string): void {
  mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
  const fresh = mkdtempSync(join(root, "node_modules/.cache/compile-"));
  const compiler = require.resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", join(root, project), "--outDir", fresh]);
  for (const file of globSync("**/*.{js,ts}", { cwd: fresh })) {
    const [from, to] = [join(fresh, file), join(root, project, "dist", file)];
    if (existsSync(to) && readFileSync(to).equals(readFileSync(from))) continue;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, `${to}.${process.pid}`);
    renameSync(`${to}.${process.pid}`, to);
  }
  rmSync(fresh, { recursive: true });
}
