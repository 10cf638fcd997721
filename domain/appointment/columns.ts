/** Names under which this room's sealed columns are encrypted. */
export const columns = {
  place: "Appointment.place",
  withWhom: "Appointment.withWhom",
  note: "Appointment.note",
  outcomeNote: "Appointment.outcomeNote",
} as const;
