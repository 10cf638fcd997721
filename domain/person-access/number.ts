import { z } from "zod";
import { blindIndex } from "@/lib/crypto/tokens";
import type { IssueCode } from "@/lib/errors";
import { latinDigits } from "@/lib/form-fields";

const code = (issue: IssueCode): IssueCode => issue;

/** Spaces, dashes and marks of direction that a telephone may put between digits. */
const between = /[\s\u200E\u200F\u202A-\u202E\u2066-\u2069-]/g;

const asDigits = (typed: unknown): unknown =>
  typeof typed === "string" ? latinDigits(typed).replace(between, "") : typed;

const digits = z.preprocess(
  asDigits,
  z
    .string(code("missing"))
    .min(1, code("missing"))
    .regex(/^\d{4}$/, code("fourDigits")),
);

/** A number that somebody types to see all of their page. */
export const typedNumber = z.object({ number: digits });

/** A number that somebody chooses: not one that everybody tries first. */
export const chosenNumber = z.object({
  number: digits.refine((number) => !isEasy(number), code("easyNumber")),
});

/** True where all digits are the same, or each is the one before it with one more or less. */
export function isEasy(number: string): boolean {
  const steps = Array.from(number.slice(1), (digit, at) => Number(digit) - Number(number[at]));
  return [-1, 0, 1].some((step) => steps.every((found) => found === step));
}

/** What is kept of a number: without the installation's secret it cannot be tried out. */
export function numberHash(accessId: string, number: string): string {
  return blindIndex("own-page-number", `${accessId}:${number}`);
}
