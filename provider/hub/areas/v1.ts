import { z } from "zod";
import { parseAnswer } from "../http/answer";
import { explain, GoneError, HubError, NotFoundError, undefinedIfMissing } from "../http/errors";
import { words } from "../http/errorWords";
import { path } from "../http/path";
import type { Answer, Request, Transport } from "../http/transport";
import type { Session } from "../login/session";

const images = z.array(
  z
    .object({ id: z.string(), checksum: z.string().nullish() })
    .transform(({ id, checksum }) => (checksum ? { id, checksum } : { id })),
);

export type V1Image = { id: string; checksum?: string | undefined };

/** A repository of the v1 API; the namespace `library` is the one that its addresses leave out. */
export interface V1Name {
  namespace: string;
  name: string;
}

/** What the v1 API answers to the creation of a repository, in headers. */
export interface V1Access {
  /** For the registry: `signature=…,repository="…",access=write`. Secret. */
  token: string | undefined;
  endpoints: string[];
}

export interface V1Login {
  username: string;
  password: string;
}

/** What to say when the endpoint is gone. */
interface Endpoint {
  instead: string;
  /** True where a 404 can only mean that the endpoint itself is gone, not what it was asked about. */
  alwaysThere?: boolean;
}

const accounts: Endpoint = {
  instead: "Accounts are made and changed on Docker Hub's website alone.",
  alwaysThere: true,
};
const logins: Endpoint = { instead: "The function login tries credentials through v2.", alwaysThere: true };
const creation: Endpoint = { instead: "Repository makes repositories through v2.", alwaysThere: true };
const deletion: Endpoint = { instead: "Repository manages repositories through v2." };
const imageLists: Endpoint = { instead: "getTags lists what a repository has; Repository manages it through v2." };
const tokens: Endpoint = { instead: "Tokens for the registry come from auth.docker.io." };

/** The v1 API of index.docker.io; Docker removed it on 2022-08-23. */
export class V1 {
  readonly #refusedLogins = new Set<string>();

  constructor(
    private readonly transport: Transport,
    private readonly session: Session,
    /** Is told of a repository before it is created or deleted. */
    private readonly changing: (repository: V1Name) => void,
  ) {}

  /** `PUT /v1/repositories/[{namespace}/]{repo_name}/`. */
  async createRepository(repository: V1Name, images: readonly V1Image[] = []): Promise<V1Access> {
    this.changing(repository);
    const answer = await this.#sendAsUser(
      { method: "PUT", path: `${pathOf(repository)}/`, body: images, headers: askForToken },
      creation,
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

  /** `DELETE /v1/repositories/[{namespace}/]{repo_name}/`. One that is gone already is fine. */
  async deleteRepository(repository: V1Name): Promise<void> {
    this.changing(repository);
    const request: Request = { method: "DELETE", path: `${pathOf(repository)}/`, headers: askForToken };
    await this.#sendAsUser(request, deletion).catch(undefinedIfMissing);
  }

  /** `GET /v1/repositories/[{namespace}/]{repo_name}/images`; undefined when there is no such repository. */
  async images(repository: V1Name): Promise<V1Image[] | undefined> {
    const request: Request = { method: "GET", path: `${pathOf(repository)}/images` };
    const answer = await this.#sendAsUser(request, imageLists).catch(undefinedIfMissing);
    return answer && parseAnswer(request, answer, images);
  }

  /** `PUT /v1/repositories/[{namespace}/]{repo_name}/images`. */
  async setImages(repository: V1Name, wanted: readonly V1Image[]): Promise<void> {
    await this.#sendAsUser({ method: "PUT", path: `${pathOf(repository)}/images`, body: wanted }, imageLists);
  }

  /** `PUT /v1/repositories/[{namespace}/]{repo_name}/auth`: whether the token is good for the repository. */
  async authorize(repository: V1Name, token: string): Promise<boolean> {
    const headers = { authorization: `Token ${token}` };
    const request: Request = { method: "PUT", path: `${pathOf(repository)}/auth`, headers, accept: [401, 403] };
    const answer = await this.#send(request, tokens);
    return answer.status < 400;
  }

  /** `GET /v1/users/`: whether the configured credentials are good. Refused ones are not used again in this process. */
  async checkLogin(): Promise<boolean> {
    const headers = { authorization: await this.session.basic() };
    const request: Request = { method: "GET", path: "/v1/users/", headers, accept: [401] };
    const answer = await this.#send(request, logins);
    if (answer.status === 401) await this.session.refuse(refusalOf(request, answer));
    return answer.status < 400;
  }

  /**
   * `GET /v1/users/`: whether these credentials are good. Refused ones are tried once in a process: repeated failures lock
   * the account for ten minutes.
   */
  async isLogin(login: V1Login): Promise<boolean> {
    const key = basic(login);
    if (this.#refusedLogins.has(key)) return false;
    const request: Request = { method: "GET", path: "/v1/users/", headers: { authorization: key }, accept: [401] };
    const answer = await this.#send(request, logins);
    if (answer.status === 401) this.#refusedLogins.add(key);
    return answer.status < 400;
  }

  /** `POST /v1/users/`. Not repeated: see HubError.maybeDone. */
  async createUser(user: V1Login & { email: string }): Promise<void> {
    this.#refusedLogins.delete(basic(user));
    await this.#send({ method: "POST", path: "/v1/users/", body: user }, accounts);
  }

  /** `PUT /v1/users/{username}/`, as that user. An e-mail address is added to those that the account has. */
  async updateUser(login: V1Login, changes: { email?: string; password?: string }): Promise<void> {
    const headers = { authorization: basic(login) };
    if (changes.password !== undefined) this.#refusedLogins.delete(basic({ ...login, password: changes.password }));
    await this.#send({ method: "PUT", path: path`/v1/users/${login.username}/`, body: changes, headers }, accounts);
  }

  async #sendAsUser(request: Request, endpoint: Endpoint): Promise<Answer> {
    const headers = { ...request.headers, authorization: await this.session.basic() };
    const answer = await this.#send({ ...request, headers, accept: [401] }, endpoint);
    if (answer.status === 401) throw await this.session.refuse(refusalOf(request, answer));
    return answer;
  }

  async #send(request: Request, endpoint: Endpoint): Promise<Answer> {
    try {
      return await this.transport.send(request);
    } catch (error) {
      const isGone = isRetired(error) || (endpoint.alwaysThere && error instanceof NotFoundError);
      if (!isGone) throw error;
      const { instead } = endpoint;
      throw explain(error, `Docker removed the v1 API on 2022-08-23, and this Hub no longer has it. ${instead}`);
    }
  }
}

const askForToken = { "x-docker-token": "true" };

function pathOf({ namespace, name }: V1Name): string {
  return namespace === "library" ? path`/v1/repositories/${name}` : path`/v1/repositories/${namespace}/${name}`;
}

function basic({ username, password }: V1Login): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

function refusalOf(request: Request, answer: Answer): { endpoint: string; status: number; detail: string } {
  return {
    endpoint: `${request.method} ${request.path}`,
    status: answer.status,
    detail: words(answer.body, request),
  };
}

/** Whether the server has the v1 API no longer. */
export function isRetired(error: unknown): error is HubError {
  return (
    error instanceof GoneError ||
    (error instanceof HubError && error.status === 404 && !(error instanceof NotFoundError))
  );
}
