import { type Hub, type HubImmutableTags, InvalidError } from "../hub";
import { counted, Refusal } from "../refusals";

const mostNamed = 5;

/** For a preview, which tags the new rules match. A rule that Docker Hub does not take is refused. */
export async function describeRules(
  hub: Hub,
  repository: { namespace: string; name: string; immutableTags?: HubImmutableTags | undefined },
  before: HubImmutableTags | undefined,
): Promise<string | undefined> {
  const { namespace, name, immutableTags } = repository;
  const known = before?.enabled ? before.rules : [];
  const added = immutableTags?.enabled ? immutableTags.rules.filter((rule) => !known.includes(rule)) : [];
  const lines: string[] = [];
  for (const rule of added) {
    const tags = await hub.repositorySettings.matchingTags(namespace, name, rule).catch((error: unknown) => {
      if (!(error instanceof InvalidError)) throw error;
      throw new Refusal(`immutableTags.rules: Docker Hub does not take ${JSON.stringify(rule)}: ${error.detail}`);
    });
    lines.push(`${namespace}/${name}: the rule ${JSON.stringify(rule)} makes ${named(tags)} immutable.`);
  }
  return lines.length > 0 ? lines.join("\n") : undefined;
}

function named(tags: readonly string[]): string {
  const [count = "no tag"] = counted(tags.length, "tag");
  if (tags.length === 0) return count;
  const more = tags.length > mostNamed ? ", …" : "";
  return `${count} (${tags.slice(0, mostNamed).join(", ")}${more})`;
}
