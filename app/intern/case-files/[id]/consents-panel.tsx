import { AskFirst } from "@/components/form/ask-first";
import { Badge, Empty, Panel } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import type { StaffActor } from "@/domain/access/actor";
import { listConsents } from "@/domain/consent/queries";
import { berlinDate } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { consentGivenWords, languageWords, sharedFieldWords } from "../../words";
import { topicWord } from "./conferences/conference-words";

type Consent = Awaited<ReturnType<typeof listConsents>>[number];

type Props = { actor: StaffActor; caseFileId: string };

/** What was given to whom, what of it still holds, and taking it back. */
export async function CaseConsents({ actor, caseFileId }: Props) {
  const consents = await listConsents(actor, { caseFileId });
  return (
    <Panel title="Einwilligungen" id="consents">
      {consents.length === 0 ? (
        <Empty>Bisher wurde nichts weitergegeben. Gefragt wird, bevor etwas gesendet wird.</Empty>
      ) : (
        <RowTable
          label="Einwilligungen"
          rows={consents}
          columns={[
            {
              head: "An wen",
              cell: (consent) => <Recipient {...consent} caseFileId={caseFileId} />,
            },
            {
              head: "Was",
              cell: ({ fields, topics, purpose }) =>
                purpose === "caseConference"
                  ? `Fallkonferenz: ${topics.map(topicWord).join(", ")}`
                  : fields.map((field) => sharedFieldWords[field]).join(", ") || "–",
            },
            { head: "Gegeben", cell: givenOf },
            { head: "Gilt", cell: standingOf },
            {
              head: "Widerruf",
              cell: (consent) => <TakeBack {...consent} caseFileId={caseFileId} />,
            },
          ]}
        />
      )}
    </Panel>
  );
}

type InFile = Consent & { readonly caseFileId: string };

/** Where a consent is about: a referral, or a conference of this case file. */
function addressOf({ referral, conferenceId, caseFileId }: InFile): string | undefined {
  if (referral) return `/intern/referrals/${referral.id}`;
  return conferenceId ? `/intern/case-files/${caseFileId}/conferences/${conferenceId}` : undefined;
}

function Recipient(consent: InFile) {
  const name = <bdi>{consent.recipient ?? "nicht benannt"}</bdi>;
  const address = addressOf(consent);
  return address ? <a href={address}>{name}</a> : name;
}

function givenOf({ givenAt, givenHow, language, textVersion }: Consent) {
  return (
    <>
      {formatShortDate(berlinDate(givenAt))}, {consentGivenWords[givenHow] ?? givenHow}
      <span className="block text-soft">
        Wortlaut {languageWords[language] ?? language}, Fassung {textVersion}
      </span>
    </>
  );
}

function standingOf({ holds, withdrawnAt, expiresOn, replacedOn, endedOn }: Consent) {
  const until = formatShortDate(expiresOn);
  if (holds) return <Badge tone="fits">bis {until}</Badge>;
  if (withdrawnAt) {
    const on = formatShortDate(berlinDate(withdrawnAt));
    return <Badge tone="not">zurückgenommen am {on}</Badge>;
  }
  if (replacedOn) {
    return <Badge tone="plain">erneuert am {formatShortDate(replacedOn)}</Badge>;
  }
  if (endedOn) {
    return <Badge tone="plain">mit der Absage beendet am {formatShortDate(endedOn)}</Badge>;
  }
  return <Badge tone="asks">abgelaufen am {until}</Badge>;
}

function TakeBack(consent: InFile) {
  const { holds, referral, recipient } = consent;
  const address = addressOf(consent);
  if (!holds || !address) return "–";
  return (
    <AskFirst
      label="Zurücknehmen"
      of={recipient ?? "nicht benannt"}
      action={`${address}/${referral ? "withdraw-consent" : "consent/withdraw"}`}
      consequence={referral ? referralEnds : conferenceEnds}
      confirm="Ja, die Person nimmt sie zurück"
    >
      {referral && <input type="hidden" name="version" value={referral.version} />}
    </AskFirst>
  );
}

const anew = "War es ein Versehen, muss die Person neu einwilligen.";
const referralEnds = `Die andere Seite sieht im Portal sofort nichts mehr. „Heute“ erinnert daran, die Angaben dort löschen zu lassen. ${anew}`;
const conferenceEnds = `Eine Konferenz, die noch kommt, kann ohne neue Einwilligung nicht stattfinden; nach einer, die schon war, erinnert „Heute“ daran, Notizen über die Person löschen zu lassen. ${anew}`;
