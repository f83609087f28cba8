const mark = "4dabf18193072939515e22adb298388d";

/** The same with each secret as `secret` has it. */
export function withSecrets(value: unknown, secret: (plain: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withSecrets(item, secret));
  if (typeof value !== "object" || value === null) return value;
  if (mark in value) return secret("value" in value ? value.value : undefined);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withSecrets(item, secret)]));
}
