import type { z } from "zod";
import type { Hub } from "./hub";
import type { Contents } from "./refusals";

/** Where an input comes from when the program does not declare it; set with `.meta({ defaultsTo })` on its schema. */
export type DefaultsTo =
  /** The resource's logical name. */
  | "logicalName"
  /** `dockerhub:namespace`; else the namespace that the resource has; else the user that is logged in. */
  | "namespace";

declare module "zod" {
  interface GlobalMeta {
    defaultsTo?: DefaultsTo;
    secret?: boolean;
    /** A rule for a value that the state does not have yet: what is wrong with it, if anything. */
    whenNew?: (value: unknown) => string | undefined;
  }
}

/** An object schema whose properties are schemas that can be used one by one. */
export type Fields = z.ZodObject<Record<string, z.ZodType>>;

type Inputs<I extends Fields> = z.output<I>;

/** An object without properties has, to zod, any property. */
type Outputs<O extends Fields> = string extends keyof z.output<O> ? unknown : z.output<O>;

/** What the reference page says, beside the descriptions of the properties. Markdown. */
export interface Docs {
  /** What it is, and what a user must know before using it. */
  readonly about: string;
  /** The endpoints that it uses, e.g. `GET /v2/orgs/{name}/settings`. */
  readonly endpoints: readonly string[];
  /** The role, scope and plan that Docker Hub asks for. */
  readonly permissions: string;
  /** What can be refused, and what to do about it. */
  readonly errors: readonly { error: string; remedy: string }[];
  /** The day, as `2022-08-23`, on which Docker took it out of Docker Hub. */
  readonly retired?: string;
}

/** What to say of something that Docker took out of Docker Hub on that day. */
export function retirement(day: string): string {
  return `Docker took this out of Docker Hub on ${day}: it works only on servers that still have it.`;
}

export interface ResourceDocs extends Docs {
  /** An id that `get` reads one by; where nothing can be read by its id, why. */
  readonly get: { readonly id: string } | { readonly impossible: string };
  /** What destroy does on Docker Hub. */
  readonly destroy: string;
}

export interface FunctionDocs extends Docs {
  /** How many calls to Docker Hub it makes, beside the login that the whole run shares. */
  readonly calls: string;
}

/** The identity of what Docker Hub gives an id. */
export interface GivenIdentity<I extends Fields, O extends Fields, K extends string> {
  readonly given: string;
  /**
   * Where people know it by a name that can change: the inputs whose values with `/` between them find it for `get`, import
   * and adoption, and the id of what was found.
   */
  readonly found?: {
    readonly by: readonly (K & keyof Inputs<I>)[];
    id(found: Observed<I, O>): string;
  };
}

/** What the engine keeps of a resource: its checked inputs and its outputs. */
export type State<I extends Fields, O extends Fields> = Inputs<I> & Outputs<O>;

/**
 * A resource of Docker Hub: all that hosts, SDK, schema and docs derive from. It knows the Hub's client and no host.
 */
export interface ResourceDefinition<I extends Fields, O extends Fields, K extends string = string> {
  /** The resource's name in the SDK, with its module if it has one: `Repository`, `v1.User`. */
  readonly token: string;
  readonly docs: ResourceDocs;
  /** What a program declares; the parsed value is the normal form, in which equal desired states are equal values. */
  readonly inputs: I;
  /** What Docker Hub computes. Nothing volatile: whatever changes by itself would be a difference in every refresh. */
  readonly outputs: O;
  /**
   * Which object of Docker Hub it is: the inputs that say so, whose values with `/` between them are the id; or, where
   * Docker Hub gives the id, what that is. Where the inputs say it, a replacement deletes first.
   */
  readonly identity: readonly (K & keyof Inputs<I>)[] | GivenIdentity<I, O, K>;
  /** Further inputs whose change needs a new resource. */
  readonly replaceOn?: readonly (keyof Inputs<I> & string)[];
  /** Whether what differs in `replaceOn` is another name of the same object, which then stays: for what can be renamed. */
  isRenamed?(call: { hub: Hub; state: State<I, O>; inputs: Inputs<I> }): Promise<boolean>;
  /** Rules on several inputs. */
  readonly together?: readonly TogetherRule[];
  /** What it is on Docker Hub, where another resource may stand for the same object. */
  readonly address?: (id: string) => string;
  /** What messages call it; by default the id. */
  readonly displayName?: (id: string) => string;
  /** Where people see it on Docker Hub. */
  readonly page?: (id: string) => string;
  /** True for what Docker Hub always has, such as settings: its replacement does not put back what was there before. */
  readonly alwaysExists?: true;
  /** Outputs that the engine must encrypt. */
  readonly secrets: readonly (keyof z.output<O> & string)[];
  /** True when it works without the configured credentials. */
  readonly anonymous?: boolean;
  /** Outputs that an update may change; all others are known in its preview. */
  readonly changedByUpdate?: readonly (keyof z.output<O> & string)[];

