/** Creating what is there already. */
export function existsAlready(what: string): Error {
  return new Error(
    `${what} exists already and is not in this stack. To take it over as it is, set adoptExisting: true.`,
  );
}

/** Refuses to delete a repository with what is in it. */
export function refuseWhileInUse(id: string, contents: { tags?: number; images?: number }): void {
  const { tags = 0, images = 0 } = contents;
  if (tags + images === 0) return;
  const held = [...counted(tags, "tag"), ...counted(images, "image")].join(" and ");
  throw new Error(
    `${id} was not deleted: it holds ${held}, and ${tags + images === 1 ? "it" : "they"} would be gone for good.\n` +
      "Set forceDestroy: true, run `pulumi up`, then destroy again; or keep the repository with retainOnDelete.",
  );
}

/** `1 tag`, `2 tags`; nothing where there is none. */
export function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [count === 1 ? `1 ${noun}` : `${count} ${noun}s`];
}
