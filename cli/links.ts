import { readConfig } from "../provider/config";
import { resources } from "../provider/definitions";
import { isDockerHub } from "../provider/hub/settings";

const pages = new Map(resources.map(({ token, page }) => [token, page]));

/** Adds where people see it on Docker Hub. Another server has no pages that we know. */
export function withPages<T extends { type: string; id: string }>(
  items: readonly T[],
  configuration: (key: string) => string | undefined,
): T[] {
  if (!isDockerHub(readConfig(configuration, process.env))) return [...items];
  return items.map((item) => {
    const page = pages.get(item.type)?.(item.id);
    return page === undefined ? item : { ...item, page };
  });
}
