const hour = 3_600;

/** Wrong codes from one network. With 60 bits a code would be found after 10^14 years. */
export const codeLimit = { name: "status-code", points: 10, seconds: hour } as const;
/** Wrong codes from everybody, however many addresses somebody has. */
export const allCodesLimit = {
  name: "status-code-all",
  points: 200,
  seconds: hour,
  overall: true,
} as const;

/**
 * Wrong numbers for one page, which only a holder of its key can try. Of 10,000 numbers a guesser
 * gets through 20 a day, and who has forgotten theirs has five tries again within the hour.
 */
export const numberLimit = { name: "status-number", points: 5, seconds: hour } as const;
export const dayOfNumbersLimit = {
  name: "status-number-day",
  points: 20,
  seconds: 24 * hour,
} as const;

/** How long an address of a visit lasts, in milliseconds. */
export const visitMs = hour * 1000;
