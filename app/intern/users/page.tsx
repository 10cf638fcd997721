import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { SelectField, TextField } from "@/components/form/fields";
import { Badge, Panel } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import { roles } from "@/domain/access/actor";
import { requireStaff } from "@/domain/access/session";
import { publishedCarriers } from "@/domain/carrier/published";
import { listOwners } from "@/domain/case-file/hand-over-all";
import { listDeputies } from "@/domain/deputy/queries";
import { listUsers } from "@/domain/user/queries";
import { loadDraft } from "@/lib/forms/draft";
import { AccountName } from "../account-name";
import { DeputiesPanel } from "../deputies/deputies-panel";
import { HandOverPanel } from "../deputies/hand-over-panel";
import { Desk } from "../desk";
import { InvitationNote, shownInvitation } from "../invitation";
import { formState } from "../issue-sentence";
import { noticeFor } from "../notices";
import { StuckMails } from "../outbox/stuck-mails";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { roleWords } from "../words";
import { UserActions } from "./user-actions";

const stateWords = {
  active: { tone: "fits", text: "aktiv" },
  invited: { tone: "asks", text: "eingeladen" },
  disabled: { tone: "not", text: "gesperrt" },
} as const;

export default async function UsersPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const users = await orNotFound(listUsers(actor, {}));
  const draft = await loadDraft("user", await queryValue(searchParams, "draft"));
  const invitation = await shownInvitation(await queryValue(searchParams, "invited"));
  const form = formState(draft, {
    displayName: "Name",
    mail: "E-Mail-Adresse",
    role: "Aufgabe",
    carrier: "Träger",
  });
  return (
    <Desk
      actor={actor}
      room="/intern/users"
      title="Konten"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead="Wer sich anmelden kann, und mit welcher Aufgabe"
    >
      <StuckMails actor={actor} />
      <InvitationNote link={invitation} />
      <RowTable
        label="Konten"
        rows={users}
        columns={[
          {
            head: "Name",
            cell: (user) => <AccountName {...user} />,
          },
          {
            head: "Aufgabe",
            cell: ({ role, carrierName }) => (
              <>
                {roleWords[role]}
                {carrierName && <span className="block text-soft">{carrierName}</span>}
              </>
            ),
          },
          {
            head: "Stand",
            cell: ({ state }) => (
              <Badge tone={stateWords[state].tone}>{stateWords[state].text}</Badge>
            ),
          },
          { head: "Ändern", cell: (user) => <UserActions user={user} /> },
        ]}
      />
      <DeputiesPanel
        deputies={await listDeputies(actor, {})}
        draft={await loadDraft("deputy", await queryValue(searchParams, "draft"))}
        page="/intern/users"
      />
      <HandOverPanel
        owners={await listOwners(actor, {})}
        draft={await loadDraft("hand-over", await queryValue(searchParams, "draft"))}
        page="/intern/users"
      />
      <Panel title="Jemanden einladen">
        <p className="mt-1 text-soft">
          Sie bekommen danach einen Link, den Sie der Person geben. Er gilt einmal und sieben Tage
          lang.
        </p>
        <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
        <form action="/intern/users/send" method="post" noValidate>
          <DraftField token={form.draft} />
          <TextField {...form.field("displayName")} label="Name" />
          <TextField {...form.field("mail")} label="E-Mail-Adresse" type="email" />
          <SelectField
            {...form.field("role")}
            label="Aufgabe"
            options={[
              { value: "", label: "Bitte wählen" },
              ...roles.map((value) => ({ value, label: roleWords[value] })),
            ]}
          />
          <SelectField
            {...form.field("carrier")}
            label="Träger"
            hint="Nur bei der Aufgabe „Träger“"
            options={[
              { value: "", label: "–" },
              ...publishedCarriers().map(({ slug, entry }) => ({
                value: slug,
                label: String(entry.source.title),
              })),
            ]}
          />
          <button className="button mt-4" type="submit">
            Einladen
          </button>
        </form>
      </Panel>
    </Desk>
  );
}
