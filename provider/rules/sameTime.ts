/** The time that was read, in the words of the state where it is the same to the second: lists may write it in another way. */
export function wordedAs(before: string | undefined, read: string | undefined): string | undefined {
  const apart = Date.parse(before ?? "") - Date.parse(read ?? "");
  return Math.abs(apart) < 1_000 ? before : read;
}
