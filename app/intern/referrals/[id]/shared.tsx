import { Panel, Terms } from "@/components/panel";
import type { readReferral } from "@/domain/referral/queries";
import { berlinDate } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";
import { consentGivenWords, needDomainWords } from "../../words";
import { ReceiptLink } from "./receipt-link";
import { SharedTerms } from "./shared-terms";

export type Referral = Awaited<ReturnType<typeof readReferral>>;

/** What the recipient was given with the person's consent, and that consent. */
export function Shared({ referral, caseworker }: { referral: Referral; caseworker: boolean }) {
  const { consent, office } = referral;
  return (
    <div className="grid gap-x-5 lg:grid-cols-2">
      <Panel title={caseworker ? "Weitergegebene Angaben" : "Angaben zur Person"}>
        <SharedTerms shared={referral.shared} newer={referral.newer} message={referral.message} />
        {!caseworker && referral.shared.length === 0 && (
          <p className="mt-3 text-soft">
            Die Vermittlung ist vorbei. Die Angaben zur Person sehen Sie deshalb nicht mehr.
          </p>
        )}
        {caseworker && referral.ofToday && (
          <p className="note mt-3">
            Als diese Einwilligung gegeben wurde, hielt das Portal die Werte noch nicht fest. Hier
            stehen die von heute, nicht die von damals.
            {referral.renewable && " Wird sie erneuert, bleiben die Werte stehen."}
          </p>
        )}
        {caseworker && (
          <p className="mt-3 text-soft">
            Nicht weitergegeben: Bedarf{" "}
            {referral.need ? needDomainWords[referral.need] : "(keiner genannt)"}
          </p>
        )}
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
          {referral.consentTooShort && <TooShort referral={referral} caseworker={caseworker} />}
          {caseworker && <ReceiptLink id={referral.id} />}
          {caseworker && referral.renewable && (
            <p className="mt-2">
              <a
                className="inline-flex min-h-11 items-center"
                href={`/intern/referrals/${referral.id}/consent`}
              >
                Einwilligung erneuern
              </a>
            </p>
          )}
          {office?.phone && (
            <p className="mt-3 text-soft">
              {office.name}: Telefon {office.phone}
            </p>
          )}
        </Panel>
      )}
    </div>
  );
}

/** The consent ends before what it is for: said as soon as it is so, to both sides. */
function TooShort({ referral, caseworker }: { referral: Referral; caseworker: boolean }) {
  if (!referral.plannedEnd) return null;
  const end = formatShortDate(plainDate.parse(referral.plannedEnd));
  return (
    <p className="note mt-3">
      Die Einwilligung endet vor dem geplanten Ende am {end}.{" "}
      {caseworker
        ? `Danach sieht ${referral.recipient} nichts mehr. Bitte fragen Sie die Person, ob sie sie erneuern möchte.`
        : "Danach sehen Sie die Person hier nicht mehr. Das Teilhabemanagement fragt sie vorher."}
    </p>
  );
}
