import * as pulumi from "@pulumi/pulumi";
import * as dockerhub from "pulumi-dockerhub";
import {
  organization,
  type Person,
  people,
  personalTokens,
  repositories,
  rotation,
  settings,
  type Team,
  teams,
  tokens,
} from "./organization";

/** What exists already under a name of organization.ts is taken over, and brought to what is declared there. */
const adoptExisting = true;

const members = new Map(
  entries(people).map(([member, role]) => {
    const args = { organization, member, role, adoptExisting };
    // Owners leave the organization by hand: the program runs as one.
    return [member, new dockerhub.OrgMember(member, args, { retainOnDelete: role === "owner" })];
  }),
);

/** The Docker IDs of those who accepted their invitation: nobody else can be in a team. */
function accepted(some: readonly Person[]): pulumi.Output<string[]> {
  return pulumi
    .all(some.map((person) => members.get(person)?.username))
    .apply((usernames) => usernames.filter((username) => username !== undefined));
}

const teamNames = new Map<Team, pulumi.Output<string>>();
for (const [name, declared] of entries(teams)) {
  const team = new dockerhub.Team(name, { organization, name, description: declared.description, adoptExisting });
  new dockerhub.TeamMembers(name, {
    organization,
    team: team.name,
    members: accepted(declared.members),
    adoptExisting,
  });
  teamNames.set(name, team.name);
}

for (const [name, declared] of entries(repositories)) {
  const repository = new dockerhub.Repository(name, {
    namespace: organization,
    name,
    description: declared.description,
    isPrivate: !declared.isPublic,
    immutableTags: {
      enabled: declared.hasReleases ?? false,
      rules: declared.hasReleases ? ["\\d+\\.\\d+\\.\\d+"] : [],
    },
    categories: [...(declared.categories ?? [])],
    adoptExisting,
  });
  for (const [team, permission] of entries({ ...declared.teams, [declared.owner]: "admin" })) {
    new dockerhub.RepositoryTeamPermission(`${name}-${team}`, {
      namespace: organization,
      repository: repository.name,
      team: teamNames.get(team) ?? team,
      permission,
      adoptExisting,
    });
  }
}

const { restrictedImages, allowedImages, namespace, registries } = settings;
new dockerhub.OrgSettings(organization, { organization, restrictedImages });
new dockerhub.RegistryAccessManagement(organization, { organization, ...registries });
const allowlist = new dockerhub.ImageAccessAllowlist(organization, { organization, repositories: allowedImages });
// The list counts from the moment on that it is enabled, so it is complete before.
new dockerhub.NamespaceSettings(organization, { organization, ...namespace }, { dependsOn: [allowlist] });

/** By label. Secret: `pulumi stack output secrets --show-secrets`. */
export const secrets: Record<string, pulumi.Output<string>> = {};
for (const [label, resources] of entries(tokens)) {
  const args = { organization, label, resources: [...resources], isActive: true, ...rotation };
  secrets[label] = new dockerhub.OrgAccessToken(label, args).token;
}
for (const [label, scopes] of entries(personalTokens)) {
  secrets[label] = new dockerhub.AccessToken(label, { label, scopes: [...scopes], isActive: true, ...rotation }).token;
}

/** Who was invited and did not answer yet. */
export const invited = pulumi
  .all([...members].map(([person, { status }]) => status.apply((each) => (each === "pending" ? [person] : []))))
  .apply((pending) => pending.flat());

function entries<T extends object>(record: T): [keyof T & string, NonNullable<T[keyof T]>][] {
  return Object.entries(record) as ReturnType<typeof entries<T>>;
}
