import { z } from "zod";

/** What a tag can hold (docker/hub-mcp), with the media types of its manifest and of its configuration. */
const mediaTypes = {
  image: ["application/vnd.oci.image.manifest.v1+json", "application/vnd.docker.container.image.v1+json"],
  plugin: ["application/vnd.docker.distribution.manifest.v2+json", "application/vnd.docker.plugin.v1+json"],
  helm: ["application/vnd.oci.image.manifest.v1+json", "application/vnd.cncf.helm.config.v1+json"],
  volume: ["application/vnd.oci.image.manifest.v1+json", "application/vnd.docker.volume.v1+tar.gz"],
  wasm: ["application/vnd.oci.image.manifest.v1+json", "application/vnd.wasm.config.v1+json"],
  compose: ["application/vnd.oci.image.manifest.v1+json", "application/vnd.docker.compose.project"],
  model: ["application/vnd.oci.image.manifest.v1+json", "application/vnd.docker.ai.model.config.v0.1+json"],
  unrecognized: ["application/vnd.oci.image.manifest.v1+json", "application/octet-stream"],
} as const;

export const contentType = z.enum(Object.keys(mediaTypes) as (keyof typeof mediaTypes)[]);
export type ContentType = z.output<typeof contentType>;

export function manifestMediaType(type: ContentType): string {
  return mediaTypes[type][0];
}

export function configMediaType(type: ContentType): string {
  return mediaTypes[type][1];
}
