import { afterAll, afterEach, beforeAll, beforeEach } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import type { Hub } from "../../provider/hub";
import { FakeClock } from "../fakeClock";
import { ciBot, connectAs } from "./managed";

/** The emulated Docker Hub of a test file. */
export let emulator: Emulator;
/** The client of each test. */
export let hub: Hub;
/** All clients of a test. */
const opened: Hub[] = [];
/** What the client told its user. */
export let announced: string[];
/** By which the client waits, without taking time. */
export let clock: FakeClock;

type Options = Parameters<typeof startEmulator>[0] & { environment?: Record<string, string> };

/** Starts the emulator once for the tests of a file; each finds it as it was at first, and has a client of its own. */
export function onEmulator({ environment = ciBot, ...options }: Options = {}): void {
  beforeAll(async () => {
    emulator = await startEmulator(options);
  });
  afterAll(() => emulator.close());
  beforeEach(() => {
    emulator.reset();
    connect(environment);
  });
  afterEach(() => Promise.all(opened.splice(0).map((each) => each.close())));
}

/** The client from here on: in another process, or as another user. */
export function connect(environment: Record<string, string> = ciBot, now = Date.now()): void {
  announced = [];
  clock = new FakeClock(now);
  hub = connectAs(environment, emulator.url, (line) => announced.push(line), clock);
  opened.push(hub);
}
