import * as pulumi from "@pulumi/pulumi";

/** What a component knows of the resources that it makes; Pulumi's types leave it out. */
interface Family {
  /** Settles when the component has made its children. */
  readonly __data?: Promise<unknown>;
  readonly __childResources?: ReadonlySet<pulumi.Resource>;
}

/** What is known only when resources exist. As Pulumi has it, a component stands for its children, however deep they are. */
export async function made(
  resources: Iterable<pulumi.Resource>,
  seen = new Set<pulumi.Resource>(),
): Promise<pulumi.Output<string>[]> {
  const unseen = [...new Set(resources)].filter((resource) => !seen.has(resource));
  for (const resource of unseen) seen.add(resource);
  const known = unseen.map(async (resource) => {
    if (pulumi.CustomResource.isInstance(resource)) return resource.id ? [resource.id] : [];
    const family: Family = resource as pulumi.Resource & Family;
    await family.__data;
    return [resource.urn, ...(await made(family.__childResources ?? [], seen))];
  });
  return (await Promise.all(known)).flat();
}