  /**
   * Creates it. What may have been created already is looked up, never created twice. Throws PartialError when something
   * fails after the resource exists. `before` is the state that the stack had of the same object, if it is created again.
   * The id is in the result where the identity does not give it.
   */
  create(call: {
    hub: Hub;
    inputs: Inputs<I>;
    before: Partial<State<I, O>> | undefined;
    /** Whether the stack has the object with this id already, under inputs that it replaces. */
    stackHas(id: string): boolean;
  }): Promise<{ id?: string; state: State<I, O> }>;
  /**
   * Reads it; undefined when Docker Hub itself says that it does not exist. An input that the Hub does not know is left out
   * of the result and stays as it is. Without state (`.get`, import) everything is read.
   */
  read(call: {
    hub: Hub;
    id: string;
    key: Record<K, string>;
    state: State<I, O> | undefined;
  }): Promise<Observed<I, O> | undefined>;
  /** Brings it to the inputs. An optional input that is in the state and not in the inputs goes back to the Hub's default. */
  update(call: { hub: Hub; id: string; state: State<I, O>; inputs: Inputs<I> }): Promise<State<I, O>>;
  /** Deletes it. One that is gone already is fine. */
  delete(call: { hub: Hub; id: string; state: State<I, O> }): Promise<void>;
  /** What would be lost with it: it is then deleted only when `forceDestroy` is set. */
  contents?(call: { hub: Hub; id: string; state: State<I, O> }): Promise<Contents>;
  /**
   * For the preview of a creation, which has no state, or of a change: throws a Refusal of what `up` would refuse, and gives
   * what people should know beforehand. It changes nothing.
   */
  foresee?(call: {
    hub: Hub;
    id: string;
    state: State<I, O> | undefined;
    inputs: Inputs<I>;
  }): Promise<string | undefined>;
  /** Throws where what exists must not be adopted as the program declares it. */
  refuseAdoption?(found: Observed<I, O>, inputs: Inputs<I>): void;

  /** What the audit log calls its deletion, and a change of a property such as `isPrivate`. Without it the log has neither. */
  readonly auditActions?: { readonly deleted?: string; changed(property: string): string };
  /** Finds what exists and no stack declares. Definitions that name the same kind manage the same objects. */
  readonly listed?: { readonly kind: string; lists?(hub: Hub, ids: readonly string[]): readonly HubList[] };
  /** How `pulumi-dockerhub import` adopts what exists. What has none is not imported. */
  readonly importing?: Importing<I> | NotImportable;
}

/** Whose it is: anybody's, or only a user's or an organization's. */
type Owner = "namespace" | "user" | "organization";

/** How what exists gets into a program and a state. */
export interface Importing<I extends Fields> {
  readonly of: Owner;
  /** The inputs of all that the owner has, as far as Docker Hub tells them; it only reads. Without it, it is taken from Terraform alone. */
  all?(hub: Hub, owner: string): AsyncIterable<Partial<Inputs<I>>>;
  /** What Docker Hub has by default, and a program need not say. */
  readonly defaults?: Partial<Inputs<I>>;
  /** Inputs that are the name of another resource, and the inputs that are that one's id. */
  readonly refersTo?: Partial<Record<keyof Inputs<I>, { token: string; by: readonly (keyof Inputs<I> & string)[] }>>;
  readonly terraform?: Terraform;
}

