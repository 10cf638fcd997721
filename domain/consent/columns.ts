/** Names under which this room's sealed columns are encrypted. */
export const columns = {
  recipients: "Consent.recipients",
  disclosed: "Consent.disclosed",
} as const;
