import type { Channel } from "@/domain/person/channels";

/** A number or address to tap, opened by one's own telephone or computer. */
export function ReachLink({ channel, value }: { channel: Channel; value: string }) {
  const href = reachAddress(channel, value);
  const shown = <bdi dir="ltr">{value}</bdi>;
  return href ? (
    <a className="inline-flex min-h-8 items-center" href={href} rel="noreferrer">
      {shown}
    </a>
  ) : (
    shown
  );
}

/** The address that opens a channel; none where it cannot be opened. */
export function reachAddress(channel: Channel, value: string): string | undefined {
  const number = value.replace(/[^\d+]/g, "").replace(/^0(?!0)/, "+49");
  // What is no number cannot be called.
  if (channel !== "email" && number.length < 6) return undefined;
  switch (channel) {
    case "phone":
      return `tel:${number}`;
    case "sms":
      return `sms:${number}`;
    case "whatsapp":
      return `https://wa.me/${number.replace("+", "")}`;
    case "email":
      // An address may hold signs that would begin a subject or a copy to somebody else.
      return `mailto:${value.split("@").map(encodeURIComponent).join("@")}`;
    case "visit":
      return undefined;
  }
}