/** Of what can't be imported, those that `listed` has are named, with the reason. */
export interface NotImportable {
  readonly of: Owner;
  readonly impossible: string;
  readonly terraform?: Terraform;
}

/** The types that Docker's Terraform provider has for it: of each the id, as import takes it, that the attributes mean. */
type Terraform = Readonly<Record<string, (attributes: Attributes, hub: Hub) => TerraformId | Promise<TerraformId>>>;
type TerraformId = string | undefined;

/** The attributes of a resource of Terraform that are texts or numbers. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What Docker Hub lists where a stack has resources with these ids. */
export interface HubList {
  /** What is listed: `the repositories of acme`. */
  readonly what: string;
  readonly items: AsyncIterable<Listed>;
}

/** One that a list has. */
export interface Listed {
  readonly id: string;
  /** What people call it, where that is not its id. */
  readonly name?: string;
  /** The id of a resource of the same kind that has it in a list: who declares the list, declares it. */
  readonly partOf?: string;
  /** What people want to know of it, in a word or two each: `private`. */
  readonly details: readonly string[];
  /** The same for programs, by property. */
  readonly properties: Record<string, unknown>;
  /** In ISO 8601. */
  readonly createdAt?: string | undefined;
}

/** What inputs must be together: `broken` says which of them is wrong, and why, if they are not. */
export interface TogetherRule {
  readonly of: readonly string[];
  broken(inputs: Record<string, unknown>): { property: string; reason: string } | undefined;
}

/** What a read found, before the rules that hold for all resources are applied. */
export type Observed<I extends Fields, O extends Fields> = {
  [K in keyof State<I, O>]?: State<I, O>[K] | undefined;
};

/** Any definition, for what works on all of them. */
export type AnyResource = ResourceDefinition<Fields, Fields>;

export function defineResource<I extends Fields, O extends Fields, const K extends string>(
  definition: ResourceDefinition<I, O, K>,
): ResourceDefinition<I, O, K> {
  return definition;
}

/** A function of Docker Hub, for programs: it reads, or does something once, and keeps nothing. */
export interface FunctionDefinition<I extends Fields, O extends Fields> {
  /** The function's name in the SDK, with its module if it has one: `getTags`, `v1.checkLogin`. */
  readonly token: string;
  readonly docs: FunctionDocs;
  readonly inputs: I;
  readonly outputs: O;
  /** Outputs that must be encrypted where the program passes them on. */
  readonly secrets: readonly (keyof z.output<O> & string)[];
  /** True when it works without the configured credentials. */
  readonly anonymous?: boolean;
  call(call: { hub: Hub; inputs: Inputs<I> }): Promise<z.output<O>>;
}

/** Any definition, for what works on all of them. */
export type AnyFunction = FunctionDefinition<Fields, Fields>;

export function defineFunction<I extends Fields, O extends Fields>(
  definition: FunctionDefinition<I, O>,
): FunctionDefinition<I, O> {
  return definition;
}

/** Properties of a resource that are encrypted whatever the program said. */
export function secretsOf(definition: AnyResource): ReadonlySet<string> {
  const inputs = Object.entries(definition.inputs.shape).filter(([, schema]) => schema.meta()?.secret);
  return new Set([...definition.secrets, ...inputs.map(([property]) => property)]);
}

/** The resource exists, but is not all that was asked for. The engine keeps what is here; the next update goes on. */
export class PartialError extends Error {
  override readonly name = "PartialError";

  constructor(
    readonly state: Record<string, unknown>,
    readonly reason: Error,
    /** Left out where the identity gives it. */
    readonly id?: string,
  ) {
    super(reason.message);
  }
}
