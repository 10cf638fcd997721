import { redirect } from "next/navigation";
import { requireStaff } from "@/domain/access/session";
import { roomsFor } from "./rooms";

/** Everybody begins in the first room that is theirs. */
export default async function InternPage() {
  const [first] = roomsFor(await requireStaff());
  redirect(first?.href ?? "/intern/account");
}
