import type { ReactNode } from "react";
import { Icon } from "@/components/icon";

/** The way back to the page above, on top of the one below it. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="mt-3">
      <a className="inline-flex min-h-12 items-center gap-2" href={href}>
        <Icon name="back" />
        {children}
      </a>
    </p>
  );
}
