import "@/app/styles/intern.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { pageIcon } from "@/lib/assets/page-icon";

// Said once for all pages below: none is ever prerendered with what a request decides.
export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  icons: { icon: pageIcon },
  formatDetection: { telephone: false },
};

export default function InternLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="de" dir="ltr">
      <body>{children}</body>
    </html>
  );
}
