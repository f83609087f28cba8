import { PolicyPack, type ResourceValidationPolicy } from "@pulumi/policy";

const day = 86_400_000;
const longestLife = 90;

/** Whether it is this resource of Docker Hub, dynamic or native. */
const is = (type: string, ...resources: string[]) =>
  resources.some((resource) =>
    [`dockerhub:index:${resource}`, `pulumi-nodejs:dynamic/dockerhub:${resource}`].includes(type),
  );

const repositoriesArePrivate: ResourceValidationPolicy = {
  name: "repositories-are-private",
  description: "A repository is private, unless the policy's configuration names it.",
  enforcementLevel: "mandatory",
  configSchema: { properties: { public: { type: "array", items: { type: "string" }, default: [] } } },
  validateResource: ({ type, props, getConfig }, report) => {
    if (!is(type, "Repository") || props.isPrivate === true) return;
    const allowed = getConfig<{ public?: string[] }>().public ?? [];
    const id = `${props.namespace}/${props.name}`;
    if (!allowed.includes(id))
      report(`${id}: declare isPrivate: true, or have it named in the policy's configuration.`);
  },
};

const tokensExpire: ResourceValidationPolicy = {
  name: "tokens-expire",
  description: `An access token expires within ${longestLife} days.`,
  enforcementLevel: "mandatory",
  validateResource: ({ type, props }, report) => {
    if (!is(type, "AccessToken", "OrgAccessToken")) return;
    if (props.expiresAt === undefined) return report(`Declare expiresAt, at most ${longestLife} days from now.`);
    const days = (Date.parse(props.expiresAt) - Date.now()) / day;
    if (days > longestLife) report(`It expires in ${Math.ceil(days)} days; at most ${longestLife} are allowed.`);
  },
};

const nothingIsForced: ResourceValidationPolicy = {
  name: "production-keeps-its-images",
  description: "Nothing in production has forceDestroy, with which a repository is deleted together with its images.",
  enforcementLevel: "mandatory",
  validateResource: ({ type, props, urn }, report) => {
    const [stack = ""] = urn.replace("urn:pulumi:", "").split("::");
    if (!stack.includes("prod") || !is(type, "Repository", "LibraryRepository")) return;
    if (props.forceDestroy === true) report("Leave forceDestroy out; take it in for the one change that needs it.");
  },
};

new PolicyPack("docker-hub", { policies: [repositoriesArePrivate, tokensExpire, nothingIsForced] });
