//! The line of a kata that answers a query.
//!
//! Owns: what is a line of each part, and which of them is shown, with the places of what matches.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};
use rusqlite::{Connection, params};
use serde::Serialize;
use strsim::sorensen_dice;

use super::code::{decoded, encoded};
use super::database::number_of;
use super::document::Document;
use super::words::Words;

/// A part of a kata.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    Question,
    Summary,
    Prompt,
    Page,
}

impl Part {
    /// How much more a line of this part is worth than another one that matches as well.
    fn weight(self) -> f64 {
        match self {
            Part::Question => 2.0,
            Part::Summary => 1.5,
            Part::Prompt | Part::Page => 1.0,
        }
    }
}

/// A line of a kata, and what of it matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub part: Part,
    pub text: String,
    /// Bytes of `text`, in order.
    pub matches: Vec<Range<usize>>,
}

/// What stands around a match as SQLite tells it. Neither is a letter that `encoded` writes.
const OPENS: char = '\u{f8fe}';
const CLOSES: char = '\u{f8ff}';

/// The best line of each of these documents. One that only its title or its id found shows its first question.
///
/// typed: the query as it was typed. Of lines that match as well, the one that reads like it is better.
pub(super) fn best(documents: &[&Document], words: &Words, typed: &str) -> rusqlite::Result<Vec<Line>> {
    let expression = words.expression();
    if expression.is_empty() {
        return Ok(documents.iter().map(|document| first(document)).collect());
    }
    let mut all = Vec::new();
    for (number, document) in documents.iter().enumerate() {
        all.extend(lines_of(document).into_iter().map(|(part, text)| (number, part, text)));
    }
    let mut best: Vec<Option<(f64, Line)>> = vec![None; documents.len()];
    let db = indexed(all.iter().map(|(.., text)| text.as_str()))?;
    let mut asked =
        db.prepare("SELECT rowid, bm25(lines), highlight(lines, 0, ?2, ?3) FROM lines WHERE lines MATCH ?1")?;
    let marks = (OPENS.to_string(), CLOSES.to_string());
    let mut rows = asked.query(params![expression, marks.0, marks.1])?;
    while let Some(row) = rows.next()? {
        let Some((number, part, text)) = all.get(number_of(row)?) else { continue };
        let alike = sorensen_dice(&typed.to_lowercase(), &text.to_lowercase());
        let score = -row.get::<_, f64>(1)? * part.weight() * (1.0 + alike);
        if best[*number].as_ref().is_none_or(|(before, _)| score > *before) {
            best[*number] = Some((score, marked(*part, row.get_ref(2)?.as_str()?)));
        }
    }
    let chosen = best.into_iter().zip(documents);
    Ok(chosen.map(|(line, document)| line.map_or_else(|| first(document), |(_, line)| line)).collect())
}

fn indexed<'t>(lines: impl Iterator<Item = &'t str>) -> rusqlite::Result<Connection> {
    let db = Connection::open_in_memory()?;
    db.execute_batch("CREATE VIRTUAL TABLE lines USING fts5(line, tokenize = 'porter unicode61'); BEGIN")?;
    let mut insert = db.prepare("INSERT INTO lines(rowid, line) VALUES (?1, ?2)")?;
    for (number, line) in lines.enumerate() {
        insert.execute(params![number as i64, encoded(line, 2)])?;
    }
    drop(insert);
    db.execute_batch("COMMIT")?;
    Ok(db)
}

fn first(document: &Document) -> Line {
    let (part, text) = match document.questions.first() {
        Some(question) => (Part::Question, question),
        None => (Part::Summary, &document.summary),
    };
    Line { part, text: text.clone(), matches: Vec::new() }
}

fn lines_of(document: &Document) -> Vec<(Part, String)> {
    let questions = document.questions.iter().map(|question| (Part::Question, question.clone()));
    let summary = std::iter::once((Part::Summary, document.summary.clone()));
    let prompt = sentences(&document.prompt).into_iter().map(|line| (Part::Prompt, line));
    let page = sentences(&document.page).into_iter().map(|line| (Part::Page, line));
    questions.chain(summary).chain(prompt).chain(page).collect()
}

/// A line as it is read, with the places of what SQLite marked.
fn marked(part: Part, text: &str) -> Line {
    let mut line = Line { part, text: String::with_capacity(text.len()), matches: Vec::new() };
    let mut opened = 0;
    for c in text.chars() {
        match c {
            OPENS => opened = line.text.len(),
            CLOSES => line.matches.push(opened..line.text.len()),
            c => match decoded(c) {
                Some(code) => line.text.push_str(code),
                None => line.text.push(c),
            },
        }
    }
    line
}

/// The sentences of a Markdown text, headings and items among them, and its code line by line.
fn sentences(markdown: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = String::new();
    let mut code = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => code = true,
            Event::Text(text) if code => found.extend(text.lines().map(|line| without_prompt(line).to_owned())),
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => open.clear(), // it says what the kata's title says
            Event::Text(text) => open.push_str(&text),
            Event::Code(text) => open += &format!("`{text}`"),
            Event::SoftBreak | Event::HardBreak => open.push(' '),
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) | Event::Start(Tag::List(_)) => {
                split(&std::mem::take(&mut open), &mut found);
            }
            _ => {}
        }
    }
    split(&open, &mut found);
    found.retain(|line| !line.is_empty());
    found
}

/// A line of code without the prompt of an interactive session.
fn without_prompt(line: &str) -> &str {
    let bare = line.trim();
    [">>> ", "... "].iter().find_map(|prompt| bare.strip_prefix(prompt)).unwrap_or(bare).trim_start()
}

/// A sentence ends with a full stop before a blank and no small letter: "e.g. this" goes on.
fn split(paragraph: &str, into: &mut Vec<String>) {
    let mut rest = paragraph.trim();
    let mut from = 0;
    while let Some(at) = rest[from..].find(['.', '?', '!']).map(|at| from + at + 1) {
        let ends = rest[at..].strip_prefix(' ').is_some_and(|next| !next.starts_with(char::is_lowercase));
        if ends {
            into.push(rest[..at].to_owned());
            rest = rest[at..].trim_start();
        }
        from = if ends { 0 } else { at };
    }
    into.push(rest.to_owned());
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_text_is_read_sentence_by_sentence_and_its_code_line_by_line() {
        let text = "# Caches\n\nKeep what was **dear**,\ne.g. [this](https://x.org). Or `a.b`? No.\n\n- one\n- two\n\n\
                    ```python\n>>> x = 1\n>>> x\n```\n";
        assert_eq!(sentences(text), ["Keep what was dear, e.g. this.", "Or `a.b`?", "No.", "one", "two", "x = 1", "x"]);
    }
}
