import * as dockerhub from "pulumi-dockerhub";
import { members, name as organization, permissions, repositories, type TeamName, teams } from "./organization";

// Who was a member before is adopted; somebody new is invited, and in a team once the invitation is accepted.
const joined = Object.entries(members).map(
  ([member, role]) => new dockerhub.OrgMember(member, { organization, member, role, adoptExisting: true }),
);

const declaredTeams = new Map(
  (Object.keys(teams) as TeamName[]).map((name) => {
    const { description, members } = teams[name];
    const team = new dockerhub.Team(name, { organization, name, description });
    new dockerhub.TeamMembers(name, { organization, team: team.name, members: [...members] }, { dependsOn: joined });
    return [name, team];
  }),
);

for (const { name, ...texts } of repositories) {
  const repository = new dockerhub.Repository(name, { namespace: organization, name, ...texts });
  for (const [team, { name: teamName }] of declaredTeams) {
    new dockerhub.RepositoryTeamPermission(`${name}-${team}`, {
      namespace: organization,
      repository: repository.name,
      team: teamName,
      permission: permissions[team],
    });
  }
}

// Replaced each month by whichever `up` comes first; the old ones go on working for two more days.
const rotation = { rotateAfter: "30d", overlap: "2d" };

const deployer = new dockerhub.OrgAccessToken("deployer", {
  organization,
  label: "deployer of the clusters",
  resources: [{ path: `${organization}/*`, scopes: ["scope-image-pull"] }],
  isActive: true,
  ...rotation,
});
const builder = new dockerhub.AccessToken("builder", {
  label: "builder",
  scopes: ["repo:read", "repo:write"],
  isActive: true,
  ...rotation,
});

new dockerhub.OrgSettings("images", {
  organization,
  restrictedImages: { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: false },
});
new dockerhub.NamespaceSettings("namespace", {
  organization,
  disablePublicRepositories: false,
  disablePushMemberNamespaces: true,
  repositoryAllowlistEnabled: true,
});
new dockerhub.ImageAccessAllowlist("allowlist", {
  organization,
  repositories: ["library/debian", "library/node"],
});
new dockerhub.RegistryAccessManagement("registries", {
  organization,
  enabled: true,
  isDockerHubAllowed: true,
  registries: [{ address: "registry.example.com", friendlyName: "Our own", isAllowed: true }],
});

export const deployToken = deployer.token; // secret
export const buildToken = builder.token; // secret
