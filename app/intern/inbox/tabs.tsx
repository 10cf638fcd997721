import { Tabs } from "@/components/tabs";

const tabs = [
  { href: "/intern/inbox", label: "Offen" },
  { href: "/intern/inbox?show=closed", label: "Abgeschlossen" },
  { href: "/intern/inbox/reports", label: "Meldungen" },
] as const;

type Props = { readonly open: (typeof tabs)[number]["href"]; readonly reports: number };

/** The parts of the inbox: requests by people, and what is wrong with pages. */
export function InboxTabs({ open, reports }: Props) {
  return (
    <Tabs
      label="Eingang"
      tabs={tabs.map(({ href, label }) => ({
        href,
        label: label === "Meldungen" && reports > 0 ? `${label} (${reports})` : label,
      }))}
      open={open}
    />
  );
}
