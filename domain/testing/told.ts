/** What an answer says to the log alone: a second press is not written down. */
const forTheLog = ["from", "before", "moved", "next", "further"];

/** What whoever pressed is told by the answer of a command. */
export function told(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).filter(([key]) => !forTheLog.includes(key)));
}
