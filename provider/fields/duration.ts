import { z } from "zod";

const hour = 3_600_000;
const units: Record<string, number> = { h: hour, d: 24 * hour, w: 7 * 24 * hour };
const form = /^([1-9]\d{0,4})([hdw])$/;

/** A length of time such as `30d`. */
export const duration = z
  .string()
  .regex(form, "is not a duration: a whole number and h, d or w for hours, days or weeks, like 30d");

export function milliseconds(written: string): number {
  const [, count, unit = ""] = form.exec(written) ?? [];
  return Number(count) * (units[unit] ?? Number.NaN);
}
