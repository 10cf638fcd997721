const tabs = [
  { href: "/intern/inbox", label: "Offen" },
  { href: "/intern/inbox?show=closed", label: "Abgeschlossen" },
  { href: "/intern/inbox/reports", label: "Meldungen" },
] as const;

type Props = { readonly open: (typeof tabs)[number]["href"]; readonly reports: number };

/** The parts of the inbox: requests by people, and what is wrong with pages. */
export function InboxTabs({ open, reports }: Props) {
  return (
    <nav className="mt-4 flex flex-wrap gap-2" aria-label="Eingang">
      {tabs.map(({ href, label }) => (
        <a
          key={href}
          className={`button ${href === open ? "" : "quiet"}`}
          href={href}
          aria-current={href === open ? "page" : undefined}
        >
          {label === "Meldungen" && reports > 0 ? `${label} (${reports})` : label}
        </a>
      ))}
    </nav>
  );
}
