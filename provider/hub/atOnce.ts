/** So many are read at a time: an account's rate limit is for all of its tools. */
const most = 8;

/** Reads something of each item, some at a time, and gives it in the order of the items. */
export async function* readEach<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  read: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    const reading = read(item);
    // Thrown where it is waited for: until then another may have failed, and nobody waits any more.
    reading.catch(() => {});
    running.push(reading);
    if (running.length >= most) yield* running.splice(0, 1);
  }
  yield* running;
}
