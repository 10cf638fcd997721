-- Pictures and flyers that carriers add to their offers, cleaned; by the name that is made of what is in them.
CREATE TABLE "Media" (
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Media_pkey" PRIMARY KEY ("name")
);
