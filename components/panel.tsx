import type { ReactNode } from "react";

/** A titled part of a page. */
export function Panel({
  title,
  children,
  id,
}: {
  title: string;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section className="mt-5 rounded-card border border-line bg-card p-4" id={id}>
      <h2 className="text-lg">{title}</h2>
      {children}
    </section>
  );
}

type TermsProps = {
  rows: readonly (readonly [string, ReactNode])[];
  /** Said where nothing is known. */
  unknown: string;
};

/** Terms with what is known of each; what is not known says so. */
export function Terms({ rows, unknown }: TermsProps) {
  return (
    <dl className="mt-2 grid gap-x-6 gap-y-1.5 sm:grid-cols-[max-content_1fr]">
      {rows.map(([term, value]) => (
        <div key={term} className="sm:contents">
          <dt className="text-soft">{term}</dt>
          <dd className="min-w-0 max-sm:mb-1.5">
            {/* What somebody typed may run the other way. */}
            {typeof value === "string" ? (
              <bdi className="block w-fit">{value}</bdi>
            ) : (
              (value ?? <span className="text-soft">{unknown}</span>)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What to do where there is nothing yet. */
export function Empty({ children }: { children: ReactNode }) {
  return (
    <div className="mt-4 rounded-card border border-field border-dashed p-5 text-soft">
      {children}
    </div>
  );
}

type Tone = "fits" | "asks" | "not" | "plain";

const tones: Record<Tone, string> = {
  fits: "bg-fits-tint text-fits",
  asks: "bg-asks-tint text-asks",
  not: "bg-not-tint text-not",
  plain: "bg-brand-tint text-ink",
};

type BadgeProps = { tone?: Tone; nowrap?: boolean; children: ReactNode };

export function Badge({ tone = "plain", nowrap = false, children }: BadgeProps) {
  const wrap = nowrap ? "whitespace-nowrap" : "";
  return <span className={`badge ${tones[tone]} ${wrap}`}>{children}</span>;
}
