-- Advice that can be switched off, how one-sided alignment may be, how long silence is fine.
ALTER TABLE settings ADD COLUMN advice_lopsided INTEGER NOT NULL DEFAULT 50
    CHECK (advice_lopsided BETWEEN 0 AND 100);
ALTER TABLE settings ADD COLUMN status_stale_after INTEGER NOT NULL DEFAULT 2
    CHECK (status_stale_after BETWEEN 0 AND 4294967295);
ALTER TABLE settings ADD COLUMN hints_off TEXT NOT NULL DEFAULT '[]';
