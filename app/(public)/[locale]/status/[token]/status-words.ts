import type { readStatus } from "@/domain/contact-request/status";
import { berlinDate } from "@/lib/clock";
import { formatDate, formatTime, formatWeekday } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export type Status = Awaited<ReturnType<typeof readStatus>>;

/** A promised moment, for the sentences that name it. */
export function moment(locale: Locale, at: Date) {
  const day = berlinDate(at);
  return {
    weekday: formatWeekday(locale, day),
    date: formatDate(locale, day),
    time: formatTime(at),
  };
}

/** How somebody is reached, in words that tell nobody else the number. */
export function reachWords(locale: Locale, { channel, reachedAt, reachKnown }: Status): string {
  const t = translator(locale, "status");
  const contact = translator(locale, "contact");
  if (!reachKnown) return t("noReach");
  if (reachedAt === "") return contact(`channels.${channel}`);
  if (channel === "email") return t("address", { mask: `\u2066${reachedAt}\u2069` });
  const digits = reachedAt.replace(/\D/g, "");
  return `${contact(`channels.${channel}`)}: ${t("number", { digits: `\u2066${digits}\u2069` })}`;
}
