// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";

/** What an access token may do; each scope includes those after it: admin, write, read, public read. */
export type AccessTokenScope = "repo:admin" | "repo:write" | "repo:read" | "repo:public_read";

/** Image Access Management: which images members may pull. */
export interface RestrictedImages {
  /** Whether members are restricted in what they pull at all. */
  readonly enabled: boolean;
  /** Whether Docker Official Images may be pulled while `enabled`. */
  readonly allowOfficialImages: boolean;
  /** Whether images of verified publishers may be pulled while `enabled`. */
  readonly allowVerifiedPublishers: boolean;
}

/** Image Access Management: which images members may pull. */
export interface RestrictedImagesArgs {
  /** Whether members are restricted in what they pull at all. */
  readonly enabled: pulumi.Input<boolean>;
  /** Whether Docker Official Images may be pulled while `enabled`. */
  readonly allowOfficialImages: pulumi.Input<boolean>;
  /** Whether images of verified publishers may be pulled while `enabled`. */
  readonly allowVerifiedPublishers: pulumi.Input<boolean>;
}
