import type { CarrierFacts } from "@/domain/carrier/facts";
import { addDays, type PlainDate, plainDate } from "@/lib/plain-date";
import type { FormFields } from "./form";
import { cellsOf } from "./rows";

/** A year that keeps the weekdays: 52 weeks. */
const yearOfWeeks = 364;

const movedFields = ["start", "end", "deadline", "validUntil"] as const;

/** A form for a new offer with what is nearly always so. */
export function emptyForm(carrier: CarrierFacts, today: PlainDate): FormFields {
  return {
    place: carrier.address,
    ...(carrier.district ? { district: carrier.district } : {}),
    presence: "onSite",
    contactLanguages: [...carrier.contactLanguages],
    enrolment: ["throughUs"],
    ...(carrier.phone ? { contactPhone: carrier.phone } : {}),
    ...(carrier.mail ? { contactMail: carrier.mail } : {}),
    validUntil: addDays(today, 365),
  };
}

/**
 * A form for another round of an offer: its dates moved by as many years of 52 weeks as it takes
 * for none of them to be over, so that a Monday stays a Monday; all places are free again.
 */
export function copiedForm(form: FormFields, today: PlainDate): FormFields {
  const dates = movedFields.flatMap((name) => dayIn(form[name]) ?? []);
  const first = dates.toSorted()[0];
  const days = first ? yearsUntil(first, today) * yearOfWeeks : yearOfWeeks;
  const moved = movedFields.flatMap((name) => {
    const day = dayIn(form[name]);
    return day ? [[name, addDays(day, days)] as const] : [];
  });
  const { lifecycle: _over, waitingList: _full, ...kept } = form;
  return {
    ...kept,
    ...Object.fromEntries(moved),
    ...(form["informationDates"]
      ? { informationDates: informationDates(form["informationDates"], days) }
      : {}),
    ...(form["placesTotal"] ? { placesFree: form["placesTotal"], placesAsOf: today } : {}),
  };
}

function yearsUntil(first: PlainDate, today: PlainDate): number {
  let years = 1;
  while (addDays(first, years * yearOfWeeks) < today) years += 1;
  return years;
}

function informationDates(rows: string | readonly string[], days: number): string[] {
  return [rows].flat().map((row) => {
    const { date = "", from = "", to = "", place = "" } = cellsOf("informationDates", row);
    const day = dayIn(date);
    return [day ? addDays(day, days) : date, from, to, place].join("|");
  });
}

function dayIn(value: string | readonly string[] | undefined): PlainDate | undefined {
  return plainDate.safeParse(value).data;
}
