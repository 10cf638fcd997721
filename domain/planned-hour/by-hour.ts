type Hour = {
  /** "2026-12-01" and the wall clock in Berlin, "14:30". */
  readonly day: string;
  readonly time: string;
};

/** What is planned, in the order of its hours. */
export const byHour = (a: Hour, b: Hour): number =>
  a.day.localeCompare(b.day) || a.time.localeCompare(b.time);
