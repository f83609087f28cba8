import { request } from "node:http";
import type { Emulator } from "dockerhub-emulator";

/** One answer that a document of Docker Hub's API prints, and the request it prints it for. */
export interface Example {
  /** The document's section, and the answer's title where a section has more than one. */
  name: string;
  /** Method and path, with placeholders in the document's way: `:uuid`. */
  request: string;
  headers?: Record<string, string>;
  body?: unknown;
  answer: { status: number; headers?: Record<string, string>; body?: unknown };
  /** What the Hub is like before; what it returns replaces parts of the request. */
  given?: (stage: Stage) => Promise<Given> | Given;
  /** A further request, where the printed one selects nothing: its answer has the printed shape too. */
  alsoShownBy?: string;
}

interface Given {
  /** Values of the placeholders in the path. */
  path?: Record<string, string>;
  headers?: Record<string, string>;
  /** In place of the printed request, for an answer which that does not get. */
  request?: string;
  body?: unknown;
}

export interface Stage {
  emulator: Emulator;
  send(request: string, headers?: Record<string, string>, body?: unknown): Promise<Answer>;
  /** The headers of someone who is logged in. */
  as(username: string): Promise<Record<string, string>>;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

export function stageOf(emulator: Emulator, passwords: Record<string, string>): Stage {
  const send: Stage["send"] = (line, headers = {}, body = undefined) =>
    new Promise((resolve, reject) => {
      const [method, path] = line.split(/ (.*)/);
      const url = new URL(emulator.url);
      const text = body === undefined ? "" : JSON.stringify(body);
      const sent = request({
        host: url.hostname,
        port: url.port,
        method,
        path: encodeURI(path ?? ""),
        headers: { ...headers, "Content-Length": Buffer.byteLength(text) },
      });
      sent.on("error", reject);
      sent.on("response", (response) => {
        let answer = "";
        response.setEncoding("utf8").on("data", (chunk) => {
          answer += chunk;
        });
        response.on("end", () => {
          const received = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
          const status = response.statusCode ?? 0;
          resolve({ status, headers: Object.fromEntries(received), body: answer === "" ? undefined : parsed(answer) });
        });
      });
      sent.end(text);
    });
  const as: Stage["as"] = async (identifier) => {
    const json = { "Content-Type": "application/json" };
    const login = await send("POST /v2/auth/token", json, { identifier, secret: passwords[identifier] });
    return { Authorization: `Bearer ${(login.body as { access_token: string }).access_token}` };
  };
  return { emulator, send, as };
}

/** Sends an example's request as printed, with its placeholders and credentials filled in. */
export async function play(example: Example, stage: Stage): Promise<{ answer: Answer; also: Answer | undefined }> {
  const given = (await example.given?.(stage)) ?? {};
  const body = "body" in given ? given.body : example.body;
  const headers = {
    ...(body !== undefined && { "Content-Type": "application/json" }),
    ...example.headers,
    ...given.headers,
  };
  const fill = (line: string) => line.replace(/:(\w+)/g, (whole, name) => given.path?.[name] ?? whole);
  const answer = await stage.send(fill(given.request ?? example.request), headers, body);
  const also = example.alsoShownBy === undefined ? undefined : await stage.send(fill(example.alsoShownBy), headers);
  return { answer, also };
}

/** Objects whose keys are names of the Hub's, not fields. */
const maps = new Set(["actions", "data", "fields"]);
/** Printed as a text, and null where there is nothing to say. */
const nullable = new Set(["next", "previous", "last_pulled"]);

/** Where an answer has not the shape of the printed one: its fields, no more, of its types. */
export function misfits(printed: unknown, actual: unknown, place = "body"): string[] {
  const key = place.replace(/^.*[.]/, "");
  if (printed === null || (actual === null && nullable.has(key))) return [];
  if (Array.isArray(printed)) {
    if (!Array.isArray(actual)) return [`${place}: not a list`];
    return actual.flatMap((entry, index) => misfits(printed[0], entry, `${place}[${index}]`));
  }
  if (!isObject(printed)) return typeof actual === typeof printed ? [] : [`${place}: ${typeof actual}`];
  if (!isObject(actual)) return [`${place}: not an object`];
  const isMap = maps.has(key) || Object.keys(printed).length === 0;
  const extra = isMap ? [] : Object.keys(actual).filter((name) => !(name in printed));
  return [
    ...extra.map((name) => `${place}.${name}: not printed`),
    ...Object.entries(printed).flatMap(([name, value]) =>
      name in actual ? misfits(value, actual[name], `${place}.${name}`) : [`${place}.${name}: missing`],
    ),
  ];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
