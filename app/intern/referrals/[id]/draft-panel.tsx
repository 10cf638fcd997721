import { TickGroup } from "@/components/form/choices";
import { TextArea, TextField } from "@/components/form/fields";
import { Icon } from "@/components/icon";
import { Panel, Terms } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import { neededFields } from "@/domain/consent/fields";
import { previewDisclosure } from "@/domain/referral/queries";
import { formatShortDate } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/translator";
import { plainDate } from "@/lib/plain-date";
import { ChangeForm } from "../../change-form";
import { ChangedSince } from "../../changed-since";
import { ConsentGivenFields } from "../../consent-given-fields";
import { ConsentWording } from "../../consent-wording";
import type { FormState } from "../../issue-sentence";
import { sharedFieldWords } from "../../words";
import { referralWording, standingExpiry } from "./consent-wording";
import { ReceiptLink } from "./receipt-link";
import type { Referral } from "./shared";
import { sharedValue } from "./shared-value";
import { SureConsentEnds } from "./sure-consent-ends";

type Props = {
  actor: StaffActor;
  referral: Referral;
  form: FormState;
  /** Of what goes along. */
  disclosure: FormState;
  /** What goes along is to be chosen once more. */
  change: boolean;
};

/** A draft in two steps: first what goes along, then the consent for exactly that. */
export function DraftPanel(props: Props) {
  const { shared } = props.referral;
  return shared.length === 0 || props.change || standingExpiry(props.referral) === null ? (
    <ChoosePanel {...props} />
  ) : (
    <ConsentPanel {...props} />
  );
}

async function ChoosePanel({ actor, referral, disclosure: form }: Props) {
  const facts = translator("de", "facts");
  const preview = await previewDisclosure(actor, { id: referral.id });
  const chosen = form.values("fields");
  const ticked = chosen.length > 0 || form.summary.length > 0 ? chosen : neededFields;
  return (
    <Panel title="Schritt 1 von 2: Was wird weitergegeben?">
      <p className="mt-1 text-soft">
        Gehen Sie es mit der Person durch. Nur was angekreuzt ist, erfährt: {referral.recipient}.
      </p>
      {referral.consentUntil && standingExpiry(referral) === null && (
        <p className="note mt-3">
          Der letzte Tag, der für die Einwilligung gewählt war (
          {formatShortDate(plainDate.parse(referral.consentUntil))}), ist vorbei. Bitte wählen Sie
          einen neuen.
        </p>
      )}
      <ChangeForm
        action={`/intern/referrals/${referral.id}/disclosure`}
        form={form}
        version={referral.version}
      >
        <TickGroup
          name="fields"
          legend="Angaben"
          hint="Angekreuzt ist nur der Name: Ohne ihn weiß dort niemand, wer kommt. Alles andere bitte nur, wenn die Person es möchte. Ohne Telefon oder E-Mail meldet sich die andere Seite bei Ihnen."
          values={ticked}
          error={form.error("fields")}
          choices={preview.map((value) => ({
            value: value.field,
            label: (
              <>
                {sharedFieldWords[value.field]}:{" "}
                <bdi>{sharedValue(value, facts) ?? "nicht bekannt"}</bdi>
              </>
            ),
          }))}
        />
        <TextField
          {...form.field("expiresOn")}
          label="Einwilligung gilt bis"
          hint={endHint(referral)}
          type="date"
        />
        <SureConsentEnds form={form} />
        <TextArea
          {...form.field("message")}
          label="Nachricht (freiwillig)"
          hint="Geht mit der Vermittlung hinaus und steht in der Einwilligung. Bitte nur, was die Person möchte. Der Bedarf geht nicht mit."
          rows={3}
        />
        <button className="button mt-4" type="submit">
          Weiter zur Einwilligung
          <Icon name="forward" />
        </button>
      </ChangeForm>
    </Panel>
  );
}

function endHint({ plannedEnd }: Referral): string | undefined {
  if (!plannedEnd) return undefined;
  return `Das Angebot endet voraussichtlich am ${formatShortDate(plainDate.parse(plannedEnd))}. Danach sieht die andere Seite nichts mehr.`;
}

function ConsentPanel({ referral, form }: Props) {
  const facts = translator("de", "facts");
  return (
    <div className="grid items-start gap-x-5 lg:grid-cols-2">
      <Panel title="Das wird weitergegeben">
        <Terms
          unknown="nicht bekannt"
          rows={[
            ...referral.shared.map(
              (value) => [sharedFieldWords[value.field], sharedValue(value, facts)] as const,
            ),
            ["Nachricht", referral.message ?? "keine"],
          ]}
        />
        <p className="mt-3">
          <a className="button quiet" href={`/intern/referrals/${referral.id}?step=fields`}>
            Ändern
          </a>
        </p>
      </Panel>
      <Panel title="Schritt 2 von 2: Einwilligung">
        {referral.languages && (
          <ConsentWording
            languages={referral.languages}
            wording={(locale) => referralWording(locale, referral)}
          />
        )}
        <ReceiptLink id={referral.id} />
        <ChangeForm
          action={`/intern/referrals/${referral.id}/send`}
          form={form}
          version={referral.version}
        >
          <ChangedSince about={referral.id} form={form} asked={referral.asked} />
          <ConsentGivenFields form={form} />
          <button className="button mt-4" type="submit">
            <Icon name="referral" />
            Vermittlung senden
          </button>
        </ChangeForm>
      </Panel>
    </div>
  );
}
