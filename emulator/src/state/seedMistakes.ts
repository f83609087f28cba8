import type { OrganizationSeed } from "./organizations";
import { wrongPath } from "./organizationTokens";
import type { FullSeed } from "./seed";
import { ownersTeam } from "./teams";

/** What is wrong with a seed beyond its form: names that are there twice, or that lead to nothing. One line for each. */
export function mistakesIn(seed: FullSeed): string[] {
  const users = new Set(seed.users.map(({ username }) => username));
  const names = [...seed.users.map(({ username }) => username), ...seed.organizations.map(({ name }) => name)];
  const accounts = new Set(["library", ...names]);
  const paths = seed.repositories.map(({ namespace, name }) => `${namespace}/${name}`);
  return [
    ...repeated(["library", ...names]).map((name) => `the account "${name}" is there twice`),
    ...repeated(paths).map((path) => `the repository ${path} is there twice`),
    ...repeated(seed.organizations.flatMap(({ teams }) => teams.flatMap(({ id }) => id ?? []))).map(
      (id) => `two teams have the id ${id}`,
    ),
    ...seed.organizations.flatMap((organization, index) =>
      organizationMistakes(organization, users, new Set(paths)).map((mistake) => `organizations[${index}].${mistake}`),
    ),
    ...seed.repositories.flatMap(({ namespace, name, collaborators }, index) => [
      ...(accounts.has(namespace)
        ? []
        : [`repositories[${index}].namespace: no user or organization "${namespace}" for ${namespace}/${name}`]),
      ...collaborators.flatMap((user, at) =>
        users.has(user) ? [] : [`repositories[${index}].collaborators[${at}]: no user "${user}"`],
      ),
    ]),
  ];
}

function organizationMistakes(
  { name: organization, members, teams, invites, accessTokens }: OrganizationSeed,
  users: Set<string>,
  repositories: Set<string>,
): string[] {
  const teamNames = new Set(teams.map(({ name }) => name));
  return [
    ...Object.keys(members).flatMap((member) => (users.has(member) ? [] : [`members: no user "${member}"`])),
    ...repeated(teams.map(({ name }) => name)).map((name) => `teams: the team "${name}" is there twice`),
    ...teams.flatMap(({ name, members: inTeam, repositories: granted }, index) => [
      ...(name === ownersTeam && inTeam.length > 0
        ? [`teams[${index}].members: must be empty; an owner has the role "owner"`]
        : []),
      ...inTeam.flatMap((member) =>
        members[member] === undefined
          ? [`teams[${index}].members: "${member}" is not a member of ${organization}`]
          : [],
      ),
      ...Object.keys(granted).flatMap((repository) =>
        repositories.has(`${organization}/${repository}`)
          ? []
          : [`teams[${index}].repositories: no repository ${organization}/${repository}`],
      ),
    ]),
    ...invites.flatMap(({ team }, index) =>
      team === "" || teamNames.has(team) ? [] : [`invites[${index}].team: no team "${team}"`],
    ),
    ...accessTokens.flatMap(({ resources }, index) =>
      resources.flatMap((resource, at) => {
        const mistake = wrongPath(organization, resource);
        return mistake === undefined ? [] : [`accessTokens[${index}].resources[${at}].path: ${mistake}`];
      }),
    ),
  ];
}

/** Those that are there more than once, each once. */
function repeated<T>(items: T[]): T[] {
  const seen = new Set<T>();
  return [...new Set(items.filter((item) => seen.has(item) || !seen.add(item)))];
}
