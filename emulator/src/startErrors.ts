import { constants } from "node:fs";
import { access, readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { createSecureContext } from "node:tls";
import type { Tls } from "./index";

/** Why the emulator can't start as it was asked to. */
export class StartError extends Error {}

/** Refuses, before anything has happened, a file that could not be written at the end. */
export async function requireWritable(state: string): Promise<void> {
  const folder = dirname(resolve(state));
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  if (!isThere) throw new StartError(`--state ${state}: there is no folder ${folder}`);
  await access(folder, constants.W_OK).catch(() => {
    throw new StartError(`--state ${state}: the folder ${folder} can't be written to`);
  });
}

export async function readTls(keyFile: string, certFile: string): Promise<Tls> {
  const key = await read("--tls-key", keyFile);
  const cert = await read("--tls-cert", certFile);
  requirePem(`--tls-key ${keyFile}: not a private key in PEM`, { key });
  requirePem(`--tls-cert ${certFile}: not a certificate in PEM`, { cert });
  requirePem(`--tls-cert ${certFile}: not the certificate of the key in ${keyFile}`, { key, cert });
  return { key, cert };
}

async function read(flag: string, file: string): Promise<Buffer> {
  return readFile(file).catch(() => {
    throw new StartError(`${flag} ${file}: can't be read`);
  });
}

function requirePem(otherwise: string, tls: Partial<Tls>): void {
  try {
    createSecureContext(tls);
  } catch {
    throw new StartError(otherwise);
  }
}

export function whyNotListening(error: unknown, { host, port }: { host: string; port: number }): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "EADDRINUSE":
      return `port ${port} of ${host} is in use; choose another, or --port 0 for any that is free`;
    case "EACCES":
      return `port ${port} of ${host} may not be used; choose one from 1024 on, or --port 0 for any that is free`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `--host ${host}: not an address of this machine`;
    default:
      return `can't listen on port ${port} of ${host}: ${error instanceof Error ? error.message : error}`;
  }
}
