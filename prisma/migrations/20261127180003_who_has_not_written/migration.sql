-- Who has not written a request is asked of hundreds of requests at once, and was noted of few: the whole log is
-- not searched for it.
CREATE INDEX "AuditEvent_not_written" ON "AuditEvent"("id")
WHERE "action" IN ('contactRequest.untie', 'contactRequest.disprove');
