import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "@/components/icon";
import { pageLocale } from "../../page-locale";
import { unlistedMetadata } from "../../page-metadata";
import { CheckFrame } from "../check-frame";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = unlistedMetadata("Danke");

/** After an answer: nothing here says which offer it was. */
export default async function DonePage({ params, searchParams }: Props) {
  if ((await pageLocale(params)) !== "de") notFound();
  const { answer } = await searchParams;
  return (
    <CheckFrame title="Danke!">
      <p className="badge mt-3 bg-fits-tint text-fits" role="status">
        <Icon name="check" />
        {answer === "ended" ? "Das Angebot ist beendet." : "Das Angebot gilt als heute geprüft."}
      </p>
      <p className="mt-3 max-w-152">
        {answer === "ended"
          ? "Es steht in keiner Liste mehr. War das ein Versehen? Melden Sie sich an, oder sagen Sie uns Bescheid."
          : "So sehen Menschen, dass sie sich auf die Angaben verlassen können. Sie müssen nichts weiter tun."}
      </p>
    </CheckFrame>
  );
}
