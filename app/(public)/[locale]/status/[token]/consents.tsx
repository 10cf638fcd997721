import { getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { plainDate } from "@/lib/plain-date";
import type { OwnConsent } from "./read-own-way";

type Props = {
  readonly consents: readonly OwnConsent[];
  readonly locale: Locale;
  readonly address: string;
};

/** What somebody has allowed beside their referrals, each with the way to take it back. */
export async function Consents({ consents, locale, address }: Props) {
  if (consents.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "status.consents" });
  return (
    <section className="mt-7 max-w-152">
      <h2 className="text-xl">{t("title")}</h2>
      <ul className="mt-3 grid gap-3.5">
        {consents.map(({ conferenceId, recipient, expiresOn }) => (
          <li key={conferenceId} className="rounded-card border border-line bg-card p-4">
            <p>
              {t("shared", {
                // German names in a sentence that may run the other way.
                recipient: `\u2068${recipient}\u2069`,
                date: formatDate(locale, plainDate.parse(expiresOn)),
              })}
            </p>
            <details>
              <summary className="inline-flex min-h-12 cursor-pointer items-center text-brand underline">
                {t("withdraw")}
              </summary>
              <p>{t("withdrawAsk")}</p>
              <form className="mt-2" action={`${address}/consent`} method="post">
                <input type="hidden" name="id" value={conferenceId ?? ""} />
                <button className="button quiet" type="submit">
                  {t("withdrawYes")}
                </button>
              </form>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
