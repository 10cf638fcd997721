import { setWeeklyHours } from "@/domain/today/commands";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";

export const { GET, POST } = staffForm<Record<string, never>, unknown>({
  form: "today-hours",
  run: (actor, fields) => setWeeklyHours(actor, fields),
  done: () => withNotice("/intern/today", "saved"),
  retry: () => "/intern/today",
});
