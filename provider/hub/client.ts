import type { z } from "zod";
import { parseAnswer } from "./http/answer";
import { UnauthorizedError } from "./http/errors";
import type { Answer, Request, Transport } from "./http/transport";
import type { Session } from "./login/session";

/** Sends requests of the v2 API as the user that is logged in. */
export class Client {
  constructor(
    private readonly transport: Transport,
    private readonly session: Session,
  ) {}

  /** Sends, and gives what the schema takes from the answer. */
  async call<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
    return parseAnswer(request, await this.send(request), schema);
  }

  /** Sends a request whose answer holds nothing that we use. A 401 is answered with one new login. */
  async send(request: Request): Promise<Answer> {
    let bearer = "";
    const authorize = async () => {
      bearer = await this.session.bearer();
      return bearer;
    };
    try {
      return await this.transport.send(request, authorize);
    } catch (error) {
      if (!(error instanceof UnauthorizedError) || !(await this.session.discard(bearer))) throw error;
    }
    try {
      return await this.transport.send(request, authorize);
    } catch (error) {
      if (error instanceof UnauthorizedError) this.session.renewedInVain(bearer);
      throw error;
    }
  }

  /** Whether the secret is an organization access token, which Docker Hub's older routes refuse. */
  async usesOrganizationToken(): Promise<boolean> {
    return (await this.session.credentials()).secret.startsWith("dckr_oat_");
  }
}
