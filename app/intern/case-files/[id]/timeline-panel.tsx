import { Icon } from "@/components/icon";
import { Empty, Panel } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import { readTimeline } from "@/domain/timeline/queries";
import { type TimelineKind, timelineKinds } from "@/domain/timeline-entry";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import { PageLinks } from "../../page-links";
import { type Query, queryValue } from "../../page-tools";
import type { FactLabels } from "./profile/profile-words";
import { Changes } from "./timeline-changes";
import { timelineKindWords } from "./timeline-words";

type Timeline = Awaited<ReturnType<typeof readTimeline>>;

type Props = {
  actor: StaffActor;
  caseFileId: string;
  /** What the address narrows it to, and which page of it. */
  query: Query;
  facts: FactLabels;
};

/** Everything that happened, newest first: who did what, and what stood there before. */
export async function CaseTimeline({ actor, caseFileId, query, facts }: Props) {
  const asked = await queryValue(query, "kind");
  const kind = timelineKinds.find((known) => known === asked);
  const { entries, counts, total, page, pages } = await readTimeline(actor, {
    ...{ caseFileId, kind, page: Number(await queryValue(query, "page")) },
  });
  const href = (of: TimelineKind | undefined, at = 1) =>
    `/intern/case-files/${caseFileId}?${new URLSearchParams({
      ...(of ? { kind: of } : {}),
      ...(at > 1 ? { page: String(at) } : {}),
    })}#timeline`;
  return (
    <Panel title="Verlauf" id="timeline">
      {total === 0 ? (
        <Empty>Noch nichts geschehen.</Empty>
      ) : (
        <nav className="mt-2 flex flex-wrap gap-1.5" aria-label="Verlauf eingrenzen">
          <Kind href={href(undefined)} current={!kind} label={`Alles (${total})`} />
          {counts.map((each) => (
            <Kind
              key={each.kind}
              href={href(each.kind)}
              current={each.kind === kind}
              label={`${timelineKindWords[each.kind].word} (${each.count})`}
            />
          ))}
        </nav>
      )}
      <ol className="mt-3 grid gap-0">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} facts={facts} />
        ))}
      </ol>
      <PageLinks page={page} pages={pages} href={(at) => href(kind, at)} />
    </Panel>
  );
}

function Kind({ href, current, label }: { href: string; current: boolean; label: string }) {
  return (
    <a
      className="inline-flex min-h-11 items-center rounded-lg px-2.5 no-underline aria-[current]:bg-brand-tint aria-[current]:font-bold"
      href={href}
      aria-current={current ? "true" : undefined}
    >
      {label}
    </a>
  );
}

type EntryProps = { entry: Timeline["entries"][number]; facts: FactLabels };

function Entry({ entry, facts }: EntryProps) {
  const { at, by, kind, text, changes = [], note, href } = entry;
  return (
    <li className="grid grid-cols-[1.5rem_1fr] gap-x-3 border-line border-t py-2.5">
      <span className="pt-0.5 text-soft" title={timelineKindWords[kind].word}>
        <Icon name={timelineKindWords[kind].icon} />
      </span>
      <div className="wrap-anywhere min-w-0">
        <p>
          {href ? <a href={href}>{text}</a> : text}
          <span className="text-soft">
            {" "}
            · {typeof at === "string" ? formatShortDate(at) : formatInstant(at)}
            {by && ` · ${by}`}
          </span>
        </p>
        <Changes changes={changes} kind={kind} facts={facts} />
        {note && (
          <p className="mt-1 whitespace-pre-wrap border-line border-s-3 ps-3" dir="auto">
            {note}
          </p>
        )}
      </div>
    </li>
  );
}
