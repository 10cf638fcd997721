/** Names under which this room's sealed columns are encrypted. */
export const columns = {
  message: "Referral.message",
  answer: "Referral.answer",
  eventNote: "ReferralEvent.note",
} as const;
