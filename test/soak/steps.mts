const atOnce = 16;

/** Runs steps side by side, as the engine does: after the first failure none is started, and those under way end. */
export async function inParallel<T>(items: Iterable<T>, step: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items].reverse();
  const failures: unknown[] = [];
  const worker = async () => {
    for (let item = waiting.pop(); item !== undefined && failures.length === 0; item = waiting.pop()) {
      await step(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failures.length > 0) throw new AggregateError(failures, failures.map(message).join("\n"));
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
