import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import * as dockerhub from "pulumi-dockerhub";
import { type DeclaredRepository, repositories } from "./repositories";

const config = new pulumi.Config();

function declare({ overview, ...args }: DeclaredRepository): dockerhub.Repository {
  const fullDescription = overview && readFileSync(join(__dirname, "overviews", overview), "utf8");
  return new dockerhub.Repository(args.name, { ...args, fullDescription });
}

const declared = repositories.map(declare);

const ci = new dockerhub.AccessToken("ci", {
  label: "ci",
  scopes: ["repo:read", "repo:write"],
  expiresAt: config.require("ciTokenExpiresAt"),
});

const organization = config.get("businessOrganization");
if (organization) {
  new dockerhub.OrgSettings("settings", {
    organization,
    restrictedImages: { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: false },
  });
}

export const names = declared.map(({ id }) => id);
export const ciToken = ci.token; // secret: `pulumi stack output ciToken --show-secrets`
