//! The tables in which SQLite looks for words.
//!
//! Owns: which there are, and what is put into them. Does not own: what a match in them is worth (`index`).

use rusqlite::{Connection, Row, params};

use super::code::encoded;
use super::document::Document;

/// Few words have a name, a title or a question: how rare a word is among those says more than how rare it is
/// in all texts, so those have a table of their own.
const TABLES: &str = "
    CREATE VIRTUAL TABLE heads USING fts5(id, topic, questions, title, summary,
        content = '', tokenize = 'porter unicode61');
    CREATE VIRTUAL TABLE texts USING fts5(prompt, page, content = '', tokenize = 'porter unicode61');
    BEGIN";

/// The same with whole words: what is being typed has no stem yet.
const BEGUN: &str = "
    CREATE VIRTUAL TABLE begun USING fts5(id, topic, questions, title, summary,
        content = '', tokenize = 'unicode61', prefix = '1 2 3');
    BEGIN";

/// The tables with the texts of these documents, whose places are the numbers of the rows.
pub(super) fn filled(documents: &[Document]) -> rusqlite::Result<Connection> {
    let db = Connection::open_in_memory()?;
    db.execute_batch(TABLES)?;
    for (number, one) in documents.iter().enumerate() {
        insert_heads(&db, "heads", number, one)?;
        let texts = params![number as i64, encoded(&one.prompt, 2), encoded(&one.page, 2)];
        db.prepare_cached("INSERT INTO texts(rowid, prompt, page) VALUES (?1, ?2, ?3)")?.execute(texts)?;
    }
    db.execute_batch("COMMIT")?;
    Ok(db)
}

/// Make and fill the table for what is being typed.
pub(super) fn fill_begun(db: &Connection, documents: &[Document]) -> rusqlite::Result<()> {
    db.execute_batch(BEGUN)?;
    for (number, one) in documents.iter().enumerate() {
        insert_heads(db, "begun", number, one)?;
    }
    db.execute_batch("COMMIT")
}

fn insert_heads(db: &Connection, table: &str, number: usize, one: &Document) -> rusqlite::Result<()> {
    let sql =
        format!("INSERT INTO {table}(rowid, id, topic, questions, title, summary) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    let coded = |text: &str| encoded(text, 2);
    let questions = coded(&one.questions.join("\n"));
    let heads = params![number as i64, one.id, one.topic, questions, coded(&one.title), coded(&one.summary)];
    db.prepare_cached(&sql)?.execute(heads).map(|_| ())
}

/// The row's number. They were given by us, from 0.
pub(super) fn number_of(row: &Row<'_>) -> rusqlite::Result<usize> {
    row.get::<_, i64>(0).map(|number| usize::try_from(number).unwrap_or_default())
}
