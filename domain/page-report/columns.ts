/** Names under which this room's sealed columns are encrypted. */
export const columns = {
  text: "PageReport.text",
  contact: "PageReport.contact",
  note: "PageReport.note",
} as const;
