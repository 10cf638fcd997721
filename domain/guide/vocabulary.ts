/**
 * What guides are about and places help with. The labels stand in `messages/<locale>.json` under
 * `guide.topic`.
 */
export const topics = [
  "papers",
  "workPermit",
  "german",
  "afterTheCourse",
  "school",
  "recognition",
  "application",
  "training",
  "money",
  "labourRights",
  "family",
  "housing",
  "health",
] as const;
export type Topic = (typeof topics)[number];
