-- One submission to one kata, and what became of it. Ids grow: they are the order, whatever the clock says.
CREATE TABLE attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,            -- milliseconds since 1970, UTC
    kata TEXT NOT NULL,             -- its id
    kata_hash TEXT NOT NULL,        -- SHA-256 of the kata's files
    kind TEXT NOT NULL,             -- practice, review or interview
    interview INTEGER REFERENCES interviews (id),
    verdict TEXT NOT NULL,          -- as in the JSON of `kata check`
    mastered INTEGER NOT NULL,
    passed INTEGER NOT NULL,        -- how many checks of the core passed,
    checks INTEGER NOT NULL,        -- of so many
    failing TEXT NOT NULL,          -- JSON: [[name, title, outcome], …] of the checks that did not pass
    mistakes TEXT NOT NULL,         -- JSON: [{name, title}, …] of the recognised mistakes, what explains most first
    text_hash TEXT NOT NULL REFERENCES texts (hash)
) STRICT;
CREATE INDEX attempts_by_kata ON attempts (kata, id);

-- Files as they were when they were checked, once each.
CREATE TABLE texts (
    hash TEXT PRIMARY KEY,          -- SHA-256
    text BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What was looked at: hints (their number), explanations, solutions.
CREATE TABLE looks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    kata TEXT NOT NULL,
    what TEXT NOT NULL,             -- hint, explanation or solution
    number INTEGER NOT NULL,        -- of the hint; 1 for others
    after INTEGER NOT NULL          -- the last attempt made before it; 0 if none was
) STRICT;
CREATE INDEX looks_by_kata ON looks (kata, id);

-- Reviews that were begun: from where on looks count for them, and hints begin anew.
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    kata TEXT NOT NULL,
    attempt INTEGER NOT NULL,       -- the last attempt made before it; 0 if none was
    looks INTEGER NOT NULL          -- how often this kata had been looked at before
) STRICT;

-- What a learner said that a program prints.
CREATE TABLE predictions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    kata TEXT NOT NULL,
    program TEXT NOT NULL,          -- the prediction's name
    predicted TEXT NOT NULL,
    printed TEXT NOT NULL,
    held INTEGER NOT NULL           -- whether they are the same
) STRICT;

CREATE TABLE interviews (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    plan TEXT NOT NULL,             -- JSON: what was drawn
    ended INTEGER,                  -- milliseconds since 1970, UTC
    spoken TEXT                     -- JSON: how far it went, and how the spoken questions did
) STRICT;

-- The starters that were handed out: what a changed starter is merged over.
CREATE TABLE starters (
    kata TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
