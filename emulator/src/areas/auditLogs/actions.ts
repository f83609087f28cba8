type Labels = Record<string, string>;

const billing: Labels = {
  "plan.upgrade": "Plan Upgraded",
  "plan.downgrade": "Plan Downgraded",
  "plan.seat_add": "Seat Added",
  "plan.seat_remove": "Seat Removed",
  "plan.cycle_change": "Billing Cycle Changed",
  "plan.downgrade_cancel": "Plan Downgrade Canceled",
  "plan.seat_removal_cancel": "Seat Removal Canceled",
  "plan.upgrade.request": "Plan Upgrade Requested",
  "plan.downgrade.request": "Plan Downgrade Requested",
  "plan.seat_add.request": "Seat Addition Requested",
  "plan.seat_removal.request": "Seat Removal Requested",
  "plan.cycle_change.request": "Billing Cycle Change Requested",
  "plan.downgrade_cancel.request": "Plan Downgrade Cancellation Requested",
  "plan.seat_removal_cancel.request": "Seat Removal Cancellation Requested",
  "plan.product_change": "Billing Product Changed",
};

const enterprise: Labels = {
  "setting.policy.create": "Policy created",
  "setting.policy.update": "Policy updated",
  "setting.policy.delete": "Policy deleted",
  "setting.policy.transfer": "Policy transferred",
  "sso.connection.create": "Create SSO Connection",
  "sso.connection.update": "Update SSO Connection",
  "sso.connection.delete": "Delete SSO Connection",
  "sso.connection.enforcement_toggle": "Enforce SSO",
  "sso.connection.scim_toggle": "Enforce SCIM",
  "sso.connection.scim_token_refresh": "Refresh SCIM Token",
  "sso.connection.connection_type_change": "Change SSO Connection Type",
  "sso.connection.jit_toggle": "Toggle JIT provisioning",
};

const offload: Labels = { "lease.start": "Offload lease start", "lease.end": "Offload lease end" };

const oidc: Labels = {
  "connection.create": "OIDC connection created",
  "connection.update": "OIDC connection updated",
  "connection.delete": "OIDC connection deleted",
};

const org: Labels = {
  create: "Organization Created",
  "member.add": "Organization Member Added",
  "member.remove": "Organization Member Removed",
  "member.role.change": "Member Role Changed",
  "member.invite.send": "Org Member Invited",
  // The document labels these three as events of organizations; the older one had it right.
  "team.create": "Team Created",
  "team.update": "Team Updated",
  "team.delete": "Team Deleted",
  "team.member.add": "Team Member Added",
  "team.member.remove": "Team Member Removed",
  "domain.create": "Single Sign-On domain added",
  "domain.verify": "Single Sign-On domain verified",
  "domain.delete": "Single Sign-On domain deleted",
  "domain.auto-provisioning.toggle": "Organization Auto-Provisioning Toggled",
  "settings.update": "Organization Settings Updated",
  "registry_access.enabled": "Registry Access Management enabled",
  "registry_access.disabled": "Registry Access Management disabled",
  "registry_access.registry_added": "Registry Access Management registry added",
  "registry_access.registry_updated": "Registry Access Management registry updated",
  "registry_access.registry_removed": "Registry Access Management registry removed",
  "access_token.create": "Access token created",
  "access_token.update": "Access token updated",
  "access_token.delete": "Access token deleted",
  "customrole.create": "Custom role created",
  "customrole.update": "Custom role updated",
  "customrole.delete": "Custom role deleted",
  "securepolicyconfigure.create": "Secure Policy Configuration created",
  "securepolicyconfigure.update": "Secure Policy Configuration updated",
  "securepolicyconfigure.delete": "Secure Policy Configuration deleted",
  "securepolicyclient.create": "Secure Policy Client created",
  "securepolicyclient.update": "Secure Policy Client updated",
  "securepolicyclient.delete": "Secure Policy Client deleted",
  "securepolicyprofile.create": "Secure Policy Profile created",
  "securepolicyprofile.update": "Secure Policy Profile updated",
  "securepolicyprofile.delete": "Secure Policy Profile deleted",
};

const repo: Labels = {
  create: "Repository Created",
  update: "Repository Updated",
  delete: "Repository Deleted",
  change_privacy: "Privacy Changed",
  "category.updated": "Categories updated",
  "immutable.tags.updated": "Tag immutability updated",
  "tag.push": "Tag Pushed",
  "tag.delete": "Tag Deleted",
};

/** The catalogue of what can be in an audit log, by group (OpenAPI document, "List audit log actions"). */
export const auditActions = {
  billing: group("Billing", billing),
  enterprise: group("Enterprise", enterprise),
  offload: group("Offload", offload),
  oidc: group("OIDC", oidc),
  org: group("Organization", org),
  repo: group("Repository", repo),
};

function group(label: string, labels: Labels) {
  const actions = Object.entries(labels).map(([name, label]) => ({ name, description: `Events of "${label}"`, label }));
  return { actions, label };
}
