import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import { may } from "@/domain/access/may";
import { requireStaff } from "@/domain/access/session";
import { listOwners } from "@/domain/case-file/hand-over-all";
import { listDeputies } from "@/domain/deputy/queries";
import { listOwnSessions } from "@/domain/session/queries";
import { passwordMin } from "@/domain/session/schema";
import { loadDraft } from "@/lib/forms/draft";
import { formatInstant } from "@/lib/i18n/format";
import { DeputiesPanel } from "../deputies/deputies-panel";
import { HandOverPanel } from "../deputies/hand-over-panel";
import { Desk } from "../desk";
import { formState } from "../issue-sentence";
import { noticeFor } from "../notices";
import { type Query, queryValue } from "../page-tools";
import { roleWords } from "../words";

const labels = {
  present: "Jetziges Kennwort",
  password: "Neues Kennwort",
  repeated: "Neues Kennwort wiederholen",
};

export default async function AccountPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const sessions = await listOwnSessions(actor, {});
  const draft = await loadDraft("password", await queryValue(searchParams, "draft"));
  const form = formState(draft, labels);
  return (
    <Desk
      actor={actor}
      room="/intern/account"
      title="Mein Konto"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={`${actor.displayName}, ${roleWords[actor.role]}`}
    >
      <Panel title="Kennwort ändern">
        <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
        <form action="/intern/account/password" method="post" noValidate>
          <DraftField token={form.draft} />
          <TextField
            name="present"
            label={labels.present}
            type="password"
            autoComplete="current-password"
            error={form.error("present")}
          />
          <TextField
            name="password"
            label={labels.password}
            hint={`Mindestens ${passwordMin} Zeichen`}
            type="password"
            autoComplete="new-password"
            error={form.error("password")}
          />
          <TextField
            name="repeated"
            label={labels.repeated}
            type="password"
            autoComplete="new-password"
            error={form.error("repeated")}
          />
          <button className="button mt-4" type="submit">
            Kennwort ändern
          </button>
        </form>
      </Panel>
      {may(actor, "deputy.list", {}) && (
        <DeputiesPanel
          deputies={await listDeputies(actor, {})}
          draft={await loadDraft("deputy", await queryValue(searchParams, "draft"))}
          page="/intern/account"
        />
      )}
      {may(actor, "caseFile.listOwners", {}) && (
        <HandOverPanel
          owners={await listOwners(actor, {})}
          draft={await loadDraft("hand-over", await queryValue(searchParams, "draft"))}
          page="/intern/account"
        />
      )}
      <Panel title="Offene Sitzungen">
        <RowTable
          label="Offene Sitzungen"
          rows={sessions}
          columns={[
            { head: "Angemeldet", cell: ({ createdAt }) => formatInstant(createdAt) },
            { head: "Zuletzt benutzt", cell: ({ lastSeenAt }) => formatInstant(lastSeenAt) },
            {
              head: "Beenden",
              cell: ({ id, current }) => (current ? "diese Sitzung" : <EndSession id={id} />),
            },
          ]}
        />
      </Panel>
    </Desk>
  );
}

function EndSession({ id }: { id: string }) {
  return (
    <form action="/intern/account/sessions" method="post">
      <input type="hidden" name="id" value={id} />
      <button className="button quiet" type="submit">
        Beenden
      </button>
    </form>
  );
}
