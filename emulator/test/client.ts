import { type Emulator, type EmulatorOptions, startEmulator } from "dockerhub-emulator";

export interface Answer {
  status: number;
  headers: Headers;
  /** The body as JSON where it is JSON, else as text. */
  body: unknown;
}

interface Call {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** An emulator and the plainest possible client of it. */
export interface Client {
  emulator: Emulator;
  call(method: string, path: string, call?: Call): Promise<Answer>;
  login(name: string, secret: string): Promise<string>;
}

export const passwords = {
  ciBot: "correct-horse-battery",
  dockerAdmin: "admin-of-the-library",
  outsider: "not-my-department",
};

export async function startClient(options?: EmulatorOptions): Promise<Client> {
  const emulator = await startEmulator(options);

  const call = async (method: string, path: string, { token, body, headers, signal }: Call = {}): Promise<Answer> => {
    const response = await fetch(new URL(path, emulator.url), {
      method,
      ...(signal && { signal }),
      headers: {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") && text !== "";
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };

  const login = async (identifier: string, secret: string): Promise<string> => {
    const { status, body } = await call("POST", "/v2/auth/token", { body: { identifier, secret } });
    if (status !== 200) throw new Error(`login of ${identifier}: ${status} ${JSON.stringify(body)}`);
    return (body as { access_token: string }).access_token;
  };

  return { emulator, call, login };
}
