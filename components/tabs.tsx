type Tab = { readonly href: string; readonly label: string };

type Props = {
  /** What the parts are parts of, for those who hear it. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** The address of the part that is open; undefined: none of them. */
  readonly open: string | undefined;
};

/** The parts of a room, or of a list, each an address of its own. */
export function Tabs({ label, tabs, open }: Props) {
  return (
    <nav className="mt-4 flex flex-wrap gap-2" aria-label={label}>
      {tabs.map((tab) => (
        <a
          key={tab.href}
          className={`button ${tab.href === open ? "" : "quiet"}`}
          href={tab.href}
          aria-current={tab.href === open ? "page" : undefined}
        >
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
