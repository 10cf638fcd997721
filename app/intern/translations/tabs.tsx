const tabs = [
  { href: "/intern/translations", label: "Texte" },
  { href: "/intern/translations/glossary", label: "Wörterliste" },
] as const;

/** The parts of the room for translations. */
export function TranslationTabs({ open }: { open: (typeof tabs)[number]["href"] }) {
  return (
    <nav className="mt-4 flex flex-wrap gap-2" aria-label="Übersetzungen">
      {tabs.map(({ href, label }) => (
        <a
          key={href}
          className={`button ${href === open ? "" : "quiet"}`}
          href={href}
          aria-current={href === open ? "page" : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
