// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";

/** What an access token may do; each scope includes those after it: admin, write, read, public read. */
export type AccessTokenScope = "repo:admin" | "repo:write" | "repo:read" | "repo:public_read" | (string & {});

/** What was replaced, and goes on working for the overlap. */
export interface Predecessor {
  /** Its id, in the form of this resource's. */
  readonly id: string;
  /** When it was replaced, in ISO 8601. */
  readonly replacedAt: string;
}

/** An image of a repository, by its digest. */
export interface ImageManifest {
  /** The repository's name, without its namespace. */
  readonly repository: string;
  /** The digest: `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
}

/** An image of a repository, by its digest. */
export interface ImageManifestArgs {
  /** The repository's name, without its namespace. */
  readonly repository: pulumi.Input<string>;
  /** The digest: `sha256:` and 64 hexadecimal digits. */
  readonly digest: pulumi.Input<string>;
}

/** A warning that is not to stop a deletion. */
export interface IgnoredWarning {
  /** The repository's name, without its namespace. */
  readonly repository: string;
  /** The digest: `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  /** `is_active`: it was pushed or pulled recently. `current_tag`: it has tags. */
  readonly warning: ImageDeletionWarningKind;
  /** With `current_tag`, all the tags that the warning names. */
  readonly tags?: string[] | undefined;
}

/** A warning that is not to stop a deletion. */
export interface IgnoredWarningArgs {
  /** The repository's name, without its namespace. */
  readonly repository: pulumi.Input<string>;
  /** The digest: `sha256:` and 64 hexadecimal digits. */
  readonly digest: pulumi.Input<string>;
  /** `is_active`: it was pushed or pulled recently. `current_tag`: it has tags. */
  readonly warning: pulumi.Input<ImageDeletionWarningKind>;
  /** With `current_tag`, all the tags that the warning names. */
  readonly tags?: pulumi.Input<pulumi.Input<string>[]> | undefined;
}

/** Why an image is better not deleted. */
export type ImageDeletionWarningKind = "is_active" | "current_tag" | (string & {});

/** What a deletion did, or would do. */
export interface ImageDeletionMetrics {
  /** How many images were deleted, or would be. */
  readonly manifestDeletes: number;
  /** How many could not be deleted. */
  readonly manifestErrors: number;
  /** How many tags went with them. */
  readonly tagDeletes: number;
  /** How many tags could not be deleted. */
  readonly tagErrors: number;
}

/** An image, as the v1 API knows it. */
export interface V1Image {
  /** The image's id: 64 hexadecimal digits. */
  readonly id: string;
  /** The image's checksum: 64 hexadecimal digits. */
  readonly checksum?: string | undefined;
}

/** An image, as the v1 API knows it. */
export interface V1ImageArgs {
  /** The image's id: 64 hexadecimal digits. */
  readonly id: pulumi.Input<string>;
  /** The image's checksum: 64 hexadecimal digits. */
  readonly checksum?: pulumi.Input<string> | undefined;
}

/** What an organization's namespace is restricted in. */
export interface NamespaceRestrictions {
  /** Whether the organization can have no public repositories. */
  readonly disablePublicRepositories: boolean;
  /** Whether members can't push to their own namespaces. */
  readonly disablePushMemberNamespaces: boolean;
  /** Whether members may use only the images that `ImageAccessAllowlist` names. */
  readonly repositoryAllowlistEnabled: boolean;
}

/** What an organization access token may do somewhere. */
export interface OrgAccessTokenResource {
  /** What the scopes hold for: `acme/api`, `acme/*` for all repositories, `*\/*\/public` for all public ones of Docker Hub, or `acme` for the organization. */
  readonly path: string;
  /** What the token may do there: a set. */
  readonly scopes: OrgAccessTokenScope[];
}

/** What an organization access token may do somewhere. */
export interface OrgAccessTokenResourceArgs {
  /** What the scopes hold for: `acme/api`, `acme/*` for all repositories, `*\/*\/public` for all public ones of Docker Hub, or `acme` for the organization. */
  readonly path: pulumi.Input<string>;
  /** What the token may do there: a set. */
  readonly scopes: pulumi.Input<pulumi.Input<OrgAccessTokenScope>[]>;
}

/** What an organization access token may do. For repositories: `scope-image-pull`, `scope-image-push`, `scope-image-delete`, `scope-repository-read`, `scope-repository-edit`, `scope-repository-admin`, `scope-repository-settings-admin`, `scope-tag-read`, `scope-tag-admin`, `scope-webhook-read`, `scope-webhook-edit`, `scope-webhook-admin`, `scope-repo-group-read`, `scope-repo-group-edit`, `scope-repo-group-admin`. For the organization: `scope-member-read`, `scope-member-edit`, `scope-invite-read`, `scope-invite-edit`, `scope-group-read`, `scope-group-edit`, `scope-repository-create`, `scope-repository-list`, `scope-ram-read`, `scope-ram-write`, `scope-activity-read`, `scope-audit_events-read`, `scope-report-read`, `scope-registry-usage-read`, `scope-siem_credentials-read`, `scope-cloud-connect`, `scope-governance-policy-read`, `scope-governance-policy-write`. */
export type OrgAccessTokenScope =
  | "scope-image-pull"
  | "scope-image-push"
  | "scope-image-delete"
  | "scope-repository-read"
  | "scope-repository-edit"
  | "scope-repository-admin"
  | "scope-repository-settings-admin"
  | "scope-tag-read"
  | "scope-tag-admin"
  | "scope-webhook-read"
  | "scope-webhook-edit"
  | "scope-webhook-admin"
  | "scope-repo-group-read"
  | "scope-repo-group-edit"
  | "scope-repo-group-admin"
  | "scope-member-read"
  | "scope-member-edit"
  | "scope-invite-read"
  | "scope-invite-edit"
  | "scope-group-read"
  | "scope-group-edit"
  | "scope-repository-create"
  | "scope-repository-list"
  | "scope-ram-read"
  | "scope-ram-write"
  | "scope-activity-read"
  | "scope-audit_events-read"
  | "scope-report-read"
  | "scope-registry-usage-read"
  | "scope-siem_credentials-read"
  | "scope-cloud-connect"
  | "scope-governance-policy-read"
  | "scope-governance-policy-write"
  | (string & {});

/** What a member of an organization may do: what its teams may; what an owner may with repositories; everything. */
export type OrgRole = "member" | "editor" | "owner" | (string & {});

/** Whether somebody is a member, or was invited and did not accept yet. */
export type OrgMemberStatus = "member" | "pending" | (string & {});

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

/** A registry beside Docker Hub. */
export interface CustomRegistry {
  /** Where it is, e.g. `registry.example.com`. */
  readonly address: string;
  /** What people call it. Default: empty. Default: `""`. */
  readonly friendlyName?: string | undefined;
  /** Whether it may be used while `enabled`. */
  readonly isAllowed: boolean;
}

/** A registry beside Docker Hub. */
export interface CustomRegistryArgs {
  /** Where it is, e.g. `registry.example.com`. */
  readonly address: pulumi.Input<string>;
  /** What people call it. Default: empty. Default: `""`. */
  readonly friendlyName?: pulumi.Input<string> | undefined;
  /** Whether it may be used while `enabled`. */
  readonly isAllowed: pulumi.Input<boolean>;
}

/** Registry Access Management: which registries members may use. */
export interface RegistryAccess {
  /** Whether members are restricted in the registries that they use at all. */
  readonly enabled: boolean;
  /** Whether Docker Hub may be used while `enabled`. */
  readonly isDockerHubAllowed: boolean;
  /** All other registries that are known: a set, at most 100. Any other is refused while `enabled`. */
  readonly registries: CustomRegistry[];
}

/** Which tags can no longer be moved or deleted. */
export interface ImmutableTags {
  /** Whether tags are immutable at all. */
  readonly enabled: boolean;
  /** Regular expressions of RE2, at most 5, as a set; a tag that one of them matches as a whole is immutable. Default: `.*`, which is every tag. Not sent and not compared while `enabled` is false. */
  readonly rules?: string[] | undefined;
}

/** Which tags can no longer be moved or deleted. */
export interface ImmutableTagsArgs {
  /** Whether tags are immutable at all. */
  readonly enabled: pulumi.Input<boolean>;
  /** Regular expressions of RE2, at most 5, as a set; a tag that one of them matches as a whole is immutable. Default: `.*`, which is every tag. Not sent and not compared while `enabled` is false. */
  readonly rules?: pulumi.Input<pulumi.Input<string>[]> | undefined;
}

/** A category of Docker Hub, by what its API calls it. */
export type CategorySlug =
  | "api-management"
  | "content-management-system"
  | "data-science"
  | "databases-and-storage"
  | "developer-tools"
  | "integration-and-delivery"
  | "internet-of-things"
  | "languages-and-frameworks"
  | "machine-learning-and-ai"
  | "message-queues"
  | "monitoring-and-observability"
  | "networking"
  | "operating-systems"
  | "security"
  | "web-analytics"
  | "web-servers"
  | (string & {});

/** Whether a repository is in use, or archived and read only. */
export type RepositoryStatus = "active" | "archived" | (string & {});

/** What a team may do with a repository: pull; push too; administer too. */
export type TeamPermission = "read" | "write" | "admin" | (string & {});

/** Why an image can't be deleted. */
export interface ImageDeletionError {
  /** The repository. */
  readonly repository: string;
  /** The digest. */
  readonly digest: string;
  /** Why it can't be deleted, e.g. `not_found`. */
  readonly error: string;
}

/** Why an image is better not deleted. */
export interface ImageDeletionWarning {
  /** The repository. */
  readonly repository: string;
  /** The digest. */
  readonly digest: string;
  /** Why it is better not deleted: `is_active` or `current_tag`. */
  readonly warning: string;
  /** The tags that it has. */
  readonly tags: string[];
}

/** A personal access token. */
export interface AccessTokenDetails {
  /** The token's id. */
  readonly uuid: string;
  /** What Docker Hub shows it as. */
  readonly label: string;
  /** What it may do. */
  readonly scopes: string[];
  /** Whether it can be used. */
  readonly isActive: boolean;
  /** When it was created, in ISO 8601. */
  readonly createdAt?: string | undefined;
  /** When it ends, in ISO 8601; never, when it is not set. */
  readonly expiresAt?: string | undefined;
  /** When it was last used, in ISO 8601; never, when it is not set. */
  readonly lastUsed?: string | undefined;
  /** The address that it was created from. */
  readonly creatorIp?: string | undefined;
  /** The program that it was created with. */
  readonly creatorUserAgent?: string | undefined;
  /** How it came to be, e.g. `manual`. */
  readonly generatedBy?: string | undefined;
}

/** An action that the events of an audit log can have. */
export interface AuditAction {
  /** What `getAuditLogs` takes as `action`, e.g. `repo.tag.push`. */
  readonly name: string;
  /** The kind of thing that it happens to, e.g. `Repository`. */
  readonly group: string;
  /** Its name for people. */
  readonly label?: string | undefined;
  /** What it stands for. */
  readonly description?: string | undefined;
}

/** Something that happened in an account. */
export interface AuditEvent {
  /** The account that it happened in. */
  readonly account: string;
  /** What happened, e.g. `repo.tag.push`. */
  readonly action: string;
  /** What it happened to, e.g. a repository. */
  readonly name: string;
  /** Who did it. */
  readonly actor: string;
  /** When, in ISO 8601. */
  readonly timestamp: string;
  /** The same in words. */
  readonly description?: string | undefined;
  /** What else is known of it, e.g. the tag and its digest. */
  readonly data: Record<string, string>;
}

/** A category that a repository is found under. */
export interface RepositoryCategory {
  /** What Docker Hub shows. */
  readonly name: string;
  /** What its API calls it. */
  readonly slug: string;
}

/** A tag that an image has or had. */
export interface ImageTag {
  /** The tag's name. */
  readonly tag: string;
  /** Whether the image still has the tag; false when another image took it. */
  readonly isCurrent: boolean;
}

/** An image of a repository. */
export interface Image {
  /** The user or organization that the repository belongs to. */
  readonly namespace: string;
  /** The repository that the image is in. */
  readonly repository: string;
  /** The image's digest. */
  readonly digest: string;
  /** The tags that it has or had. */
  readonly tags: ImageTag[];
  /** When it was last pushed, in ISO 8601. */
  readonly lastPushed?: string | undefined;
  /** When it was last pulled, in ISO 8601. */
  readonly lastPulled?: string | undefined;
  /** `active` or `inactive`, as of `activeFrom`. */
  readonly status: string;
}

/** Whether an image was pushed or pulled recently. */
export type ImageStatus = "active" | "inactive" | (string & {});

/** What images are ordered by; with `-`, from the last to the first. */
export type ImageOrdering = "last_activity" | "-last_activity" | "digest" | "-digest" | (string & {});

/** An organization, as one of its members sees it. */
export interface OrganizationMembership {
  /** The organization's name. */
  readonly name: string;
  /** What the user is in it: `member`, `editor` or `owner`. */
  readonly role: string;
  /** The teams that the user is in. */
  readonly teams: string[];
  /** The organization's plan, as Docker Hub calls it. */
  readonly plan?: string | undefined;
  /** Whether the organization is active. */
  readonly isActive: boolean;
  /** The account's id. */
  readonly id: string;
  /** The name that people see; may be empty. */
  readonly fullName: string;
  /** The company; may be empty. */
  readonly company: string;
  /** Where it is; may be empty. */
  readonly location: string;
  /** A page elsewhere; may be empty. */
  readonly profileUrl: string;
  /** When the account was created, in ISO 8601. */
  readonly joinedAt?: string | undefined;
}

/** An organization access token, as the list gives it. */
export interface OrgAccessTokenDetails {
  /** The token's id. */
  readonly id: string;
  /** What Docker Hub shows it as. */
  readonly label: string;
  /** What it is for; empty when there is no description. */
  readonly description: string;
  /** Whether it can be used. */
  readonly isActive: boolean;
  /** Who created it. */
  readonly createdBy?: string | undefined;
  /** When it was created, in ISO 8601. */
  readonly createdAt?: string | undefined;
  /** When it ends, in ISO 8601; never, when it is not set. */
  readonly expiresAt?: string | undefined;
  /** When it was last used, in ISO 8601; never, when it is not set. */
  readonly lastUsed?: string | undefined;
}

/** A member of an organization. */
export interface OrgMemberDetails {
  /** The Docker ID. */
  readonly username: string;
  /** The name that people see; may be empty. */
  readonly fullName: string;
  /** The address; empty where the credentials may not see it. */
  readonly email: string;
  /** `member`, `editor` or `owner`. */
  readonly role: string;
  /** The teams that the member is in. */
  readonly teams: string[];
  /** Whether it is a guest. */
  readonly isGuest: boolean;
  /** When the member joined, as Docker Hub tells it, in ISO 8601. */
  readonly joinedAt?: string | undefined;
}

/** An invitation that was not accepted yet. */
export interface OrgInvite {
  /** The id of the invitation. */
  readonly id: string;
  /** Who was invited: a Docker ID or an e-mail address. */
  readonly invitee: string;
  /** The role that comes with it. */
  readonly role?: string | undefined;
  /** The team that it leads to, if any. */
  readonly team?: string | undefined;
  /** Who sent it. */
  readonly inviter?: string | undefined;
  /** When it was sent, in ISO 8601. */
  readonly createdAt?: string | undefined;
}

/** A repository, as lists give it. */
export interface RepositoryDetails {
  /** The user or organization that it belongs to. */
  readonly namespace: string;
  /** Its name. */
  readonly name: string;
  /** The short description; empty when there is none. */
  readonly description: string;
  /** Whether only people with access see it. */
  readonly isPrivate: boolean;
  /** `active` or `inactive`. */
  readonly status?: string | undefined;
  /** How many people starred it. */
  readonly starCount?: number | undefined;
  /** How often it was pulled. */
  readonly pullCount?: number | undefined;
  /** What its images take, in bytes. */
  readonly storageSize?: number | undefined;
  /** When it was created, in ISO 8601. */
  readonly createdAt?: string | undefined;
  /** When an image was last pushed to it, in ISO 8601. */
  readonly lastUpdated?: string | undefined;
  /** The categories that it is found under. */
  readonly categories: RepositoryCategory[];
}

/** What repositories are ordered by; with `-`, from the last to the first. */
export type RepositoryOrdering =
  | "name"
  | "-name"
  | "last_updated"
  | "-last_updated"
  | "pull_count"
  | "-pull_count"
  | (string & {});

/** Which tags can no longer be moved or deleted. */
export interface ImmutableTagSettings {
  /** Whether tags are immutable at all. */
  readonly enabled: boolean;
  /** The regular expressions that immutable tags match. */
  readonly rules: string[];
}

/** What a tag stands for on one platform. */
export interface TagImage {
  /** The processor that it is for, e.g. `arm64`. */
  readonly architecture?: string | undefined;
  /** The processor's variant, e.g. `v8`. */
  readonly variant?: string | undefined;
  /** What the processor must have beside that. */
  readonly features?: string | undefined;
  /** The operating system that it is for. */
  readonly os?: string | undefined;
  /** The operating system's version, e.g. of Windows. */
  readonly osVersion?: string | undefined;
  /** What the operating system must have. */
  readonly osFeatures?: string | undefined;
  /** The image's digest. */
  readonly digest?: string | undefined;
  /** What its layers take compressed, in bytes. */
  readonly size?: number | undefined;
  /** `active` when it was pushed or pulled in the last month, else `inactive`. */
  readonly status?: string | undefined;
  /** When it was last pulled, in ISO 8601. */
  readonly lastPulled?: string | undefined;
  /** When it was last pushed, in ISO 8601. */
  readonly lastPushed?: string | undefined;
}

/** A tag of a repository. */
export interface TagDetails {
  /** The tag's name. */
  readonly name: string;
  /** The digest that it stands for. */
  readonly digest?: string | undefined;
  /** What its layers take compressed, in bytes. */
  readonly size?: number | undefined;
  /** `active` when it was pushed or pulled in the last month, else `inactive`. */
  readonly status?: string | undefined;
  /** The media type of what it stands for. */
  readonly mediaType?: string | undefined;
  /** What that is: `image`, `plugin`, `helm`, `volume`, `compose`, `model` and others. */
  readonly contentType?: string | undefined;
  /** The number of the account that first pushed it. */
  readonly creatorId?: number | undefined;
  /** When it was last changed, in ISO 8601. */
  readonly lastUpdated?: string | undefined;
  /** Who changed it last. */
  readonly lastUpdater?: string | undefined;
  /** When it was last pulled, in ISO 8601. */
  readonly lastPulled?: string | undefined;
  /** When it was last pushed, in ISO 8601. */
  readonly lastPushed?: string | undefined;
  /** What it stands for, by platform. */
  readonly images: TagImage[];
}

/** A team of an organization. */
export interface TeamDetails {
  /** Its name. */
  readonly name: string;
  /** What it is for; empty when there is no description. */
  readonly description: string;
  /** Its id, which stays through a new name. */
  readonly uuid: string;
  /** Its number, which some tools ask for. */
  readonly teamId: number;
  /** How many members it has. */
  readonly memberCount?: number | undefined;
}

/** Which of Docker Hub's logins is used. */
export type LoginEndpoint = "auth/token" | "users/login" | (string & {});

/** A repository that a search found. */
export interface FoundRepository {
  /** Its name with its namespace, `acme/web`; an official image has its name alone. */
  readonly name: string;
  /** The short description; empty when there is none. */
  readonly description: string;
  /** Whose it is, as people read it. */
  readonly publisher?: string | undefined;
  /** What Docker vouches for, such as `official` or `verified_publisher`. */
  readonly badge?: string | undefined;
  /** How many people starred it. */
  readonly starCount?: number | undefined;
  /** How often it was pulled, as Docker Hub writes it; it may be rounded, such as `1B+`. */
  readonly pullCount?: string | undefined;
  /** The operating systems that it has images for. */
  readonly operatingSystems: string[];
  /** The processors that it has images for. */
  readonly architectures: string[];
  /** The categories that it is found under. */
  readonly categories: RepositoryCategory[];
  /** Whether it is archived, and read only. */
  readonly isArchived?: boolean | undefined;
  /** When it was created, in ISO 8601. */
  readonly createdAt?: string | undefined;
  /** When it was last changed, in ISO 8601. */
  readonly lastUpdated?: string | undefined;
}

/** An image, as the v1 API lists it. */
export interface V1ListedImage {
  /** The image's id. */
  readonly id: string;
  /** The image's checksum. */
  readonly checksum?: string | undefined;
}
