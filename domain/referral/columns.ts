/** Names under which this room's sealed columns are encrypted. */
export const columns = {
  message: "Referral.message",
  known: "Referral.known",
  eventNote: "ReferralEvent.note",
} as const;
