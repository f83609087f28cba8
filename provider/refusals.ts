/** What the provider does not do, with what the user can do about it. It has no stack trace. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** Creating what exists. `isInStack`: this stack has it, so that it was to be replaced, and its deletion comes second. */
export function existsAlready(what: string, isInStack: boolean): Refusal {
  return new Refusal(
    isInStack
      ? `${what} exists, and this stack has it: it can't be created before it is deleted. Set the resource option deleteBeforeReplace: true.`
      : `${what} exists already and is not in this stack. To adopt it as it is, set adoptExisting: true.`,
  );
}

/** What is in a repository, and would be lost with it. */
export interface Contents {
  tags?: number;
  images?: number;
}

/** Refuses to delete a repository with what is in it. */
export function refuseWhileInUse(id: string, contents: Contents): void {
  const held = holds(contents);
  if (held === undefined) return;
  throw new Refusal(
    `${id} was not deleted: it holds ${held} that would be gone for good.\n` +
      "To delete it, set forceDestroy: true, run `pulumi up`, then repeat. To keep it, set the resource option retainOnDelete: true, run `pulumi up`, then repeat.",
  );
}

/** What a preview says of a replacement whose deletion will be refused. */
export function replacementWillBeRefused(id: string, contents: Contents): string | undefined {
  const held = holds(contents);
  return held === undefined
    ? undefined
    : `${id} holds ${held}. Its replacement deletes it first, and that will be refused: nothing is created or deleted then.\n` +
        "To delete it with what it holds, set forceDestroy: true in the same change. To keep it, set the resource option retainOnDelete: true and run `pulumi up` before the change.";
}

function holds({ tags = 0, images = 0 }: Contents): string | undefined {
  const held = [...counted(tags, "tag"), ...counted(images, "image")];
  return held.length === 0 ? undefined : held.join(" and ");
}

/** `1 tag`, `2 tags`; empty for zero. */
export function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [count === 1 ? `1 ${noun}` : `${count} ${noun}s`];
}
