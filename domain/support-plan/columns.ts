/** Names under which this room's sealed columns are encrypted. */
export const columns = {
  goal: "PlanGoal.text",
  ownGoal: "PlanGoal.ownText",
  step: "PlanStep.text",
  ownStep: "PlanStep.ownText",
  whoName: "PlanStep.whoName",
  review: "SupportPlan.review",
} as const;
