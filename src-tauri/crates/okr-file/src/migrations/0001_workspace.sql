-- A workspace: one table for each noun, and its history.
-- Decimals and dates are text as typed; ids are UUIDs as text. References are checked
-- when a transaction ends, so an edit may write its rows in any order.

CREATE TABLE settings (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    advice_objectives_min INTEGER NOT NULL CHECK (advice_objectives_min BETWEEN 0 AND 4294967295),
    advice_objectives_max INTEGER NOT NULL CHECK (advice_objectives_max BETWEEN 0 AND 4294967295),
    advice_key_results_max INTEGER NOT NULL CHECK (advice_key_results_max BETWEEN 0 AND 4294967295),
    status_on_track TEXT NOT NULL,
    status_at_risk TEXT NOT NULL,
    status_exceeded TEXT NOT NULL,
    band_amber TEXT NOT NULL,
    band_green TEXT NOT NULL,
    objective_status TEXT NOT NULL
) STRICT;

CREATE TABLE level (
    id TEXT NOT NULL PRIMARY KEY,
    one TEXT NOT NULL,
    many TEXT NOT NULL,
    "order" TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    initials TEXT NOT NULL
) STRICT;

CREATE TABLE strategic_objective (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    horizon TEXT NOT NULL,
    sponsor TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    review_on TEXT,
    "order" TEXT NOT NULL
) STRICT;
CREATE INDEX strategic_objective_sponsor ON strategic_objective (sponsor) WHERE sponsor IS NOT NULL;

