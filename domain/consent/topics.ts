/** What a case conference can speak about of a person, each ticked on its own. */
export const conferenceTopics = [
  "language",
  "school",
  "training",
  "work",
  "course",
  "plan",
  "paper",
  "family",
  "housing",
  "health",
] as const;
export type ConferenceTopic = (typeof conferenceTopics)[number];
