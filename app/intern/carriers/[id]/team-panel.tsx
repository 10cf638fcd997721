import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { Badge, Empty, Panel } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import type { StaffActor } from "@/domain/access/actor";
import { listMembers } from "@/domain/user/members";
import { loadDraft } from "@/lib/forms/draft";
import { formatInstant } from "@/lib/i18n/format";
import { AccountName } from "../../account-name";
import { InvitationNote, shownInvitation } from "../../invitation";
import { formState } from "../../issue-sentence";
import { orNotFound } from "../../page-tools";
import { MemberActions } from "./member-actions";

type Props = {
  readonly actor: StaffActor;
  readonly carrier: string;
  readonly shown: { readonly draft: string | undefined; readonly invited: string | undefined };
};

type Member = Awaited<ReturnType<typeof listMembers>>[number];

/** Who can sign in for a carrier: invite, invite again, take out. */
export async function TeamPanel({ actor, carrier, shown }: Props) {
  const members = await orNotFound(listMembers(actor, { carrier }));
  const form = formState(await loadDraft("member", shown.draft), {
    displayName: "Name",
    mail: "E-Mail-Adresse",
  });
  const active = members.filter((member) => member.active);
  return (
    <Panel title="Team" id="team">
      <InvitationNote link={await shownInvitation(shown.invited)} />
      <ErrorSummary title="Das ging noch nicht" issues={form.summary} />
      {members.length === 0 ? (
        <Empty>Noch kann sich hier niemand anmelden. Laden Sie unten die erste Person ein.</Empty>
      ) : (
        <RowTable
          label="Team"
          rows={members}
          columns={[
            {
              head: "Name",
              cell: (member) => <AccountName {...member} />,
            },
            { head: "Stand", cell: (member) => <State member={member} /> },
            {
              head: "Ändern",
              cell: (member) => (
                <MemberActions
                  member={member}
                  carrier={carrier}
                  last={member.self && active.length === 1}
                  helps={actor.role !== "carrierEditor"}
                />
              ),
            },
          ]}
        />
      )}
      <h3 className="mt-5 text-base">Jemanden einladen</h3>
      <p className="text-soft">
        Die Person bekommt einen Link, mit dem sie einmal ein Kennwort setzt. Er gilt sieben Tage.
      </p>
      <form action={`/intern/carriers/${carrier}/members/send`} method="post" noValidate>
        <DraftField token={form.draft} />
        <div className="grid items-start gap-x-8 md:grid-cols-2">
          <TextField {...form.field("displayName")} label="Name" />
          <TextField {...form.field("mail")} label="E-Mail-Adresse" type="email" />
        </div>
        <button className="button mt-4" type="submit">
          Einladen
        </button>
      </form>
    </Panel>
  );
}

function State({ member: { active, invitedUntil } }: { member: Member }) {
  if (active) return <Badge tone="fits">aktiv</Badge>;
  if (!invitedUntil) return <Badge tone="not">Einladung abgelaufen</Badge>;
  return (
    <>
      <Badge tone="asks">eingeladen</Badge>
      <span className="block text-soft">bis {formatInstant(invitedUntil)}</span>
    </>
  );
}
