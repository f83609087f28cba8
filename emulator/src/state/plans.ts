import type { Plan } from "./accounts";
import type { State } from "./state";

/** The plan of a user or an organization; `library` is Docker's own and has none. */
export function planOf(state: State, namespace: string): Plan | undefined {
  return (state.users.get(namespace) ?? state.organizations.get(namespace))?.plan;
}
