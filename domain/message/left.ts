/** Whether a message has left: one by the city's mail server waits in the outbox first, and may never leave. */
export type LeftAs = "sent" | "waits" | "dropped";

/** @param mail of the outbox; null for what somebody has sent themselves */
export function leftAs(mail: { readonly state: string } | null): LeftAs {
  if (!mail || mail.state === "sent") return "sent";
  return mail.state === "dropped" ? "dropped" : "waits";
}
