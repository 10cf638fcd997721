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

/** How long an address of a visit lasts, in milliseconds. */
export const visitMs = hour * 1000;
