export type { TagInput } from "./controls";
export { NotThereError } from "./controls";
export { type Emulator, type EmulatorOptions, startEmulator } from "./emulator";
export type { Exchange } from "./exchange";
export type { Fault, FaultInput } from "./faults";
export type { Retired } from "./hub";
export type { RateLimitSettings } from "./rateLimit";
export type { LoggedRequest } from "./requestLog";
export {
  type AuditEvent,
  type FullSeed,
  type Plan,
  type RepositoryEdit,
  type RepositorySeed,
  readSeed,
  type Seed,
  SeedError,
} from "./seed";
export type { Tls } from "./server";
