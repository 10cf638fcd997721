import { Tabs } from "@/components/tabs";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";

const tabs = [
  { href: "/intern/roster", label: "Als Nächstes", action: "roster.list" },
  { href: "/intern/roster/all", label: "Alle", action: "roster.list" },
  { href: "/intern/roster/coverage", label: "Abdeckung", action: "roster.coverage" },
  { href: "/intern/roster/import", label: "Liste einlesen", action: "rosterImport.list" },
] as const;

type Props = {
  readonly actor: StaffActor;
  /** Absent on a page beside the parts. */
  readonly open?: (typeof tabs)[number]["href"];
};

/** The parts of the room for the target group. */
export function RosterTabs({ actor, open = undefined }: Props) {
  return (
    <Tabs
      label="Zielgruppe"
      tabs={tabs.filter(({ action }) => may(actor, action, {}))}
      open={open}
    />
  );
}
