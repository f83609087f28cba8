/** What the changelog says of a version; undefined where it has no such section, or an empty one. */
export function sectionOf(changelog: string, version: string): string | undefined {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((each) => each.startsWith(`${version} `) || each.startsWith(`${version}\n`));
  return section?.slice(section.indexOf("\n")).trim() || undefined;
}
