/** The path of a request's URL, without its query. */
export function pathOf(url: string): string {
  return url.split("?", 1)[0] ?? url;
}

export function isControl(path: string): boolean {
  return path === "/_emulator" || path.startsWith("/_emulator/");
}
