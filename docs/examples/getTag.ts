import * as pulumi from "@pulumi/pulumi";
import * as dockerhub from "pulumi-dockerhub";

const base = dockerhub.getTagOutput({ namespace: "library", repository: "busybox", tag: "1.36" });

// What the tag stands for today, and not what it is moved to tomorrow.
export const pinnedImage = pulumi.interpolate`busybox:1.36@${base.digest}`;
