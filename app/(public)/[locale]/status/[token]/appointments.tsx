import { formatDay, formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { isCancelled, type OwnDate } from "./read-own-way";

type Props = { readonly appointments: readonly OwnDate[]; readonly locale: Locale };

/** The appointments and conferences that are to come, but for what stands above already. */
export function Appointments({ appointments, locale }: Props) {
  if (appointments.length === 0) return null;
  const t = translator(locale, "status.appointments");
  return (
    <section className="mt-7 max-w-152">
      <h2 className="text-xl">{t("title")}</h2>
      <ul className="mt-3 grid gap-3.5">
        {appointments.map((appointment) => (
          <li
            key={`${appointment.id} ${appointment.day} ${appointment.time}`}
            className="rounded-card border border-line bg-card p-4"
          >
            <Appointment appointment={appointment} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type OneProps = { readonly appointment: OwnDate; readonly locale: Locale };

/** What comes first of all: the next appointment. */
export function NextAppointment({ appointment, locale }: OneProps) {
  const t = translator(locale, "status.first");
  return (
    <section className="note mt-4 max-w-152">
      <h2 className="mb-1 text-xl">{t("appointment")}</h2>
      <Appointment appointment={appointment} locale={locale} />
    </section>
  );
}

/** When, where, with whom, and whether somebody interprets. */
function Appointment({ appointment, locale }: OneProps) {
  const { day, time, former } = appointment;
  const t = translator(locale, "status.appointments");
  const state = translator(locale, "status.referrals");
  return (
    <>
      {isCancelled(appointment) && <p className="font-bold text-not">{t("cancelled")}</p>}
      {"isOpen" in appointment && appointment.isOpen && (
        <p className="font-bold">
          {state("back")} {state("clarifying")}
        </p>
      )}
      <p className="font-bold">
        {t("at", { day: formatDay(locale, day), time: `\u2068${time}\u2069` })}
      </p>
      {former && (
        <p>
          {t("moved", {
            day: formatDay(locale, former.day),
            time: `\u2068${former.time}\u2069`,
          })}
        </p>
      )}
      {"names" in appointment && (
        <p>
          {t("conference", {
            names: formatList(
              locale,
              appointment.names.map((name) => `\u2068${name}\u2069`),
            ),
          })}
        </p>
      )}
      {"medium" in appointment && appointment.medium !== "inPerson" && (
        <p>{t(appointment.medium)}</p>
      )}
      {appointment.place && (
        <p className="wrap-anywhere">
          <Place place={appointment.place} />
        </p>
      )}
      {"interpreter" in appointment && appointment.interpreter && !isCancelled(appointment) && (
        <p className="text-soft">{t("interpreter")}</p>
      )}
    </>
  );
}

/** Where it is. The address of a video conference leads there; nothing tells it from where one came. */
function Place({ place }: { readonly place: string }) {
  return (
    <bdi lang="de">
      {place.split(/(https?:\/\/\S+)/).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <a key={part} href={part} rel="noreferrer">
            {part}
          </a>
        ),
      )}
    </bdi>
  );
}
