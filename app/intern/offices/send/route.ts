import { addOffice } from "@/domain/office/commands";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";

export const { GET, POST } = staffForm({
  form: "office",
  run: addOffice,
  done: () => withNotice("/intern/offices", "officeAdded"),
  retry: () => "/intern/offices",
});
