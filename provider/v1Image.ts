import { z } from "zod";

const digits = /^[0-9a-f]{64}$/;

/** An image of the v1 API. */
export const v1Image = z
  .strictObject({
    id: z
      .string()
      .regex(digits, "is no image id: 64 hexadecimal digits in lower case")
      .describe("64 hexadecimal digits."),
    checksum: z
      .string()
      .regex(digits, "is no checksum: 64 hexadecimal digits in lower case")
      .optional()
      .describe("The checksum of the image: 64 hexadecimal digits."),
  })
  .meta({ id: "V1Image", description: "An image, as the v1 API knows it." });
