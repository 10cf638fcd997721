import { findByCode } from "@/domain/contact-request/find";
import { staffForm } from "../../staff-form";

export const POST = staffForm<Record<string, never>, { id: string }>({
  form: "find-request",
  run: findByCode,
  done: ({ id }) => `/intern/inbox/${id}`,
  retry: () => "/intern/inbox",
});
