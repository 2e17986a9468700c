-- A history of format 1 as SQL: what the first version made, for the tests of later ones. Never changed.
CREATE TABLE folders(
    id TEXT PRIMARY KEY NOT NULL,
    parent TEXT REFERENCES folders(id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    options TEXT NOT NULL DEFAULT '');

CREATE TABLE conversations(
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL DEFAULT '',
    title_by INTEGER NOT NULL DEFAULT 0,
    folder TEXT REFERENCES folders(id) ON DELETE SET NULL,
    leaf TEXT NOT NULL DEFAULT '',
    draft TEXT NOT NULL DEFAULT '',
    options TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    content_hash TEXT NOT NULL DEFAULT '',
    created INTEGER NOT NULL,
    used INTEGER NOT NULL,
    trashed INTEGER NOT NULL DEFAULT 0,
    pinned INTEGER NOT NULL DEFAULT 0,
    archived INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0);
CREATE INDEX conversations_by_use ON conversations(used);
CREATE INDEX conversations_by_content ON conversations(content_hash) WHERE content_hash <> '';

CREATE TABLE tags(
    conversation INTEGER NOT NULL REFERENCES conversations(row) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY(conversation, tag)) WITHOUT ROWID;

CREATE TABLE messages(
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    conversation INTEGER NOT NULL REFERENCES conversations(row) ON DELETE CASCADE,
    parent TEXT NOT NULL DEFAULT '',
    role INTEGER NOT NULL,
    created INTEGER NOT NULL,
    state INTEGER NOT NULL,
    stop_reason INTEGER NOT NULL DEFAULT 0,
    recovery INTEGER NOT NULL DEFAULT 0,
    failure_code TEXT NOT NULL DEFAULT '',
    failure_message TEXT NOT NULL DEFAULT '',
    model TEXT NOT NULL DEFAULT '',
    ledger TEXT NOT NULL DEFAULT '',
    edited INTEGER NOT NULL DEFAULT 0);
CREATE INDEX messages_by_conversation ON messages(conversation, sequence);
CREATE INDEX messages_being_written ON messages(state) WHERE state BETWEEN 1 AND 19;

CREATE TABLE parts(
    row INTEGER PRIMARY KEY,
    message INTEGER NOT NULL REFERENCES messages(sequence) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    call_id TEXT NOT NULL DEFAULT '',
    failed INTEGER NOT NULL DEFAULT 0,
    media INTEGER NOT NULL DEFAULT 0,
    content_hash TEXT NOT NULL DEFAULT '',
    mime_type TEXT NOT NULL DEFAULT '',
    options TEXT NOT NULL DEFAULT '',
    indexed INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX parts_by_message ON parts(message, place);
CREATE INDEX parts_to_index ON parts(row) WHERE NOT indexed;

CREATE VIRTUAL TABLE words USING fts5(text, content='parts', content_rowid='row',
    tokenize='unicode61 remove_diacritics 2', prefix='2 3');
CREATE VIRTUAL TABLE pieces USING fts5(text, content='parts', content_rowid='row',
    tokenize='trigram', detail='none');

INSERT INTO folders VALUES('f1', NULL, 'Nature', '{}');
INSERT INTO conversations VALUES(1, 'a1', 'Foxes', 2, 'f1', 'm3', 'and what', '{"thinking":true}', '', '', 1000, 5000, 0, 1, 0, 0);
INSERT INTO conversations VALUES(2, 'a2', 'Thrown away', 1, NULL, '', '', '', 'chatgpt', 'ab12', 1000, 2000, 3000, 0, 1, 1);
INSERT INTO tags VALUES(1, 'animals');
INSERT INTO messages VALUES(1, 'm1', 1, '', 2, 1000, 20, 0, 0, '', '', '', '', 0);
INSERT INTO messages VALUES(2, 'm2', 1, 'm1', 3, 1500, 20, 1, 0, '', '', 'Gemma 4 E4B', '{"promptTokens":31}', 0);
INSERT INTO messages VALUES(3, 'm3', 1, 'm1', 3, 1200, 23, 3, 2, 'device_lost', 'The device was lost.', 'Gemma 4 E4B', '', 1);
INSERT INTO parts VALUES(1, 1, 0, 1, 'How are foxes called in French?', '', '', 0, 0, '', '', '', 1);
INSERT INTO parts VALUES(2, 1, 1, 3, '', 'fox.jpg', '', 0, 1, 'cd34', 'image/jpeg', '{"budget":280}', 1);
INSERT INTO parts VALUES(3, 2, 0, 2, 'French, animals', '', '', 0, 0, '', '', '', 1);
INSERT INTO parts VALUES(4, 2, 1, 1, 'Un renard.', '', '', 0, 0, '', '', '', 1);
INSERT INTO parts VALUES(5, 3, 0, 4, '{"word":"fox"}', 'dictionary', 'c1', 0, 0, '', '', '', 1);
INSERT INTO parts VALUES(6, 3, 1, 5, 'no network', 'dictionary', 'c1', 1, 0, '', '', '', 1);
INSERT INTO words(words) VALUES('rebuild');
INSERT INTO pieces(pieces) VALUES('rebuild');
PRAGMA application_id=1130455624;
PRAGMA user_version=1;
