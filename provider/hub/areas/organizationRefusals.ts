import { explain, ForbiddenError, type HubError, NotFoundError } from "../http/errors";

/** For `catch`: what a 403 means in an area of an organization: `what` takes `needs`. */
export function refusedIn(organization: string, what: string, needs: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof ForbiddenError)) throw error;
    throw explain(error, `${what} of "${organization}" can't be managed: it needs ${needs}.`);
  };
}

/** For `catch`: an error of this kind, with what it means here. */
export function meaning(Kind: typeof HubError, explanation: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof Kind ? explain(error, explanation) : error;
  };
}

/** For `catch`: a 404 where only the organization itself can be missing. */
export function noOrganization(organization: string): (error: unknown) => never {
  return meaning(NotFoundError, `There is no organization "${organization}", or these credentials don't see it.`);
}
