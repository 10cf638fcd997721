import { Breakable } from "@/components/breakable";
import { Icon } from "@/components/icon";
import { Badge, Panel } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import type { StaffActor } from "@/domain/access/actor";
import type { ShownConference } from "@/domain/case-conference/present";
import { berlinDate, now } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { ChangeForm } from "../../../../change-form";
import { candidatesFor } from "../candidates";
import { gapWords } from "../conference-words";
import { InvitedFields } from "../invited-fields";
import { ByHand } from "./by-hand";
import { WhoCameField } from "./settle-panels";
import { type PartProps, whoCame } from "./shared";

type Props = PartProps & { readonly actor: StaffActor };

/** Who is invited, how they are reached, whether they may hear of the person, and who came. */
export async function InvitedPanel({ actor, address, conference, forms }: Props) {
  const { participants, state, version, about, personCame } = conference;
  const planned = state === "planned";
  const came = forms.of("conference-attend", whoCame(conference));
  const added = forms.of("conference-invited");
  return (
    <Panel title={state === "held" ? "Wer da war" : "Wer eingeladen ist"} id="invited">
      <RowTable
        label="Eingeladene"
        rows={participants}
        columns={[
          {
            head: "Wer",
            title: true,
            cell: ({ id, name, member }) =>
              planned ? (
                <RowLink href={`${address}/participants/${id}`}>
                  <bdi>{name}</bdi>
                </RowLink>
              ) : (
                <>
                  <b>
                    <bdi>{name}</bdi>
                  </b>
                  {member && <bdi className="block text-soft">{member}</bdi>}
                </>
              ),
          },
          {
            head: "Einladung",
            cell: ({ mail, ...each }) => (
              <>
                {invitationWords(each, planned)}
                <bdi className="block text-soft">
                  {mail ? <Breakable text={mail} /> : "keine E-Mail-Adresse"}
                </bdi>
                <ByHand
                  address={address}
                  conference={conference}
                  participant={each}
                  forms={forms}
                />
              </>
            ),
          },
          {
            head: "Darf von der Person hören",
            cell: ({ gap }) => {
              if (state === "cancelled") return "nein, abgesagt";
              if (about === "general") return "nein, nur Allgemeines";
              if (gap) return <Badge tone="asks">{gapWords[gap]}</Badge>;
              // What was taken back after it began changes nothing of what was said there.
              if (conference.consent?.withdrawnAt) return <Badge tone="asks">nicht mehr</Badge>;
              return <Badge tone="fits">ja</Badge>;
            },
          },
          state === "held"
            ? {
                head: "War da",
                cell: ({ came }) => (came ? "ja" : "nein"),
              }
            : {
                head: "Wer kommt",
                cell: ({ member }) => (planned ? <bdi>{member ?? "–"}</bdi> : "–"),
              },
        ]}
      />
      {state === "held" && (
        <p className="mt-2">
          {personCame ? "Die Person selbst war da." : "Die Person selbst war nicht da."}
        </p>
      )}
      {conference.deeds.includes("attend") && (
        <details className="mt-3" open={forms.back === "conference-attend"}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center px-1 text-brand underline">
            Wer da war ändern
          </summary>
          <ChangeForm action={`${address}/attend`} form={came} version={version}>
            <WhoCameField conference={conference} form={came} />
            <button className="button quiet mt-4" type="submit">
              Speichern
            </button>
          </ChangeForm>
        </details>
      )}
      {planned && <Invite address={address} conference={conference} />}
      {state === "cancelled" && <CallOffByHand conference={conference} />}
      {planned && (
        <details className="mt-3" open={forms.back === "conference-invited"}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center px-1 text-brand underline">
            Noch jemanden auf die Liste setzen
          </summary>
          <ChangeForm action={`${address}/participants/add`} form={added} version={version}>
            <InvitedFields form={added} {...(await candidatesFor(actor, participants))} />
            <button className="button quiet mt-4" type="submit">
              Auf die Liste setzen
            </button>
          </ChangeForm>
        </details>
      )}
    </Panel>
  );
}

type Participant = ShownConference["participants"][number];

/** How far an invitation has come; what waits in the outbox nobody has got. */
function invitationWords(
  { invitation, invitedAt, invitedByHandAt }: Omit<Participant, "mail">,
  planned: boolean,
) {
  if (invitedByHandAt)
    return `selbst eingeladen am ${formatShortDate(berlinDate(invitedByHandAt))}`;
  const on = invitedAt ? formatShortDate(berlinDate(invitedAt)) : "";
  const outbox = <a href="/intern/outbox">Postausgang</a>;
  switch (invitation) {
    case "none":
      return planned ? "noch nicht eingeladen" : "nicht über das Portal eingeladen";
    case "waits":
      return <>wartet im {outbox}, noch nicht gesendet</>;
    case "changeWaits":
      return (
        <>
          eingeladen am {on}, die Änderung wartet im {outbox}
        </>
      );
    case "dropped":
      return "Einladung nicht gesendet";
    case "sent":
      return `eingeladen am ${on}`;
  }
}

/** Whoever was invited by somebody hears of the end from somebody: the portal writes to none of them. */
function CallOffByHand({ conference }: Pick<PartProps, "conference">) {
  const byHand = conference.participants.filter(({ invitedByHandAt }) => invitedByHandAt);
  if (byHand.length === 0 || conference.begins <= now()) return null;
  return (
    <p className="note mt-3 max-w-152">
      Selbst eingeladen, bitte auch selbst absagen:{" "}
      <bdi>{byHand.map(({ name }) => name).join(", ")}</bdi>
    </p>
  );
}

/** One press for all who are not invited yet; who has no address is invited by the caseworker. */
function Invite({ address, conference }: Pick<PartProps, "address" | "conference">) {
  const waiting = conference.participants.filter(({ uninvited }) => uninvited);
  const byMail = waiting.filter(({ mail }) => mail);
  const byHand = waiting.filter(({ mail }) => !mail);
  if (waiting.length === 0 || conference.begins <= now()) return null;
  return (
    <>
      {byMail.length > 0 && (
        <form className="mt-4" action={`${address}/invite`} method="post">
          <input type="hidden" name="version" value={conference.version} />
          <p className="mb-2 text-soft">
            Die Mail nennt Zeit und Ort und bringt eine Kalenderdatei mit. Den Namen der Person
            nennt sie nicht.
          </p>
          <button className="button" type="submit">
            <Icon name="mail" />
            {byMail.length === 1 ? "1 Einladung senden" : `${byMail.length} Einladungen senden`}
          </button>
        </form>
      )}
      {byHand.length > 0 && (
        <p className="mt-2">
          Ohne E-Mail-Adresse, bitte selbst einladen und oben vermerken:{" "}
          <bdi>{byHand.map(({ name }) => name).join(", ")}</bdi>
        </p>
      )}
    </>
  );
}
