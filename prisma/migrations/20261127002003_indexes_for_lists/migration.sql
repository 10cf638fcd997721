-- What ends soon, what ended in the last year, and who is accompanied: lists ask for few of many.
CREATE INDEX "Placement_state_plannedEnd_idx" ON "Placement"("state", "plannedEnd");
CREATE INDEX "Placement_endedOn_idx" ON "Placement"("endedOn");
CREATE INDEX "CaseFile_state_idx" ON "CaseFile"("state");
