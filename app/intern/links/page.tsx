import { Badge, Empty } from "@/components/panel";
import { type Columns, RowTable } from "@/components/row-table";
import { requireStaff } from "@/domain/access/session";
import { listLinks, type TroubledLink } from "@/domain/link/queries";
import { berlinDate } from "@/lib/clock";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import { asksForLinks } from "@/lib/links/asks-for-links";
import { Desk } from "../desk";
import { orNotFound } from "../page-tools";
import { answerWords, groupedPlaces, linkStateWords, linkTones } from "./link-words";

export default async function LinksPage() {
  const actor = await requireStaff();
  const { troubled, total, unasked, checkedAt } = await orNotFound(listLinks(actor, {}));
  return (
    <Desk
      actor={actor}
      room="/intern/links"
      title="Links"
      lead={`${total} Adressen außerhalb des Portals stehen in den Inhalten. Jede wird einmal in der Woche geprüft.`}
    >
      <p className="mt-2 text-soft">
        {!asksForLinks() && "Die Prüfung ist ausgeschaltet. "}
        {checkedAt ? `Zuletzt geprüft: ${formatInstant(checkedAt)}.` : "Noch nichts ist geprüft."}
        {unasked > 0 && checkedAt && asksForLinks() && ` ${unasked} kommen noch dran.`}
      </p>
      {troubled.length === 0 ? (
        <Empty>
          {checkedAt
            ? "Alle geprüften Links führen dorthin, wohin sie sollen."
            : asksForLinks()
              ? "Hier steht bald, welche Links ins Leere führen und wo sie stehen."
              : "In einer Vorführung und mit LINK_CHECK=off fragt das Portal nirgends nach."}
        </Empty>
      ) : (
        <RowTable label="Links, die jemand ansehen sollte" rows={troubled} columns={columns} />
      )}
    </Desk>
  );
}

const columns: Columns<TroubledLink> = [
  {
    head: "Adresse",
    cell: ({ url, movedTo }) => (
      <>
        <Outside url={url} />
        {movedTo && (
          <span className="block">
            jetzt: <Outside url={movedTo} />
          </span>
        )}
      </>
    ),
  },
  {
    head: "Stand",
    cell: (link) => (
      <>
        <Badge tone={linkTones[link.state]} nowrap>
          {linkStateWords[link.state]}
        </Badge>
        <span className="mt-1 block text-soft">{answerWords(link)}</span>
      </>
    ),
  },
  {
    head: "Wo sie steht",
    cell: ({ places }) => (
      <ul className="grid gap-1.5">
        {groupedPlaces(places).map(({ key, title, href, lines }) => (
          <li key={key}>
            {href ? (
              <a className="inline-flex min-h-8 items-center" href={href}>
                {title}
              </a>
            ) : (
              title
            )}
            {lines.map((line) => (
              <span key={line} className="block text-soft">
                {line}
              </span>
            ))}
          </li>
        ))}
      </ul>
    ),
  },
  {
    head: "Zuletzt gut",
    cell: ({ lastGoodAt }) => (lastGoodAt ? formatShortDate(berlinDate(lastGoodAt)) : "nie"),
    oneLine: true,
  },
  {
    head: "Geprüft",
    cell: ({ checkedAt }) => formatShortDate(berlinDate(checkedAt)),
    oneLine: true,
  },
];

function Outside({ url }: { url: string }) {
  return (
    <a
      className="inline-flex min-h-8 items-center [overflow-wrap:anywhere]"
      href={url}
      rel="noreferrer"
    >
      <bdi dir="ltr">{url}</bdi>
    </a>
  );
}
