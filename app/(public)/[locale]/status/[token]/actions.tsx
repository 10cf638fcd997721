import { bestTimes } from "@/domain/contact-request/schema";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { CallButton } from "./call-button";
import { reachWords, type Status } from "./status-words";

type Props = { status: Status; locale: Locale; address: string };

/** What somebody can do here: be called, be reached otherwise. */
export function Actions({ status, locale, address }: Props) {
  const t = translator(locale, "status");
  const contact = translator(locale, "contact");
  const times = bestTimes.filter((time) => status.bestTimes.includes(time));
  return (
    <section className="mt-7 max-w-152">
      <h2 className="text-xl">{t("reach")}</h2>
      <p className="mt-1">
        {reachWords(locale, status)}
        {times.length > 0 && (
          <span className="block">
            {formatList(
              locale,
              times.map((time) => contact(`times.${time}`)),
            )}
          </span>
        )}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <CallButton
          status={status}
          address={address}
          words={[contact("titleCall"), t("callOff")]}
        />
        <a className="button quiet" href={`${address}/change`}>
          {t("change")}
        </a>
      </div>
    </section>
  );
}
