import ical, {
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { berlinMoment } from "@/lib/berlin-instant";
import type { PlainDate } from "@/lib/plain-date";
import { oneLine } from "./ical";

export type Invitation = {
  readonly method: "REQUEST" | "CANCEL";
  /** Stays the same whatever changes: a calendar then replaces it. */
  readonly id: string;
  /** How often it has changed: a calendar takes what is higher. */
  readonly sequence: number;
  readonly title: string;
  readonly date: PlainDate;
  /** Wall clock in Berlin, "18:00". */
  readonly from: string;
  readonly until: string;
  readonly location?: string | undefined;
  readonly organizer: { readonly name: string; readonly address: string };
  readonly recipient: string;
  /** When it was written. */
  readonly at: Date;
};

/**
 * An invitation that a calendar program takes in from a mail, a change of it, or that it does not take
 * place (iTIP, RFC 5546). Nobody is named in it but who invites and the address it goes to.
 */
export function invitationText(invitation: Invitation): string {
  const { method, date, location, organizer, recipient } = invitation;
  const isOff = method === "CANCEL";
  const calendar = ical({
    method: ICalCalendarMethod[method],
    prodId: { company: "Teilhabe-Portal", product: "Einladungen", language: "DE" },
  });
  const event = calendar.createEvent({
    id: invitation.id,
    sequence: invitation.sequence,
    summary: oneLine(invitation.title),
    location: location ? oneLine(location) : null,
    start: berlinMoment(date, invitation.from),
    end: berlinMoment(date, invitation.until),
    stamp: invitation.at,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
    organizer: { name: organizer.name, email: organizer.address },
  });
  event.createAttendee({
    email: recipient,
    rsvp: !isOff,
    status: ICalAttendeeStatus.NEEDSACTION,
  });
  // The last line ends like all others, which the library leaves out.
  return `${calendar.toString()}\r\n`;
}
