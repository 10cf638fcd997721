import { getTranslations } from "next-intl/server";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { OwnAppointment } from "./read-own-way";

type Props = { readonly appointments: readonly OwnAppointment[]; readonly locale: Locale };

/** The appointments that are to come: when, where, and whether somebody interprets. */
export async function Appointments({ appointments, locale }: Props) {
  if (appointments.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "status.appointments" });
  return (
    <section className="mt-7 max-w-152">
      <h2 className="text-xl">{t("title")}</h2>
      <ul className="mt-3 grid gap-3.5">
        {appointments.map(({ id, day, time, place, interpreter }) => (
          <li key={id} className="rounded-card border border-line bg-card p-4">
            <p className="font-bold">
              {t("at", {
                day: formatDay(locale, day),
                time: `\u2068${time}\u2069`,
              })}
            </p>
            <p>
              <bdi lang="de">{place}</bdi>
            </p>
            {interpreter && <p className="text-soft">{t("interpreter")}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
