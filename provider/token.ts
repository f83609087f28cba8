/** The type of what the native plugin runs, which is the package schema's token: `v1.User` is `dockerhub:v1:User`. */
export function nativeType(token: string): string {
  const [name, module = "index"] = token.split(".").reverse();
  return `dockerhub:${module}:${name}`;
}

/** The type of a resource that the dynamic provider runs: `v1.User` is `pulumi-nodejs:dynamic/dockerhub/v1:User`. */
export function dynamicType(token: string): string {
  const [name, ...module] = token.split(".").reverse();
  return `pulumi-nodejs:dynamic/dockerhub${module.map((part) => `/${part}`).join("")}:${name}`;
}
