import type { Emulator } from "dockerhub-emulator";
import { deletedDigest } from "../../exampleWorld";

/**
 * Changes on Docker Hub that no client can make by the resource itself: those of what a deletion or a policy brought about.
 * Any other change is made by a second client with the same definition.
 */
export const outsideChanges: Readonly<Record<string, (emulator: Emulator) => void>> = {
  "ImageDeletion.manifests": (emulator) => {
    editWeb(emulator, ({ images = [], ...web }) => ({
      ...web,
      images: [...images, { digest: deletedDigest, pushedAt: "2024-01-01T00:00:00Z" }],
    }));
  },
  "TagRetention.overdue": (emulator) => {
    const old = Array.from({ length: 60 }, (_, number) => ({
      name: `build-${number}`,
      pushedAt: "2024-01-01T00:00:00Z",
    }));
    editWeb(emulator, ({ tags = [], ...web }) => ({ ...web, tags: [...tags, ...old] }));
  },
};

interface Web {
  tags?: object[];
  images?: object[];
}

function editWeb(emulator: Emulator, edit: (web: Web) => Web): void {
  const { repositories, ...state } = emulator.exportState();
  const edited = repositories.map((each) => (each.namespace === "acme" && each.name === "web" ? edit(each) : each));
  emulator.importState({ ...state, repositories: edited });
}
