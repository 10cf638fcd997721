import {
  everybody,
  notDisclosed,
  on,
  personInCare,
  type Row,
  recipient,
  toCarrier,
  toOffice,
} from "./policy-cast";

/** Who may do what with referrals and placements: a part of the table of rights. */
export const referralRights: readonly Row[] = [
  on("referral.draft", {}, ["manager"]),
  on("referral.preview", {}, ["manager"]),
  on("referral.send", {}, ["manager"]),
  on("referral.list", {}, ["manager", "editor", "otherEditor"]),
  on("referral.listAll", {}, ["manager"]),
  on("referral.read", toCarrier, ["manager", "editor"], "one sent to the editor's carrier"),
  on("referral.read", notDisclosed, ["manager"], "one that is not disclosed"),
  on("referral.read", toOffice, ["manager"], "one sent to an office"),
  on("referral.receive", toCarrier, ["editor"], "one sent to the editor's carrier"),
  on("referral.receive", notDisclosed, [], "one that is not disclosed"),
  on("referral.receive", toOffice, [], "one sent to an office"),
  on("referral.answer", toCarrier, ["editor"], "one sent to the editor's carrier"),
  on("referral.answer", notDisclosed, [], "one that is not disclosed"),
  on("referral.answer", toOffice, [], "one sent to an office"),
  on("referral.noteAnswer", {}, ["manager"]),
  on("referral.confirm", {}, ["manager"]),
  on("referral.settleDispute", {}, ["manager"]),
  on("referral.noteTold", {}, ["manager"]),
  on("referral.lookAfter", {}, ["manager"]),
  on("referral.clearBegun", {}, ["manager"]),
  on("referral.noteDeletionAsked", {}, ["manager"]),
  on("referral.withdraw", {}, ["manager"]),
  on("referral.restore", {}, ["manager"]),
  on("consent.renew", {}, ["manager"]),
  ...(["attendance.read", "attendance.mark", "placement.moveEnd"] as const).flatMap((action) => [
    on(action, toCarrier, ["manager", "editor"], "one of the editor's carrier"),
    on(action, notDisclosed, ["manager"], "one that is not disclosed"),
    on(action, toOffice, ["manager"], "one of an office"),
  ]),
  on("attendance.list", {}, ["editor", "otherEditor"]),
  // Whose group it is says what it loads: the placements of one's own carrier.
  on("attendance.markGroup", {}, ["manager", "editor", "otherEditor"]),
  on("attendance.seeTo", {}, ["manager"]),
  on("referral.remind", {}, ["system"]),
  on("referral.mailLink", {}, ["manager"]),
  on("referral.endLinks", {}, ["manager"]),
  on("referral.renewLink", {}, everybody),
  ...(
    [
      "referral.readByLink",
      "referral.openByLink",
      "referral.answerByLink",
      "attendance.readByLink",
      "attendance.markByLink",
    ] as const
  ).flatMap((action) => {
    const id = recipient.referralId;
    return [
      on(action, { id, disclosed: true, isOver: false }, ["recipient"], "theirs"),
      on(action, { id, disclosed: false, isOver: false }, [], "theirs, without a consent"),
      on(action, { id, disclosed: true, isOver: true }, [], "theirs, taken back"),
    ];
  }),
  ...(
    [
      "referral.listOwn",
      "referral.sayBegun",
      "referral.takeBegunBack",
      "referral.sayCannotCome",
      "referral.sayAgrees",
      "referral.sayDisagrees",
      "consent.listOwn",
      "consent.withdrawOwn",
    ] as const
  ).flatMap((action) => [
    on(action, { personId: personInCare.personId }, ["personInCare"], "one's own"),
    on(action, { personId: null }, [], "that of nobody known"),
  ]),
];
