import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { readAppointment } from "@/domain/appointment/queries";
import { readConference } from "@/domain/case-conference/queries";
import { filledHours } from "@/domain/message/hour-told";
import type { Template } from "@/domain/message/templates";
import { wouldComeAt } from "@/domain/planned-hour/to-tell";
import type { Says } from "@/domain/planned-hour/told";
import { formatList } from "@/lib/i18n/format";
import type { PlainDate } from "@/lib/plain-date";
import { orMissing, type Query, queryValue } from "../../page-tools";

type Hour = { readonly day: PlainDate; readonly time: string };
type Planned = Hour & {
  readonly place: string | null;
  readonly known: Hour | null;
  readonly toTell: Says | null;
};

type About = {
  readonly template: Template | undefined;
  readonly values: Readonly<Record<string, string>> | undefined;
};

/**
 * The conference or the appointment of which a message tells: when, where and with whom, as it is
 * filled in. Of a conference of which the place alone has changed the invitation says all there is to say:
 * it was not moved.
 */
export async function aboutFor(
  actor: StaffActor,
  personId: string,
  asked: Template | undefined,
  searchParams: Query,
): Promise<About> {
  const idIn = async (name: string) =>
    z.uuid().safeParse(await queryValue(searchParams, name)).data;
  const conferenceId = await idIn("conference");
  const read = conferenceId && (await orMissing(readConference(actor, { id: conferenceId })));
  if (read && read.personId === personId) {
    const { id, participants } = read.conference;
    const names = formatList(
      "de",
      participants.map(({ name }) => name),
    );
    const template = asked === "moved" && !isMoved(read.conference) ? "conference" : asked;
    const values = { ...filled(read.conference, template), names, conferenceId: id };
    return { template, values: { ...values, stand: read.stand } };
  }
  const appointmentId = await idIn("appointment");
  const appointment =
    appointmentId && (await orMissing(readAppointment(actor, { id: appointmentId })));
  if (appointment && appointment.personId === personId) {
    const { id, stand } = appointment;
    const values = { ...filled(appointment, asked), appointmentId: id, stand };
    return { template: asked, values };
  }
  return { template: asked, values: undefined };
}

function isMoved({ known, day, time }: Planned): boolean {
  return known === null || known.day !== day || known.time !== time;
}

/** What is called off is named by the hour at which the person would come. */
function filled(planned: Planned, template: Template | undefined) {
  const { known, toTell, place } = planned;
  const isOff = template === "cancelled" && toTell;
  const { day, time } = isOff ? wouldComeAt(planned, known) : planned;
  const hours = { day, time, fromDay: known?.day ?? "", fromTime: known?.time ?? "" };
  return { ...hours, place: place ?? "", filled: filledHours(template, hours) };
}
