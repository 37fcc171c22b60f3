-- Named versions, and what the history must know to go back along any way it ever took.

CREATE TABLE version (
    id TEXT NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL, -- the state just after this entry; 0 before the first
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    author TEXT NOT NULL
) STRICT;

-- The entry that counted last when this one was made; unknown for those of version 1.
ALTER TABLE history ADD COLUMN follows INTEGER;

-- How many edits within a minute became this one entry.
ALTER TABLE history ADD COLUMN steps INTEGER NOT NULL DEFAULT 1;

-- Why, in the person's words: kept for a target that was eased.
ALTER TABLE history ADD COLUMN reason TEXT NOT NULL DEFAULT '';

-- A waiver keeps how things stood when it was given, so that it can lapse.
ALTER TABLE waiver ADD COLUMN situation TEXT NOT NULL DEFAULT '';

-- Advice that can be switched off, how one-sided alignment may be, how long silence is fine.
ALTER TABLE settings ADD COLUMN advice_lopsided INTEGER NOT NULL DEFAULT 50
    CHECK (advice_lopsided BETWEEN 0 AND 100);
ALTER TABLE settings ADD COLUMN status_stale_after INTEGER NOT NULL DEFAULT 2
    CHECK (status_stale_after BETWEEN 0 AND 4294967295);
ALTER TABLE settings ADD COLUMN hints_off TEXT NOT NULL DEFAULT '[]';
