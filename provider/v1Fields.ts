/** What the docs of everything on the v1 API say about its end. */
export function v1Error(remedy: string): { error: string; remedy: string } {
  return { error: "Docker removed the v1 API on 2022-08-23, and this Hub no longer has it (404, 410).", remedy };
}
