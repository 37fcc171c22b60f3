-- A waiver keeps how things stood when it was given, so that it can lapse.
ALTER TABLE waiver ADD COLUMN situation TEXT NOT NULL DEFAULT '';
