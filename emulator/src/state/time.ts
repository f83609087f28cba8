import { z } from "zod";

export const time = z.iso.datetime({ offset: true });

/** When something happened of which a seed does not say when. */
export const longAgo = "2024-01-01T00:00:00Z";
