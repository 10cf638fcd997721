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

/** No mail of the portal has reached them: somebody tells them, and what waits is taken back. */
export function isForHand(invitation: Invitation): boolean {
  return invitation !== "sent" && invitation !== "changeWaits";
}

/** True where nobody has invited somebody, and nothing waits that would. */
export function isUninvited(each: Invited & { readonly invitedByHandAt: Date | null }): boolean {
  const invitation = invitationOf(each);
  return !each.invitedByHandAt && (invitation === "none" || invitation === "dropped");
}
