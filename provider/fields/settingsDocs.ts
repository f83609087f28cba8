/** What is said of all settings that an organization always has. */
export const settingsDestroy = "Puts back what was set before Pulumi managed it.";

export const settingsErrors = [
  {
    error: "The settings can't be managed (403).",
    remedy: "Check that the organization has a Docker Business plan, and that the credentials are an owner's.",
  },
  { error: "There is no such organization (404).", remedy: "Check its name, and whose credentials are used." },
];

export const notVerified =
  "Docker does not document these routes; they are those of Docker's Terraform provider, and not verified against the live service.";
