import { changeConference } from "@/domain/case-conference/plan";
import { withNotice } from "../../../../../notices";
import { staffForm } from "../../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string; conference: string }, { tellPerson: boolean }>(
  {
    form: "conference-change",
    run: (actor, fields, { conference }) => changeConference(actor, { ...fields, id: conference }),
    done: ({ tellPerson }, { id, conference }) =>
      withNotice(
        `/intern/case-files/${id}/conferences/${conference}`,
        tellPerson ? "conferenceChangedTell" : "saved",
      ),
    retry: ({ id, conference }) => `/intern/case-files/${id}/conferences/${conference}/change`,
  },
);
