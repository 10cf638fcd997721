-- The district is counted, so it is plain; what describes a person in words is sealed.
ALTER TABLE "Person" ADD COLUMN "district" TEXT;
ALTER TABLE "Person" ADD COLUMN "detailsSealed" TEXT;
