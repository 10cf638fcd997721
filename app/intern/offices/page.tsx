import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { KeyField } from "@/components/form/key-field";
import { Badge, Empty, Panel } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import { requireStaff } from "@/domain/access/session";
import { listOffices } from "@/domain/office/queries";
import { loadDraft } from "@/lib/forms/draft";
import { Desk } from "../desk";
import { formState } from "../issue-sentence";
import { noticeFor } from "../notices";
import { orNotFound, type Query, queryValue } from "../page-tools";

export default async function OfficesPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const offices = await orNotFound(listOffices(actor, {}));
  const draft = await loadDraft("office", await queryValue(searchParams, "draft"));
  const form = formState(draft, { name: "Name", phone: "Telefon", mail: "E-Mail-Adresse" });
  return (
    <Desk
      actor={actor}
      room="/intern/offices"
      title="Stellen"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead="Behörden und Stellen ohne Zugang zum Portal. Ihre Antworten notieren Sie."
    >
      {offices.length === 0 ? (
        <Empty>Noch keine Stelle. Nehmen Sie unten die erste auf.</Empty>
      ) : (
        <RowTable
          label="Stellen"
          rows={offices}
          columns={[
            { head: "Stelle", title: true, cell: ({ name }) => <b>{name}</b> },
            {
              head: "Erreichbar",
              cell: ({ phone, mail }) => [phone, mail].filter(Boolean).join(", ") || "–",
            },
            { head: "Vermittlungen", cell: ({ referrals }) => referrals || "–" },
            { head: "Stand", cell: (office) => <Activity office={office} /> },
          ]}
        />
      )}
      <Panel title="Stelle aufnehmen">
        <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
        <form action="/intern/offices/send" method="post" noValidate>
          <DraftField token={form.draft} />
          <KeyField value={form.value("key")} />
          <TextField {...form.field("name")} label="Name" />
          <TextField {...form.field("phone")} label="Telefon (freiwillig)" />
          <TextField {...form.field("mail")} label="E-Mail-Adresse (freiwillig)" />
          <button className="button mt-4" type="submit">
            Stelle aufnehmen
          </button>
        </form>
      </Panel>
    </Desk>
  );
}

type Office = Awaited<ReturnType<typeof listOffices>>[number];

function Activity({ office }: { office: Office }) {
  const active = office.activity === "active";
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      action="/intern/offices/activity"
      method="post"
    >
      <input type="hidden" name="id" value={office.id} />
      <Badge tone={active ? "fits" : "asks"}>{active ? "in Gebrauch" : "ruht"}</Badge>
      <button
        className="button quiet"
        type="submit"
        name="activity"
        value={active ? "inactive" : "active"}
        aria-label={`${active ? "Ruhen lassen" : "Wieder nutzen"}: ${office.name}`}
      >
        {active ? "Ruhen lassen" : "Wieder nutzen"}
      </button>
    </form>
  );
}
