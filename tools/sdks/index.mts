/** Writes the SDKs of other languages: `npm run sdks`, or `npm run sdks -- FOLDER`. */
import { join, resolve } from "node:path";
import { generateSdks } from "./generate.mts";

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, "../../dist/sdks"));
await generateSdks(folder, console.error);
console.log(`Written to ${folder}: python, go, java.`);
