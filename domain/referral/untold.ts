import type { Where } from "./summary";

/** A no that is confirmed and of which the person does not know. */
export const untoldRefusal: Where = {
  ...{ state: "declined", declineSide: "carrier", disputedAt: null },
  ...{ confirmedAt: { not: null }, toldPersonAt: null },
};
