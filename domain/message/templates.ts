import type { Says } from "@/domain/planned-hour/told";

export const templates = [
  "invitation",
  "conference",
  "reminder",
  "moved",
  "cancelled",
  "callBack",
  "offer",
  "directions",
  "bring",
  "endsSoon",
  "afterwards",
  "notReached",
  "ownPage",
] as const;
export type Template = (typeof templates)[number];

/** What a text may want to know. */
export const valueNames = [
  "fromDay",
  "fromTime",
  "day",
  "time",
  "place",
  "names",
  "stop",
  "offer",
  "things",
] as const;
export type ValueName = (typeof valueNames)[number];

/**
 * Where others read along, a text says nothing that could harm: no office, no course, no paper. It
 * then asks for no more than a day, an hour or an address.
 */
export const wordings = ["open", "discreet"] as const;
export type Wording = (typeof wordings)[number];

const wanted: Record<Template, Record<Wording, readonly ValueName[]>> = {
  invitation: { open: ["day", "time", "place"], discreet: ["day", "time"] },
  conference: { open: ["day", "time", "place", "names"], discreet: ["day", "time"] },
  reminder: { open: ["day", "time", "place"], discreet: ["day", "time"] },
  moved: {
    open: ["fromDay", "fromTime", "day", "time", "place"],
    discreet: ["fromDay", "fromTime", "day", "time"],
  },
  cancelled: { open: ["day", "time"], discreet: ["day", "time"] },
  callBack: { open: [], discreet: [] },
  offer: { open: ["offer"], discreet: [] },
  directions: { open: ["place", "stop"], discreet: ["place"] },
  bring: { open: ["things", "day", "time"], discreet: ["day", "time"] },
  endsSoon: { open: ["day"], discreet: [] },
  afterwards: { open: [], discreet: [] },
  notReached: { open: [], discreet: [] },
  ownPage: { open: [], discreet: [] },
};

/** Texts that carry the address of the person's own page, which nobody types. */
export const withOwnPage: readonly Template[] = ["ownPage"];

/** What some texts say of a conference or an appointment; the others do not tell when it takes place. */
const said: Partial<Record<Template, Says>> = {
  invitation: "takesPlace",
  conference: "takesPlace",
  reminder: "takesPlace",
  moved: "takesPlace",
  cancelled: "isOff",
};

/** Whether a text says that something takes place, or that it does not; undefined for neither. */
export function saysOf(template: Template): Says | undefined {
  return said[template];
}

/** What a text has to be told, in the order in which it is asked for. */
export function valuesOf(template: Template, wording: Wording): readonly ValueName[] {
  return wanted[template][wording];
}

/** How a message goes out: from somebody's own telephone or computer, on paper, or by the city's mail. */
export const media = ["whatsapp", "sms", "mail", "letter", "cityMail"] as const;
export type Medium = (typeof media)[number];
