import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { Empty } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { listContactRequests } from "@/domain/contact-request/list";
import { countOpenReports } from "@/domain/page-report/queries";
import { loadDraft } from "@/lib/forms/draft";
import { Desk } from "../desk";
import { ForgottenTerm, keptTerm } from "../find-term";
import { formState } from "../issue-sentence";
import { noticeFor } from "../notices";
import { StuckMails } from "../outbox/stuck-mails";
import { PageLinks } from "../page-links";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { FoundRequests } from "./found-requests";
import { RequestTable } from "./request-table";
import { InboxTabs } from "./tabs";

export default async function InboxPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const closed = (await queryValue(searchParams, "show")) === "closed";
  const page = Number(await queryValue(searchParams, "page"));
  const { requests, ...list } = await orNotFound(listContactRequests(actor, { closed, page }));
  const draft = await loadDraft("find-request", await queryValue(searchParams, "draft"));
  const form = formState(draft, { code: "Code oder Telefonnummer" });
  const { find, term } = await keptTerm(searchParams);
  return (
    <Desk
      actor={actor}
      room="/intern/inbox"
      title="Anfragen"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={closed ? "Abgeschlossene Anfragen" : leadFor(list.total, list.late)}
    >
      <StuckMails actor={actor} />
      <ErrorSummary title="Nicht gefunden" issues={form.summary} />
      <form className="flex flex-wrap items-end gap-x-3" action="/intern/inbox/find" method="post">
        <DraftField token={form.draft} />
        <TextField
          {...form.field("code")}
          value={form.value("code") || term}
          label="Code oder Telefonnummer"
          hint="Von einer Nummer reichen die letzten vier Ziffern."
          autoComplete="off"
        />
        <button className="button quiet mb-0.5" type="submit">
          Anfrage suchen
        </button>
      </form>
      <ForgottenTerm find={find} term={term} />
      {term && <FoundRequests actor={actor} term={term} find={find} />}
      <InboxTabs
        open={closed ? "/intern/inbox?show=closed" : "/intern/inbox"}
        reports={await countOpenReports(actor)}
      />
      {list.total === 0 ? (
        <Empty>
          {closed
            ? "Noch keine Anfrage ist abgeschlossen."
            : "Niemand wartet. Neue Anfragen aus dem öffentlichen Portal erscheinen hier, die längste Wartezeit zuerst."}
        </Empty>
      ) : (
        <RequestTable rows={requests} closed={closed} />
      )}
      <PageLinks
        {...list}
        href={(number) => `/intern/inbox?${closed ? "show=closed&" : ""}page=${number}`}
      />
    </Desk>
  );
}

function leadFor(count: number, late: number): string {
  if (count === 0) return "Keine offene Anfrage";
  const waiting = count === 1 ? "1 Person wartet" : `${count} Personen warten`;
  return late === 0 ? waiting : `${waiting}, bei ${late} ist die zugesagte Zeit vorbei`;
}
