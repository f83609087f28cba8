import { collect, type Hub, type HubRepository, readEach } from "../hub";

/** What each repository of a namespace has, with the repository's name. */
export async function* ofEachRepository<T>(
  hub: Hub,
  namespace: string,
  list: (repository: string) => AsyncIterable<T>,
): AsyncGenerator<T & { repository: string }> {
  const repositories = hub.repositories.list(namespace, { ordering: "name" });
  const read = async ({ name: repository }: HubRepository) =>
    (await collect(list(repository))).items.map((item) => ({ ...item, repository }));
  for await (const items of readEach(repositories, read)) yield* items;
}
