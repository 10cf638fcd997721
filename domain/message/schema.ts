import { z } from "zod";
import { papersToBring } from "@/domain/offer/vocabulary";
import { choice, choices, optionalFormDate, optionalText, requiredText } from "@/lib/form-fields";
import { locales } from "@/lib/i18n/locales";
import { media, templates, wordings } from "./templates";

const what = { template: choice(templates), locale: choice(locales), wording: choice(wordings) };

export const composeInput = z.object({
  personId: z.uuid(),
  ...what,
  day: optionalFormDate(),
  time: optionalText(5),
  fromDay: optionalFormDate(),
  fromTime: optionalText(5),
  place: optionalText(200),
  names: optionalText(400),
  stop: optionalText(120),
  offer: optionalText(80),
  things: choices(papersToBring),
  /** The hours that were filled in from something planned, as {@link filledHours} names them. */
  filled: z.string().max(40).default(""),
  /** Keys of questions about its hours that were answered with yes. */
  confirmed: z.array(z.string().max(80)).default([]),
});
export type ComposeInput = z.output<typeof composeInput>;

const about = z.union([z.literal("").transform(() => undefined), z.uuid()]).optional();

export const noteInput = z.object({
  /** Made with the form: a second press notes the same message. */
  key: z.uuid(),
  personId: z.uuid(),
  ...what,
  /** The conference or the appointment of which it tells the person. */
  conferenceId: about,
  appointmentId: about,
  /** How that one stood when the text was filled in; a form from before the update says nothing. */
  stand: z.string().max(80).default(""),
  medium: choice(media),
  text: requiredText(1500),
});
