type Values = Record<string, unknown>;

/** A resource as the state has it. */
export interface Entry {
  readonly id: string;
  readonly state: Values;
}

/** What keeps an object that it replaced, and until when. */
export interface Keeper {
  readonly object: string;
  /** In milliseconds since the epoch. */
  readonly until: number;
}

/**
 * What one run of the engine has declared and done so far. It decides what may still be deleted: an object that this run has
 * created, updated, or compared and found to stay, is not deleted as the remains of another state. Objects are known by
 * their address on Docker Hub.
 */
export class Run {
  readonly #declarations = new Set<string>();
  readonly #declared = new Map<string, Values>();
  readonly #kept = new Map<string, Keeper | undefined>();
  readonly #before = new Map<string, Values>();
  readonly #replaced = new Map<string, Entry[]>();

  /** The program declares these inputs. The objects are the one that they mean and the one that they replace. */
  declare(inputs: Values, objects: readonly (string | undefined)[], urn: string): void {
    this.#declarations.add(declaration(inputs, urn));
    for (const object of objects) if (object !== undefined) this.#declared.set(object, inputs);
  }

  /** Whether the program of this run declares these inputs: a refresh compares with those of the state. */
  declares(inputs: Values, urn: string): boolean {
    return this.#declarations.has(declaration(inputs, urn));
  }

  /** What the program declares in the object's place, if it does. */
  declaredFor(object: string): Values | undefined {
    return this.#declared.get(object);
  }

  /** The object stays on Docker Hub: the program has it, or what replaced it keeps it for a while. */
  keep(object: string, keeper?: Keeper): void {
    this.#kept.set(object, keeper);
  }

  isKept(object: string): boolean {
    return this.#kept.has(object);
  }

  /** What keeps the object, where it was replaced. */
  keeperOf(object: string): Keeper | undefined {
    return this.#kept.get(object);
  }

  /** This run replaces the entry by something with these inputs. */
  replace(entry: Entry, inputs: Values, urn: string): void {
    const key = place(inputs, urn);
    const others = (this.#replaced.get(key) ?? []).filter(({ id }) => id !== entry.id);
    this.#replaced.set(key, [...others, entry]);
  }

  /** What something with these inputs replaces. Each is taken once, where several have the same inputs. */
  takeReplaced(inputs: Values, urn: string): Entry | undefined {
    return this.#replaced.get(place(inputs, urn))?.shift();
  }

  /** Remembers the state that the stack has of the object, for whoever creates it again. */
  remember(object: string, state: Values): void {
    this.#before.set(object, state);
  }

  /** The state that the stack had of the object when this run began. */
  before(object: string): Values | undefined {
    return this.#before.get(object);
  }
}

/** What a resource and its replacement have in common: the URN, or where the host is not told it, the inputs. */
function place(inputs: Values, urn: string): string {
  return urn || declaration(inputs, urn);
}

function declaration(inputs: Values, urn: string): string {
  const sorted = Object.entries(inputs)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${urn} ${JSON.stringify(sorted)}`;
}
