import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import type { StaffActor } from "@/domain/access/actor";
import { barRooms, grouped, roomsFor } from "./rooms";
import { roleWords } from "./words";

type Props = {
  readonly actor: StaffActor;
  /** Address of the room that is open. */
  readonly room: string;
};

/**
 * The ways between the rooms: a column where there is width for one, and on a phone a bar of the
 * three that are used most, with all others folded behind the fourth place.
 */
export function DeskNavigation({ actor, room }: Props) {
  const all = roomsFor(actor);
  return (
    <header className="border-line border-b bg-card lg:border-e lg:border-b-0">
      <div className="sticky top-0 hidden h-screen p-3 lg:flex lg:flex-col">
        <a
          className="mb-2 flex min-h-11 items-center gap-2.5 px-2 font-bold text-ink no-underline"
          href="/intern"
        >
          <span className="grid size-8 place-items-center rounded-[9px] bg-brand text-on-brand">
            <Icon name="way" />
          </span>
          Teilhabe
        </a>
        <nav className="-m-1 min-h-0 overflow-y-auto p-1" aria-label="Räume">
          <Groups rooms={all} room={room} />
        </nav>
        <div className="mt-auto border-line border-t pt-2">
          <Account actor={actor} room={room} />
        </div>
      </div>
      <PhoneBar actor={actor} room={room} rooms={all} />
    </header>
  );
}

type Rooms = ReturnType<typeof roomsFor>;

function PhoneBar({ actor, room, rooms }: Props & { rooms: Rooms }) {
  const bar = barRooms(rooms);
  const rest = rooms.filter((each) => !bar.includes(each));
  const elsewhere = !bar.some(({ href }) => href === room);
  return (
    <nav className="relative flex gap-0.5 p-1 lg:hidden" aria-label="Räume auf einen Blick">
      {bar.map(({ href, label, icon }) => (
        <a
          key={href}
          className={`${place} aria-[current]:bg-brand-tint aria-[current]:font-bold`}
          href={href}
          aria-current={href === room ? "page" : undefined}
        >
          <Icon name={icon} />
          {label}
        </a>
      ))}
      <details className="flex-auto">
        <summary
          className={`${place} cursor-pointer list-none ${elsewhere ? "bg-brand-tint font-bold" : ""}`}
        >
          <Icon name="more" />
          Mehr
        </summary>
        <div className="absolute inset-x-0 top-full z-10 max-h-[calc(100vh-4.5rem)] overflow-y-auto border-line border-b bg-card p-3 shadow-lg">
          <Groups rooms={rest} room={room} />
          <div className="mt-2 border-line border-t pt-2">
            <Account actor={actor} room={room} />
          </div>
        </div>
      </details>
    </nav>
  );
}

/** One of the four places of the bar, its word below its sign. */
const place =
  "flex min-h-13 flex-auto flex-col items-center justify-center gap-0.5 rounded-lg px-0.5 text-center text-[0.8rem] text-ink leading-tight no-underline";

function Groups({ rooms, room }: { rooms: Rooms; room: string }) {
  return grouped(rooms).map(({ id, title, rooms: some }) => (
    <div key={id} className="mb-2.5">
      <p className="px-2.5 text-soft text-sm">{title}</p>
      <ul className="grid gap-0.5 min-[26rem]:max-lg:grid-cols-2">
        {some.map(({ href, label, icon }) => (
          <li key={href}>
            <NavLink href={href} icon={icon} current={href === room}>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  ));
}

function Account({ actor, room }: Props) {
  return (
    <div className="grid gap-0.5 min-[26rem]:max-lg:grid-cols-2">
      <NavLink href="/intern/account" icon="account" current={room === "/intern/account"}>
        <span className="wrap-anywhere min-w-0">
          <span className="sr-only">Mein Konto: </span>
          {actor.displayName}
          <span className="block font-normal text-soft text-sm">{roleWords[actor.role]}</span>
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
  );
}

type NavLinkProps = { href: string; icon: IconName; current: boolean; children: ReactNode };

function NavLink({ href, icon, current, children }: NavLinkProps) {
  return (
    <a
      className="flex min-h-10 items-center gap-2.5 rounded-lg px-2.5 text-ink no-underline hover:bg-brand-tint aria-[current]:bg-brand-tint aria-[current]:font-bold max-lg:min-h-12"
      href={href}
      aria-current={current ? "page" : undefined}
    >
      <Icon name={icon} />
      {children}
    </a>
  );
}
