import { Tabs } from "@/components/tabs";

const tabs = [
  { href: "/intern/translations", label: "Texte" },
  { href: "/intern/translations/glossary", label: "Wörterliste" },
] as const;

/** The parts of the room for translations. */
export function TranslationTabs({ open }: { open: (typeof tabs)[number]["href"] }) {
  return <Tabs label="Übersetzungen" tabs={tabs} open={open} />;
}
