export const dockerHub = "https://hub.docker.com";
export const dockerIndex = "https://index.docker.io";

/** Where Docker Hub is, and what was configured of who we are there. */
export interface Settings {
  hubUrl: string;
  /** The address of the v1 API. */
  indexUrl: string;
  username?: string | undefined;
  password?: string | undefined;
  twoFactorCode?: string | undefined;
}

/** Docker's own credential store belongs to Docker Hub; its secrets are never sent to another address. */
export function isDockerHub({ hubUrl, indexUrl }: Settings): boolean {
  return hubUrl === dockerHub && indexUrl === dockerIndex;
}
