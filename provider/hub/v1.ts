import { z } from "zod";
import { parseAnswer } from "./answer";
import { GoneError, HubError, NotFoundError, undefinedIfMissing } from "./errors";
import { path } from "./path";
import type { Session } from "./session";
import type { Answer, Request, Transport } from "./transport";
import { words } from "./words";

const images = z.array(z.object({ id: z.string(), checksum: z.string().optional() }));

/** What the v1 API answers to the creation of a repository, in headers. */
export interface V1Access {
  /** For the registry: `signature=…,repository="…",access=write`. Secret. */
  token: string | undefined;
  endpoints: string[];
}

/** The v1 API of index.docker.io; Docker removed it on 2022-08-23. */
export class V1 {
  constructor(
    private readonly transport: Transport,
    private readonly session: Session,
  ) {}

  /** `PUT /v1/repositories/{repo_name}/`. */
  async createLibraryRepository(name: string): Promise<V1Access> {
    const answer = await this.#send(
      { method: "PUT", path: path`/v1/repositories/${name}/`, body: [] },
      { token: true },
    );
    const endpoints = answer.headers["x-docker-endpoints"] ?? "";
    return {
      token: answer.headers["x-docker-token"],
      endpoints: endpoints
        .split(",")
        .map((endpoint) => endpoint.trim())
        .filter(Boolean),
    };
  }

  /** `DELETE /v1/repositories/{repo_name}/`. One that is gone already is fine. */
  async deleteLibraryRepository(name: string): Promise<void> {
    await this.#send({ method: "DELETE", path: path`/v1/repositories/${name}/` }, { token: true }).catch(
      undefinedIfMissing,
    );
  }

  /** How many images `GET /v1/repositories/{repo_name}/images` lists; undefined when there is no such repository. */
  async countLibraryImages(name: string): Promise<number | undefined> {
    const request: Request = { method: "GET", path: path`/v1/repositories/${name}/images` };
    const answer = await this.#send(request).catch(undefinedIfMissing);
    return answer && parseAnswer(request, answer, images).length;
  }

  async #send(request: Request, ask?: { token: true }): Promise<Answer> {
    const headers = { authorization: await this.session.basic(), ...(ask ? { "x-docker-token": "true" } : {}) };
    const answer = await this.transport.send({ ...request, headers, accept: [401] });
    if (answer.status !== 401) return answer;
    throw await this.session.refuse({
      endpoint: `${request.method} ${request.path}`,
      status: answer.status,
      detail: words(answer.body),
    });
  }
}

/** Whether the server has the v1 API no longer. */
export function isRetired(error: unknown): boolean {
  return (
    error instanceof GoneError ||
    (error instanceof HubError && error.status === 404 && !(error instanceof NotFoundError))
  );
}
