/** Ways to reach somebody. */
export const channels = ["phone", "whatsapp", "sms", "email", "visit"] as const;
export type Channel = (typeof channels)[number];
