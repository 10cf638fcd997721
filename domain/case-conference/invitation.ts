type Invited = {
  readonly invitedAt: Date | null;
  readonly mails: readonly { readonly state: string }[];
};

/**
 * How far an invitation has come. "waits": it lies in the outbox and nobody has got it; "changeWaits":
 * they have got one, and what changed since lies there; "dropped": it was never sent, and will not be.
 */
export type Invitation = "none" | "waits" | "changeWaits" | "sent" | "dropped";

/** True where a mail to somebody has left. The outbox forgets its mails after some months: then they have. */
export function hasLeft(mails: Invited["mails"]): boolean {
  return mails.length === 0 || mails.some(({ state }) => state === "sent");
}

/** How far somebody's invitation has come, by the mails that were written to them. */
export function invitationOf({ invitedAt, mails }: Invited): Invitation {
  if (!invitedAt) return "none";
  const waits = mails.some(({ state }) => state === "waiting" || state === "failed");
  if (hasLeft(mails)) return waits ? "changeWaits" : "sent";
  return waits ? "waits" : "dropped";
}

/** No mail of the portal has reached them, or will: somebody tells them. */
export function isForHand(invitation: Invitation): boolean {
  return invitation === "none" || invitation === "dropped";
}
