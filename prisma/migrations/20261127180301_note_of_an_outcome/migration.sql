-- What was noted of what became of an appointment, apart from what was noted when it was made. Of former
-- ones both stand in one sealed text, which nobody can take apart.
ALTER TABLE "Appointment" ADD COLUMN "outcomeNoteSealed" TEXT;
