const hour = 3_600;

/** More from one network within an hour may be a program, or a school class: somebody looks at it. */
export const manyRequestsLimit = {
  name: "contact-request-many",
  points: 30,
  seconds: hour,
} as const;
/**
 * What is above that would only fill the disk: nobody is refused whom there could be, and what was
 * typed stays in the form.
 */
export const tooManyRequestsLimit = {
  name: "contact-request",
  points: 50_000,
  seconds: hour,
} as const;

/** Nobody fills in the form in less, in milliseconds. */
export const quickMs = 3_000;

type Signs = {
  /** What stands in the field that people do not see. */
  readonly trap: string;
  /** Since the form was opened, in milliseconds; undefined where it carries no stamp of ours. */
  readonly openForMs: number | undefined;
  /** Many have come from the same network. */
  readonly many: boolean;
};

/** True for what was sent as programs send. It is no proof, and nothing is thrown away because of it. */
export function isDoubtful({ trap, openForMs, many }: Signs): boolean {
  return trap !== "" || openForMs === undefined || openForMs < quickMs || many;
}
