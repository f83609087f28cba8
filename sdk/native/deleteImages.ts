// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { DeleteImagesArgs, DeleteImagesOutputArgs, DeleteImagesResult } from "../deleteImages";
import { call, callOutput } from "./nativeFunction";

export type { DeleteImagesArgs, DeleteImagesOutputArgs, DeleteImagesResult };

/**
 * Deletes images once, for scripts; `ImageDeletion` is for programs that run again and again, and a program that calls this function deletes in previews too.
 *
 * By default it is a trial, which tells what stands in the way. With `dryRun: false` any of that is an error, and nothing is deleted.
 *
 * Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so.
 *
 * Calls: one.
 *
 * Needs: a user who may delete the repositories' images, in a namespace with a Pro, Team or Business plan.
 *
 * Uses `POST /v2/namespaces/{namespace}/delete-images`.
 */
export function deleteImages(args: DeleteImagesArgs, opts?: pulumi.InvokeOptions): Promise<DeleteImagesResult> {
  return call("deleteImages", args, opts);
}

/**
 * Deletes images once, for scripts; `ImageDeletion` is for programs that run again and again, and a program that calls this function deletes in previews too.
 *
 * By default it is a trial, which tells what stands in the way. With `dryRun: false` any of that is an error, and nothing is deleted.
 *
 * Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so.
 *
 * Calls: one.
 *
 * Needs: a user who may delete the repositories' images, in a namespace with a Pro, Team or Business plan.
 *
 * Uses `POST /v2/namespaces/{namespace}/delete-images`.
 */
export function deleteImagesOutput(
  args: DeleteImagesOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<DeleteImagesResult> {
  return callOutput("deleteImages", args, opts);
}