CREATE TABLE unit (
    id TEXT NOT NULL PRIMARY KEY,
    parent TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED CHECK (parent <> id),
    level TEXT REFERENCES level (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    short TEXT NOT NULL,
    lead TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL
) STRICT;
CREATE INDEX unit_parent ON unit (parent) WHERE parent IS NOT NULL;
CREATE INDEX unit_level ON unit (level) WHERE level IS NOT NULL;
CREATE INDEX unit_lead ON unit (lead) WHERE lead IS NOT NULL;
CREATE INDEX unit_person ON unit (person) WHERE person IS NOT NULL;

CREATE TABLE cycle (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    start TEXT NOT NULL,
    "end" TEXT NOT NULL,
    phase TEXT NOT NULL,
    checking_from TEXT,
    closing_from TEXT,
    closed_from TEXT,
    check_in_days INTEGER NOT NULL CHECK (check_in_days BETWEEN 1 AND 4294967295),
    CHECK ("end" >= start)
) STRICT;

CREATE TABLE period (
    id TEXT NOT NULL PRIMARY KEY,
    cycle TEXT NOT NULL REFERENCES cycle (id) DEFERRABLE INITIALLY DEFERRED,
    label TEXT NOT NULL,
    start TEXT NOT NULL,
    "end" TEXT NOT NULL,
    finer INTEGER NOT NULL CHECK (finer IN (0, 1)),
    CHECK ("end" >= start)
) STRICT;
CREATE INDEX period_cycle ON period (cycle);

CREATE TABLE canvas (
    id TEXT NOT NULL PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    cycle TEXT NOT NULL REFERENCES cycle (id) DEFERRABLE INITIALLY DEFERRED,
    "values" TEXT NOT NULL, -- JSON list of texts, in order
    sponsor TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    facilitator TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    participants TEXT NOT NULL, -- JSON list of person ids, in order
    agreed_on TEXT
) STRICT;
CREATE INDEX canvas_unit ON canvas (unit);
CREATE INDEX canvas_cycle ON canvas (cycle);
CREATE INDEX canvas_sponsor ON canvas (sponsor) WHERE sponsor IS NOT NULL;
CREATE INDEX canvas_facilitator ON canvas (facilitator) WHERE facilitator IS NOT NULL;

CREATE TABLE objective (
    id TEXT NOT NULL PRIMARY KEY,
    canvas TEXT NOT NULL REFERENCES canvas (id) DEFERRABLE INITIALLY DEFERRED,
    verb TEXT NOT NULL,
    subject TEXT NOT NULL,
    why TEXT NOT NULL,
    owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    commitment TEXT NOT NULL,
    impact INTEGER CHECK (impact BETWEEN 1 AND 5),
    effort INTEGER CHECK (effort BETWEEN 1 AND 5),
    perspective TEXT,
    state TEXT NOT NULL,
    stopped_because TEXT NOT NULL,
    counts_children INTEGER NOT NULL CHECK (counts_children IN (0, 1)),
    "order" TEXT NOT NULL
) STRICT;
CREATE INDEX objective_canvas ON objective (canvas);
CREATE INDEX objective_owner ON objective (owner) WHERE owner IS NOT NULL;

CREATE TABLE key_result (
    id TEXT NOT NULL PRIMARY KEY,
    objective TEXT NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    measure TEXT NOT NULL,
    unit TEXT NOT NULL,
    baseline TEXT,
    target TEXT,
    target_upper TEXT,
    meaning TEXT NOT NULL,
    division TEXT NOT NULL,
    weight TEXT NOT NULL,
    owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    data_source TEXT NOT NULL,
    indicator TEXT,
    first_movement_on TEXT,
    anticipated_impact TEXT NOT NULL,
    impact INTEGER CHECK (impact BETWEEN 1 AND 5),
    effort INTEGER CHECK (effort BETWEEN 1 AND 5),
    needs TEXT NOT NULL,
    due TEXT,
    state TEXT NOT NULL,
    stopped_because TEXT NOT NULL,
    status_override TEXT,
    override_reason TEXT NOT NULL,
    "order" TEXT NOT NULL
) STRICT;
CREATE INDEX key_result_objective ON key_result (objective);
CREATE INDEX key_result_owner ON key_result (owner) WHERE owner IS NOT NULL;

CREATE TABLE period_target (
    id TEXT NOT NULL PRIMARY KEY,
    key_result TEXT NOT NULL REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
    period TEXT NOT NULL REFERENCES period (id) DEFERRABLE INITIALLY DEFERRED,
    value TEXT NOT NULL,
    upper TEXT
) STRICT;
CREATE INDEX period_target_key_result ON period_target (key_result);
CREATE INDEX period_target_period ON period_target (period);

CREATE TABLE milestone (
    id TEXT NOT NULL PRIMARY KEY,
    key_result TEXT NOT NULL REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    weight TEXT NOT NULL,
    due TEXT,
    done_on TEXT,
    "order" TEXT NOT NULL
) STRICT;
CREATE INDEX milestone_key_result ON milestone (key_result);

CREATE TABLE outcome_plan (
    id TEXT NOT NULL PRIMARY KEY,
    key_result TEXT NOT NULL REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
    outcome TEXT NOT NULL,
    "trigger" TEXT,
    text TEXT NOT NULL,
    who TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    until TEXT,
    used_on TEXT
) STRICT;
CREATE INDEX outcome_plan_key_result ON outcome_plan (key_result);
CREATE INDEX outcome_plan_who ON outcome_plan (who) WHERE who IS NOT NULL;

CREATE TABLE activity (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    start TEXT,
    due TEXT,
    done_share TEXT,
    done_count INTEGER CHECK (done_count BETWEEN 0 AND 4294967295),
    done_total INTEGER CHECK (done_total BETWEEN 1 AND 4294967295),
    effort TEXT NOT NULL,
    budget TEXT NOT NULL,
    decision TEXT NOT NULL,
    decision_reason TEXT NOT NULL,
    CHECK ((done_count IS NULL) = (done_total IS NULL)),
    CHECK (done_share IS NULL OR done_total IS NULL)
) STRICT;
CREATE INDEX activity_owner ON activity (owner) WHERE owner IS NOT NULL;

CREATE TABLE activity_link (
    id TEXT NOT NULL PRIMARY KEY,
    activity TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    key_result TEXT NOT NULL REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL
) STRICT;
CREATE INDEX activity_link_activity ON activity_link (activity);
CREATE INDEX activity_link_key_result ON activity_link (key_result);

CREATE TABLE check_in (
    id TEXT NOT NULL PRIMARY KEY,
    key_result TEXT NOT NULL REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
    "on" TEXT NOT NULL,
    value TEXT,
    confidence INTEGER CHECK (confidence BETWEEN 0 AND 10),
    note TEXT NOT NULL,
    author TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    action TEXT,
    corrects TEXT REFERENCES check_in (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX check_in_key_result ON check_in (key_result);
CREATE INDEX check_in_author ON check_in (author) WHERE author IS NOT NULL;
CREATE INDEX check_in_corrects ON check_in (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE alignment (
    id TEXT NOT NULL PRIMARY KEY,
    objective TEXT NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
    to_strategic_objective TEXT REFERENCES strategic_objective (id) DEFERRABLE INITIALLY DEFERRED,
    to_objective TEXT REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
    to_key_result TEXT REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
    origin TEXT NOT NULL,
    strength TEXT NOT NULL,
    CHECK ((to_strategic_objective IS NOT NULL) + (to_objective IS NOT NULL) + (to_key_result IS NOT NULL) = 1)
) STRICT;
CREATE INDEX alignment_objective ON alignment (objective);
CREATE INDEX alignment_to_strategic_objective ON alignment (to_strategic_objective) WHERE to_strategic_objective IS NOT NULL;
CREATE INDEX alignment_to_objective ON alignment (to_objective) WHERE to_objective IS NOT NULL;
CREATE INDEX alignment_to_key_result ON alignment (to_key_result) WHERE to_key_result IS NOT NULL;

-- A waived hint may be about a canvas, an objective or a key result: no reference.
CREATE TABLE waiver (
    id TEXT NOT NULL PRIMARY KEY,
    thing TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" TEXT NOT NULL
) STRICT;
CREATE INDEX waiver_thing ON waiver (thing);

-- Every edit ever made. `undone` is 0 while it counts, 1 when it was taken back and can
-- be brought again, 2 when something else was done after it was taken back.
CREATE TABLE history (
    seq INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    label TEXT NOT NULL,
    step TEXT, -- edits of the same step within a minute are one entry
    undone INTEGER NOT NULL CHECK (undone IN (0, 1, 2)),
    changes TEXT NOT NULL -- JSON list of rows before and after
) STRICT;
