import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import * as dockerhub from "pulumi-dockerhub";

const config = new pulumi.Config();
const suffix = new random.RandomString("suffix", { length: 6, special: false, upper: false });

const api = new dockerhub.Repository("api", {
  name: pulumi.interpolate`api-${suffix.result}`,
  description: "The API server",
  fullDescription: readFileSync(join(__dirname, "overview.md"), "utf8"),
  isPrivate: true,
});

const ci = new dockerhub.AccessToken("ci", {
  label: pulumi.interpolate`ci for ${api.name}`,
  scopes: ["repo:read", "repo:write"],
  isActive: true, // declared, so that a token that somebody deactivates shows as drift
});

// Needs a Docker Business plan and an owner: `pulumi config set organization NAME`.
const organization = config.get("organization");
if (organization) {
  new dockerhub.OrgSettings("settings", {
    organization,
    restrictedImages: { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: false },
  });
}

// Needs one of Docker's administrators: `pulumi config set libraryRepository NAME`.
const libraryRepository = config.get("libraryRepository");
if (libraryRepository) {
  new dockerhub.LibraryRepository("library", { name: libraryRepository, description: "An official image" });
}

export const repository = api.id;
export const token = ci.token;
