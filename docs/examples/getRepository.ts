import * as pulumi from "@pulumi/pulumi";
import * as dockerhub from "pulumi-dockerhub";

const busybox = dockerhub.getRepositoryOutput({ namespace: "library", name: "busybox" });

export const popularity = pulumi.interpolate`${busybox.pullCount} pulls, ${busybox.starCount} stars`;
