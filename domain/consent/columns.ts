/** Names under which this room's sealed columns are encrypted. */
export const columns = {
  recipients: "Consent.recipients",
  disclosed: "Consent.disclosed",
  /** Of no column: what a form says that it showed. */
  shown: "Consent.shown",
} as const;
