import { Icon } from "@/components/icon";
import { Empty, Panel } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import { readEntryTimeline, readTimeline } from "@/domain/timeline/queries";
import { type TimelineKind, timelineKinds } from "@/domain/timeline-entry";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import { PageLinks } from "../../page-links";
import { type Query, queryValue } from "../../page-tools";
import type { FactLabels } from "./profile/profile-words";
import { Changes } from "./timeline-changes";
import { timelineKindWords } from "./timeline-words";

type Timeline = Awaited<ReturnType<typeof readTimeline>>;

type Shown = {
  readonly actor: StaffActor;
  /** What the address narrows it to, and which page of it. */
  readonly query: Query;
  readonly facts: FactLabels;
};

type CaseProps = Shown & { readonly caseFileId: string };

/** Everything that happened in a person's case files and before them. */
export async function CaseTimeline({ caseFileId, ...shown }: CaseProps) {
  const asked = await askedIn(shown.query);
  const timeline = await readTimeline(shown.actor, { caseFileId, ...asked });
  const address = `/intern/case-files/${caseFileId}`;
  return (
    <TimelinePanel timeline={timeline} kind={asked.kind} address={address} facts={shown.facts} />
  );
}

type EntryProps = Shown & { readonly entryId: string };

/** The same of somebody on the roster who has no case file. */
export async function EntryTimeline({ entryId, ...shown }: EntryProps) {
  const asked = await askedIn(shown.query);
  const timeline = await readEntryTimeline(shown.actor, { entryId, ...asked });
  const address = `/intern/roster/${entryId}`;
  return (
    <TimelinePanel timeline={timeline} kind={asked.kind} address={address} facts={shown.facts} />
  );
}

async function askedIn(query: Query) {
  const asked = await queryValue(query, "kind");
  const kind = timelineKinds.find((known) => known === asked);
  return { kind, page: Number(await queryValue(query, "page")) };
}

type PanelProps = {
  readonly timeline: Timeline;
  readonly kind: TimelineKind | undefined;
  readonly address: string;
  readonly facts: FactLabels;
};

/** Newest first: who did what, and what stood there before. */
function TimelinePanel({ timeline, kind, address, facts }: PanelProps) {
  const { entries, counts, total, page, pages } = timeline;
  const href = (of: TimelineKind | undefined, at = 1) =>
    `${address}?${new URLSearchParams({
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
          <Line key={entry.id} entry={entry} facts={facts} />
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

type LineProps = { entry: Timeline["entries"][number]; facts: FactLabels };

function Line({ entry, facts }: LineProps) {
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
