/** Names under which this room's sealed columns are encrypted. */
export const columns = {
  recipient: "Mail.recipient",
  subject: "Mail.subject",
  text: "Mail.text",
  calendar: "Mail.calendar",
} as const;
