import type { Fields } from "@/lib/forms/fields";

/** What an answer says, as it was sent: an office, which holds no course, is not asked for a certificate. */
export const answerFields = (fields: Fields): Fields =>
  fields.office === "yes" && fields.answer === "completed"
    ? { ...fields, certificate: "unknown" }
    : fields;
