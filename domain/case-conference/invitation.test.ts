import { expect, test } from "vitest";
import { invitationOf } from "./invitation";

const at = new Date("2026-12-01T09:00:00Z");

test.each([
  [null, [], "none"],
  [at, ["waiting"], "waits"],
  [at, ["failed"], "waits"],
  [at, ["dropped", "waiting"], "waits"],
  [at, ["dropped"], "dropped"],
  [at, ["sent"], "sent"],
  [at, ["sent", "dropped"], "sent"],
  [at, ["sent", "waiting"], "changeWaits"],
  // The outbox forgets after some months what it has sent.
  [at, [], "sent"],
] as const)("invited %s with mails %j: %s", (invitedAt, states, invitation) => {
  expect(invitationOf({ invitedAt, mails: states.map((state) => ({ state })) })).toBe(invitation);
});
