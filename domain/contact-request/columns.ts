/** Names under which this room's sealed columns are encrypted. */
export const columns = {
  name: "ContactRequest.name",
  contact: "ContactRequest.contact",
  message: "ContactRequest.message",
  note: "ContactRequest.note",
} as const;
