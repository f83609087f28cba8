import { sectionOf } from "./changelog.mts";

/** What a release is made of, as the files of the repository have it. */
export interface Release {
  tag: string;
  /** By file. */
  versions: Record<string, string>;
  changelog: string;
}

/** What is wrong with a release, a line each: all versions are the tag's, and the changelog says what is in it. */
export function mistakesIn({ tag, versions, changelog }: Release): string[] {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1];
  if (version === undefined) return [`The tag must be "v" and a version, such as v1.2.3, not ${tag}.`];
  const others = Object.entries(versions).filter(([, each]) => each !== version);
  return [
    ...others.map(([file, each]) => `${file} has the version ${each}, and the tag is ${tag}.`),
    ...(sectionOf(changelog, version) === undefined ? [`CHANGELOG.md has no section "## ${version}".`] : []),
  ];
}
