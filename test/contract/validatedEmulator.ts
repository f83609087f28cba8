import { type Emulator, type EmulatorOptions, startEmulator as start } from "../../emulator/src/index";
import { misfit } from "./validation";

export * from "../../emulator/src/index";

/** The emulator, as every test gets it: closing it fails if an answer was not as Docker's OpenAPI document has it. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const misfits = new Set<string>();
  const emulator = await start({
    ...options,
    onExchange: (exchange) => {
      const found = misfit(exchange);
      if (found !== undefined) misfits.add(found);
    },
  });
  const close = async () => {
    await emulator.close();
    if (misfits.size > 0) throw new Error(`not as in Docker's OpenAPI document:\n${[...misfits].join("\n")}`);
  };
  return Object.assign(Object.create(Object.getPrototypeOf(emulator)), emulator, { close });
}
