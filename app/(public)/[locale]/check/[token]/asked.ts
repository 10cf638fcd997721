import "server-only";
import { notFound } from "next/navigation";
import { proveCarrierByLink } from "@/domain/access/actor";
import { readAskedOffer } from "@/domain/freshness/answer";
import { pageLocale } from "../../page-locale";

export type CheckParams = { locale: string; token: string };

export const checkPage = (token: string) => `/de/check/${token}`;

/** What the link asks about; undefined where it holds no longer. These pages are for carriers: in German. */
export async function readAsked(params: Promise<CheckParams>) {
  if ((await pageLocale(params)) !== "de") notFound();
  const { token } = await params;
  const actor = await proveCarrierByLink(token);
  const asked = actor && (await readAskedOffer(actor, {}));
  return asked && !asked.settled ? asked : undefined;
}
