import { endFeed, makeFeed } from "@/domain/calendar-feed/feed";
import { keepDraft } from "@/lib/forms/draft";
import { fieldValue } from "@/lib/forms/fields";
import { publicAddress } from "@/lib/public-address";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";

export const { GET, POST } = staffForm<Record<string, never>, string>({
  form: "today",
  run: async (actor, fields) => {
    if (fieldValue(fields, "then") === "end") {
      await endFeed(actor, {});
      return `${withNotice("/intern/today", "feedEnded")}#feed`;
    }
    const { token } = await makeFeed(actor, {});
    const address = publicAddress(`/api/calendar/${token}`);
    // It stands in no address: the page shows it once, from what is kept sealed for an hour.
    const shown = await keepDraft("calendar-feed", { fields: { address }, issues: [] });
    return `/intern/today?feed=${shown}#feed`;
  },
  done: (address) => address,
  retry: () => "/intern/today",
});
