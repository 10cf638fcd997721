import { getTranslations } from "next-intl/server";
import { Panel, Terms } from "@/components/panel";
import type { readReferral } from "@/domain/referral/queries";
import { berlinDate } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { ReachLink } from "../../reach-link";
import { channelWords, consentGivenWords, needDomainWords, sharedFieldWords } from "../../words";
import { sharedValue } from "./shared-value";

export type Referral = Awaited<ReturnType<typeof readReferral>>;

/** What the recipient was given with the person's consent, and that consent. */
export async function Shared({
  referral,
  caseworker,
}: {
  referral: Referral;
  caseworker: boolean;
}) {
  const facts = await getTranslations({ locale: "de", namespace: "facts" });
  const { consent, office } = referral;
  return (
    <div className="grid gap-x-5 lg:grid-cols-2">
      <Panel title={caseworker ? "Weitergegebene Angaben" : "Angaben zur Person"}>
        <Terms
          unknown="nicht bekannt"
          rows={[
            ...referral.shared.map(
              (value) =>
                [
                  sharedFieldWords[value.field],
                  value.field === "contact" && value.value ? (
                    <>
                      {channelWords[value.value.channel]}{" "}
                      <ReachLink channel={value.value.channel} value={value.value.value} />
                    </>
                  ) : (
                    sharedValue(value, facts)
                  ),
                ] as const,
            ),
            ...(caseworker
              ? [
                  [
                    "Bedarf",
                    referral.need ? needDomainWords[referral.need] : "keiner genannt",
                  ] as const,
                ]
              : []),
            ["Nachricht", referral.message ?? "keine"],
          ]}
        />
      </Panel>
      {consent && (
        <Panel title="Einwilligung">
          <Terms
            unknown="nicht bekannt"
            rows={[
              [
                "Gegeben",
                `am ${formatShortDate(berlinDate(consent.givenAt))}, ${consentGivenWords[consent.givenHow]}`,
              ],
              ["Gilt bis", formatShortDate(consent.expiresOn)],
              [
                "Zurückgenommen",
                consent.withdrawnAt ? formatShortDate(berlinDate(consent.withdrawnAt)) : "nein",
              ],
              ["Wortlaut", `Fassung ${consent.textVersion}`],
            ]}
          />
          {office && (
            <p className="mt-3 text-soft">
              {office.name} hat keinen Zugang zum Portal. Geben Sie diese Angaben selbst weiter
              {office.phone && `, Telefon ${office.phone}`}
              {office.mail && `, ${office.mail}`}.
            </p>
          )}
        </Panel>
      )}
    </div>
  );
}
