import { expect, test } from "@jest/globals";
import execa from "execa";
import { root } from "./engine";

test("a small soak converges, and finds nothing lost, doubled, published or left over", async () => {
  const mixtures = ["everything", "kills"];
  const flags = ["--seed", "1", "--engine", "stand-in", "--repositories", "15", "--tokens", "4"];
  const named = mixtures.flatMap((mixture) => ["--mixture", mixture]);
  const options = { cwd: root, reject: false, all: true } as const;
  const { exitCode, all = "" } = await execa(process.execPath, ["test/soak/index.mts", ...flags, ...named], options);
  const violations = all.match(/^\| \w+ .*\|$/gm)?.map((row) => row.split("|").at(-2)?.trim());
  expect({ exitCode, violations, all }).toEqual({ exitCode: 0, violations: ["Violations", "0", "0"], all });
}, 120_000);
