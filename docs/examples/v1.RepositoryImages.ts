import * as dockerhub from "pulumi-dockerhub";

const archive = new dockerhub.v1.Repository("archive", { namespace: "acme" });

new dockerhub.v1.RepositoryImages("archive-images", {
  namespace: archive.namespace,
  repository: archive.name,
  images: [
    { id: "9e89cc6f0bc3c38722009fe6857087b486531f9a779a0c17e3ed29dae8f12c4f" },
    {
      id: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
      checksum: "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9",
    },
  ],
});
