/** A repository as this organization declares one: what is not here is the same for all of them. */
export interface DeclaredRepository {
  readonly name: string;
  /** At most 100 bytes. */
  readonly description: string;
  /** A Markdown file in overviews/, the repository's page on Docker Hub. */
  readonly overview?: string;
  /** Published with `false`, in a change of its own. */
  readonly isPrivate: boolean;
  /** Adopts a repository that exists already; only what is declared here changes. */
  readonly adoptExisting?: boolean;
}

export const repositories: readonly DeclaredRepository[] = [
  { name: "api", description: "The API server", overview: "api.md", isPrivate: true },
  { name: "worker", description: "Runs the jobs that the API server queues", isPrivate: true },
  { name: "base", description: "The base image of all others: Debian, certificates, a user", isPrivate: true },
  { name: "cli", description: "Acme's command line", overview: "cli.md", isPrivate: false },
];
