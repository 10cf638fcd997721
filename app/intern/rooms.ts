import type { IconName } from "@/components/icon-names";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import type { Action } from "@/domain/access/policy";

/** What the rooms are grouped under, in the order of a working day. */
export const roomGroups = [
  { id: "daily", title: "Tägliche Arbeit" },
  { id: "people", title: "Menschen" },
  { id: "offers", title: "Angebote" },
  { id: "administration", title: "Verwaltung" },
] as const;

type Room = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly action: Action;
  readonly group: (typeof roomGroups)[number]["id"];
  /** Of a person's rooms these are the first to stand in the bar of a phone. */
  readonly often?: true;
};

const rooms: readonly Room[] = [
  {
    href: "/intern/start",
    label: "Start",
    icon: "start",
    often: true,
    action: "carrier.desk",
    group: "daily",
  },
  {
    href: "/intern/today",
    label: "Heute",
    icon: "start",
    often: true,
    action: "today.read",
    group: "daily",
  },
  {
    href: "/intern/inbox",
    label: "Anfragen",
    icon: "inbox",
    often: true,
    action: "contactRequest.list",
    group: "daily",
  },
  {
    href: "/intern/follow-ups",
    label: "Nachverfolgung",
    icon: "followUp",
    action: "followUp.list",
    group: "daily",
  },
  {
    href: "/intern/case-files",
    label: "Fallakten",
    icon: "caseFile",
    often: true,
    action: "caseFile.list",
    group: "people",
  },
  {
    href: "/intern/conferences",
    label: "Fallkonferenzen",
    icon: "calendar",
    action: "caseConference.list",
    group: "people",
  },
  {
    href: "/intern/roster",
    label: "Zielgruppe",
    icon: "people",
    action: "roster.coverage",
    group: "people",
  },
  {
    href: "/intern/referrals",
    label: "Vermittlungen",
    icon: "referral",
    often: true,
    action: "referral.list",
    group: "people",
  },
  {
    href: "/intern/attendance",
    label: "Anwesenheit",
    icon: "check",
    action: "attendance.list",
    group: "people",
  },
  {
    href: "/intern/offers",
    label: "Angebote",
    icon: "offer",
    often: true,
    action: "offer.list",
    group: "offers",
  },
  {
    href: "/intern/carriers",
    label: "Träger",
    icon: "carrier",
    action: "carrier.list",
    group: "offers",
  },
  {
    href: "/intern/offices",
    label: "Stellen",
    icon: "office",
    action: "office.list",
    group: "offers",
  },
  {
    href: "/intern/translations",
    label: "Übersetzungen",
    icon: "language",
    often: true,
    action: "translation.list",
    group: "offers",
  },
  {
    href: "/intern/users",
    label: "Konten",
    icon: "users",
    often: true,
    action: "user.list",
    group: "administration",
  },
  {
    href: "/intern/outbox",
    label: "Postausgang",
    icon: "outbox",
    often: true,
    action: "mail.list",
    group: "administration",
  },
  {
    href: "/intern/links",
    label: "Links",
    icon: "link",
    action: "link.list",
    group: "administration",
  },
  {
    href: "/intern/audit",
    label: "Protokoll",
    icon: "log",
    often: true,
    action: "audit.all",
    group: "administration",
  },
];

/** The rooms somebody may enter, by the same table that the server asks. */
export function roomsFor(actor: StaffActor): readonly Room[] {
  return rooms
    .filter(({ action }) => may(actor, action, {}))
    .map((room) => {
      const own = actor.role === "carrierEditor" && room.href === "/intern/carriers";
      return { ...room, label: own ? "Organisation und Team" : room.label };
    });
}

const inBar = 3;

/**
 * The rooms of a phone's bar: one thumb reaches four places, and the fourth holds all others. Who
 * has three rooms or fewer finds all of them there.
 */
export function barRooms(all: readonly Room[]): readonly Room[] {
  const first = [...all.filter(({ often }) => often), ...all.filter(({ often }) => !often)];
  const chosen = new Set(first.slice(0, inBar));
  return all.filter((room) => chosen.has(room));
}

/** Rooms under their headings; a heading without a room is left out. */
export function grouped(all: readonly Room[]) {
  return roomGroups
    .map(({ id, title }) => ({ id, title, rooms: all.filter(({ group }) => group === id) }))
    .filter((each) => each.rooms.length > 0);
}
