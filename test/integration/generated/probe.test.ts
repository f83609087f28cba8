import { test } from "@jest/globals";
import { readExamples } from "./examples";
import { valuesOf } from "./values";
test("probe", async () => {
  const t = Date.now();
  const ex = await readExamples();
  console.log(Date.now() - t);
  for (const [token, all] of ex) {
    const last = all.at(-1)!;
    console.log(token, all.map((a) => a.definition.token).join(), JSON.stringify(last.program));
    for (const p of Object.keys(last.definition.inputs.shape)) console.log("   ", p, JSON.stringify(valuesOf(last.definition, last.program, p)));
  }
});
