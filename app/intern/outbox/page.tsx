import { Badge, Empty } from "@/components/panel";
import { type Columns, RowLink, RowTable } from "@/components/row-table";
import { Tabs } from "@/components/tabs";
import { requireStaff } from "@/domain/access/session";
import { listMails, sendsMails } from "@/domain/mail/queries";
import { formatInstant } from "@/lib/i18n/format";
import { Desk } from "../desk";
import { noticeFor } from "../notices";
import { PageLinks } from "../page-links";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { kindWord, mailCourse, mailStateOf, mailTones } from "./mail-words";

type Mail = Awaited<ReturnType<typeof listMails>>["mails"][number];

const tabs = [
  { href: "/intern/outbox", label: "Noch nicht gesendet" },
  { href: "/intern/outbox?show=settled", label: "Erledigt" },
] as const;

export default async function OutboxPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const settled = (await queryValue(searchParams, "show")) === "settled";
  const page = Number(await queryValue(searchParams, "page"));
  const { mails, ...list } = await orNotFound(listMails(actor, { settled, page }));
  const sends = sendsMails();
  return (
    <Desk
      actor={actor}
      room="/intern/outbox"
      title="Postausgang"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={sends ? "Mails gehen von selbst hinaus." : undefined}
    >
      {!sends && (
        <p className="note mt-4">
          Für dieses Portal ist kein Mailserver eingestellt. Was es schreibt, liegt hier, bis jemand
          es selbst verschickt: Mail öffnen, im eigenen Mailprogramm senden, dann als gesendet
          vermerken.
        </p>
      )}
      <Tabs label="Postausgang" tabs={tabs} open={tabs[settled ? 1 : 0].href} />
      {list.total === 0 ? (
        <Empty>
          {settled
            ? "Noch nichts ist erledigt. Was gesendet wurde, steht hier 90 Tage lang; sein Text nur so lange, wie er gebraucht wird."
            : "Alles ist gesendet."}
        </Empty>
      ) : (
        <RowTable label="Mails" rows={mails} columns={columnsFor(sends)} />
      )}
      <PageLinks
        {...list}
        href={(number) => `/intern/outbox?${settled ? "show=settled&" : ""}page=${number}`}
      />
      <form className="mt-5" action="/intern/outbox/trial" method="post">
        <button className="button quiet" type="submit">
          Probemail an mich schreiben
        </button>
      </form>
    </Desk>
  );
}

const columnsFor = (sends: boolean): Columns<Mail> => [
  {
    head: "An",
    cell: ({ id, recipient }) => (
      <RowLink href={`/intern/outbox/${id}`}>
        <bdi className="min-w-0 [overflow-wrap:anywhere]">{recipient}</bdi>
      </RowLink>
    ),
  },
  {
    head: "Betreff",
    cell: ({ kind, subject }) => (
      <>
        {subject}
        <span className="block text-soft">{kindWord(kind)}</span>
      </>
    ),
  },
  {
    head: "Stand",
    cell: (mail) => {
      const course = mailCourse(mail, sends);
      return (
        <>
          <Badge tone={mailTones[mail.state]} nowrap>
            {mailStateOf(mail)}
          </Badge>
          {course && <span className="mt-1 block text-soft">{course}</span>}
        </>
      );
    },
  },
  { head: "Geschrieben", cell: ({ createdAt }) => formatInstant(createdAt), oneLine: true },
];
