import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import type { StaffActor } from "@/domain/access/actor";
import { type Action, may } from "@/domain/access/policy";
import { isDemo } from "@/lib/demo";
import { formatShortDate } from "@/lib/i18n/format";
import { TabTitle } from "./tab-title";
import { roleWords } from "./words";

const rooms = [
  { href: "/intern/start", label: "Start", icon: "start", action: "carrier.desk" },
  { href: "/intern/inbox", label: "Anfragen", icon: "inbox", action: "contactRequest.list" },
  { href: "/intern/case-files", label: "Fallakten", icon: "caseFile", action: "caseFile.list" },
  { href: "/intern/roster", label: "Zielgruppe", icon: "people", action: "roster.coverage" },
  {
    href: "/intern/follow-ups",
    label: "Nachverfolgung",
    icon: "followUp",
    action: "followUp.list",
  },
  { href: "/intern/referrals", label: "Vermittlungen", icon: "referral", action: "referral.list" },
  { href: "/intern/offers", label: "Angebote", icon: "offer", action: "offer.list" },
  { href: "/intern/carriers", label: "Träger", icon: "carrier", action: "carrier.list" },
  {
    href: "/intern/translations",
    label: "Übersetzungen",
    icon: "language",
    action: "translation.list",
  },
  { href: "/intern/offices", label: "Stellen", icon: "office", action: "office.list" },
  { href: "/intern/users", label: "Konten", icon: "users", action: "user.list" },
  { href: "/intern/outbox", label: "Postausgang", icon: "outbox", action: "mail.list" },
  { href: "/intern/links", label: "Links", icon: "link", action: "link.list" },
  { href: "/intern/audit", label: "Protokoll", icon: "log", action: "audit.all" },
] as const satisfies readonly { href: string; label: string; icon: IconName; action: Action }[];

/** The rooms somebody may enter, by the same table that the server asks. */
export function roomsFor(actor: StaffActor) {
  return rooms
    .filter(({ action }) => may(actor, action, {}))
    .map((room) => {
      const own = actor.role === "carrierEditor" && room.href === "/intern/carriers";
      return { ...room, label: own ? "Organisation und Team" : room.label };
    });
}

type Props = {
  readonly actor: StaffActor;
  /** Address of the room that is open. */
  readonly room: string;
  /** What the tab says. */
  readonly title: string;
  /** What the page says instead where it names a person: {@link TabTitle} must not. */
  readonly heading?: ReactNode;
  readonly lead?: ReactNode;
  /** What the last form did, in one sentence. */
  readonly notice?: string | undefined;
  readonly children: ReactNode;
};

/** The frame of every page behind the sign-in. */
export function Desk({ actor, room, title, heading = title, lead, notice, children }: Props) {
  return (
    <div className="min-h-screen lg:grid lg:grid-cols-[14.5rem_1fr]">
      <TabTitle>{title}</TabTitle>
      <a className="skip button" href="#content">
        Zum Inhalt
      </a>
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1 border-line border-b bg-card p-2 lg:flex-col lg:flex-nowrap lg:items-stretch lg:border-e lg:border-b-0 lg:p-3">
        <a
          className="flex min-h-11 items-center gap-2.5 px-2 font-bold text-ink no-underline lg:mb-3"
          href="/intern"
        >
          <span className="grid size-8 place-items-center rounded-[9px] bg-brand text-on-brand">
            <Icon name="way" />
          </span>
          Teilhabe
        </a>
        <nav className="flex flex-wrap gap-0.5 lg:grid" aria-label="Räume">
          {roomsFor(actor).map(({ href, label, icon }) => (
            <NavLink key={href} href={href} icon={icon} current={href === room}>
              {label}
            </NavLink>
          ))}
        </nav>
        <div className="ms-auto flex flex-wrap items-center gap-0.5 lg:ms-0 lg:mt-auto lg:grid">
          <NavLink href="/intern/account" icon="account" current={room === "/intern/account"}>
            <span>
              <span className="sr-only">Mein Konto: </span>
              {actor.displayName}
              <span className="hidden text-soft lg:block">{roleWords[actor.role]}</span>
            </span>
          </NavLink>
          <form action="/intern/sign-out" method="post">
            <button
              className="flex min-h-11 w-full cursor-pointer items-center gap-2.5 rounded-lg px-2.5 text-ink hover:bg-brand-tint"
              type="submit"
            >
              <Icon name="signOut" />
              Abmelden
            </button>
          </form>
        </div>
      </header>
      <main className="max-w-6xl min-w-0 px-4 pt-5 pb-12 lg:px-7" id="content" tabIndex={-1}>
        {actor.standsInFor.map(({ userId, displayName, untilOn }) => (
          <p key={userId} className="note mb-2">
            Sie vertreten {displayName} bis einschließlich {formatShortDate(untilOn)}. Was Sie tun,
            wird so vermerkt.
          </p>
        ))}
        {isDemo() && (
          <p className="mb-2 text-soft">
            Vorführung: Alle Personen, Träger und Angebote sind erfunden.
          </p>
        )}
        <h1 className="text-2xl">{heading}</h1>
        {lead && <div className="mt-1 text-soft">{lead}</div>}
        {notice && (
          <p className="badge mt-3 bg-fits-tint text-fits" role="status">
            <Icon name="check" />
            {notice}
          </p>
        )}
        {children}
      </main>
    </div>
  );
}

type NavLinkProps = { href: string; icon: IconName; current: boolean; children: ReactNode };

function NavLink({ href, icon, current, children }: NavLinkProps) {
  return (
    <a
      className="flex min-h-11 items-center gap-2.5 rounded-lg px-2.5 text-ink no-underline hover:bg-brand-tint aria-[current]:bg-brand-tint aria-[current]:font-bold"
      href={href}
      aria-current={current ? "page" : undefined}
    >
      <Icon name={icon} />
      {children}
    </a>
  );
}
