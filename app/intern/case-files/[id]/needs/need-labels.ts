/** What the fields of a need are called in its forms and in complaints about them. */
export const needLabels = { level: "Heutiger Stand", goal: "Ziel" } as const;
