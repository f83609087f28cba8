import { fieldErrors, repositoryError } from "../../http/errors";
import type { Plan } from "../../state/accounts";
import { planOf } from "../../state/plans";
import type { State } from "../../state/state";

const privateRepositories: Record<Plan, number> = {
  personal: 1,
  pro: Number.POSITIVE_INFINITY,
  team: Number.POSITIVE_INFINITY,
  business: Number.POSITIVE_INFINITY,
};

/** Refuses one repository more of that visibility where the namespace can't have it. */
export function checkVisibility(state: State, namespace: string, isPrivate: boolean): void {
  if (isPrivate) checkPrivateQuota(state, namespace);
  else if (state.organizations.get(namespace)?.namespaceSettings.disable_public_repositories) {
    throw repositoryError(403, "public repositories are disabled in this namespace");
  }
}

function checkPrivateQuota(state: State, namespace: string): void {
  const plan = planOf(state, namespace);
  if (!plan) return;
  let count = 0;
  for (const repository of state.repositories(namespace)) if (repository.isPrivate) count += 1;
  if (count >= privateRepositories[plan]) {
    const message = `the ${plan} plan has ${privateRepositories[plan]} private repository`;
    throw fieldErrors({ is_private: message }, "private repository limit exceeded");
  }
}
