import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { plainError, valueError } from "../../http/errors";
import { userSeed } from "../../state/accounts";
import { accountChanged } from "../../state/change";
import { answer, noContent } from "./answers";
import { requireBasicLogin } from "./credentials";

const email = z.email("must be an e-mail address");
const password = z.string("required").min(1, "required");
const registration = z.strictObject({ email, password, username: z.string("required") });
const change = z.strictObject({ email, password }).partial();

/** Accounts in the index (Docker Hub API v1: User Login, User Register, Update User). */
export function v1UserRoutes(v1: FastifyInstance, backend: Backend): void {
  v1.get("/v1/users", async (request, reply) => {
    requireBasicLogin(backend, request);
    return answer(reply, 200, "OK");
  });

  v1.post("/v1/users", async (request, reply) => {
    const asked = parse(registration, request.body, valueError);
    if (isTaken(backend, asked)) return answer(reply, 400, "Username or email already exists");
    const { email, ...account } = asked;
    backend.state.addUser(
      parse(userSeed, { ...account, emails: [email], joinedAt: backend.clock.timestamp() }, valueError),
    );
    backend.record(accountChanged(asked.username, "user.create", `registered the account ${asked.username}`));
    return answer(reply, 201, "User Created");
  });

  v1.put<{ Params: { username: string } }>("/v1/users/:username", async (request, reply) => {
    const login = requireBasicLogin(backend, request);
    const user = backend.state.users.get(login.name);
    if (!user || user.username !== request.params.username) throw plainError(403, "not your account");
    const asked = parse(change, request.body, valueError);
    if (asked.email !== undefined && !user.emails.includes(asked.email)) user.emails.push(asked.email);
    user.password = asked.password ?? user.password;
    const fields = Object.keys(asked).join(" and ");
    if (fields !== "") backend.record(accountChanged(user.username, "user.update", `changed ${fields}`));
    return noContent(reply);
  });
}

function isTaken(backend: Backend, asked: z.infer<typeof registration>): boolean {
  return (
    backend.state.hasNamespace(asked.username) ||
    [...backend.state.users.values()].some(({ emails }) => emails.includes(asked.email))
  );
}
