import { getTranslations } from "next-intl/server";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { OwnAppointment } from "./read-own-way";

type Props = { readonly appointments: readonly OwnAppointment[]; readonly locale: Locale };

/** The appointments that are to come, but for what stands above already. */
export async function Appointments({ appointments, locale }: Props) {
  if (appointments.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "status.appointments" });
  return (
    <section className="mt-7 max-w-152">
      <h2 className="text-xl">{t("title")}</h2>
      <ul className="mt-3 grid gap-3.5">
        {appointments.map((appointment) => (
          <li key={appointment.id} className="rounded-card border border-line bg-card p-4">
            <Appointment appointment={appointment} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type OneProps = { readonly appointment: OwnAppointment; readonly locale: Locale };

/** What comes first of all: the next appointment. */
export async function NextAppointment({ appointment, locale }: OneProps) {
  const t = await getTranslations({ locale, namespace: "status.first" });
  return (
    <section className="note mt-4 max-w-152">
      <h2 className="mb-1 text-xl">{t("appointment")}</h2>
      <Appointment appointment={appointment} locale={locale} />
    </section>
  );
}

/** When, where, and whether somebody interprets. */
async function Appointment({ appointment, locale }: OneProps) {
  const { day, time, place, interpreter } = appointment;
  const t = await getTranslations({ locale, namespace: "status.appointments" });
  return (
    <>
      <p className="font-bold">
        {t("at", { day: formatDay(locale, day), time: `\u2068${time}\u2069` })}
      </p>
      <p>
        <bdi lang="de">{place}</bdi>
      </p>
      {interpreter && <p className="text-soft">{t("interpreter")}</p>}
    </>
  );
}
