//! The index of a workbook's katas, and its answers.
//!
//! Owns: what each part of a kata is worth, and the order of hits.

use std::cell::{Cell, OnceCell};
use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

use super::code::is_private;
use super::database::{fill_begun, filled, number_of};
use super::document::Document;
use super::lines::{self, Line};
use super::spelling::Vocabulary;
use super::words::{Typing, Words, quoted};
use crate::error::{Error, Result};

/// Katas that can be searched, in the order in which they were given.
pub struct Index {
    db: Connection,
    documents: Vec<Document>,
    vocabulary: OnceCell<Vocabulary>,
    /// Whether the table for what is being typed is filled: a single question needs none.
    begun: Cell<bool>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The best one first.
    pub hits: Vec<Hit>,
    /// Words of the query that no kata has, and what was looked for in their place.
    pub readings: Vec<Reading>,
    /// Whether the query has words that say what is asked about.
    pub asked: bool,
    typed: String,
    words: Words,
}

/// A kata that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Which of the index's katas it is.
    pub number: usize,
    /// What the match is worth, as compared with the others of the same search.
    pub score: f64,
}

/// A word that no kata has.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Reading {
    pub typed: String,
    /// What was looked for; none, if no word is near.
    pub used: Option<String>,
}

/// What a match is worth in each part. Each part is weighed by itself, as a word that occurs again and again on a page
/// says no more than one question.
const HEADS: &str = "4 * bm25({t}, 1, 0, 0, 0, 0) + 2 * bm25({t}, 0, 1, 0, 0, 0) + 8 * bm25({t}, 0, 0, 1, 0, 0)
    + 4 * bm25({t}, 0, 0, 0, 1, 0) + 2 * bm25({t}, 0, 0, 0, 0, 1)";
const TEXTS: &str = "bm25({t}, 1, 0) + bm25({t}, 0, 1)";

/// A hit that lacks a word, and is worth less than this part of the best one, answers something else.
const FAINT: f64 = 0.1;

impl Index {
    /// An index of what these katas say.
    ///
    /// # Errors
    /// SQLite cannot hold it.
    pub fn of(documents: impl Iterator<Item = Document>) -> Result<Index> {
        let documents: Vec<Document> = documents.collect();
        let db = filled(&documents).map_err(broken)?;
        Ok(Index { db, documents, vocabulary: OnceCell::new(), begun: Cell::new(false) })
    }

    /// The katas that answer a query, the best one first.
    ///
    /// # Errors
    /// SQLite fails; no query is wrong.
    pub fn search(&self, typed: &str, typing: Typing) -> Result<Found> {
        self.answer(typed, typing).map_err(broken)
    }

    /// The line of each hit that answers the query of `found`.
    ///
    /// # Errors
    /// SQLite fails.
    pub fn lines(&self, found: &Found, hits: &[Hit]) -> Result<Vec<Line>> {
        let documents: Vec<&Document> = hits.iter().map(|hit| &self.documents[hit.number]).collect();
        lines::best(&documents, &found.words, &found.typed).map_err(broken)
    }

    fn answer(&self, typed: &str, typing: Typing) -> rusqlite::Result<Found> {
        if typing == Typing::Underway && !self.begun.replace(true) {
            fill_begun(&self.db, &self.documents)?;
        }
        let mut words = Words::of(typed, typing);
        let asked = !words.terms.is_empty();
        let (covered, readings) = self.covered(&mut words)?;
        let mut hits = if words.terms.is_empty() { Vec::new() } else { self.ranked(&words, &covered)? };
        if typing == Typing::Underway && hits.iter().any(|hit| covered.get(&hit.number) == Some(&words.terms.len())) {
            hits.retain(|hit| covered.get(&hit.number) == Some(&words.terms.len()));
        }
        self.named_first(typed, typing, &mut hits);
        Ok(Found { hits, readings, asked, typed: typed.to_owned(), words })
    }

    /// How many of the words each kata has. A word that none has is mended, or else dropped.
    fn covered(&self, words: &mut Words) -> rusqlite::Result<(HashMap<usize, usize>, Vec<Reading>)> {
        let mut covered = HashMap::new();
        let mut readings = Vec::new();
        let mut kept = Vec::new();
        let last = words.terms.len().saturating_sub(1);
        for (number, term) in words.terms.iter().enumerate() {
            let mut term = term.clone();
            let mut having = self.having(&words.expression_of(&term, number == last))?;
            if having.is_empty() && !term.contains(' ') && !term.contains(is_private) {
                let typing = words.open && number == last;
                words.open &= number != last;
                term = match self.vocabulary().beginning(&term).filter(|_| typing) {
                    Some(whole) => whole.to_owned(),
                    None => {
                        let used = self.vocabulary().nearest(&term).map(str::to_owned);
                        readings.push(Reading { typed: term, used: used.clone() });
                        used.unwrap_or_default()
                    }
                };
                having = self.having(&quoted(&term))?;
            }
            if !term.is_empty() {
                having.into_iter().for_each(|kata| *covered.entry(kata).or_default() += 1);
                kept.push(term);
            }
        }
        words.terms = kept;
        Ok((covered, readings))
    }

    fn having(&self, expression: &str) -> rusqlite::Result<HashSet<usize>> {
        let mut found = HashSet::new();
        let tables: &[_] = if self.begun.get() { &["heads", "texts", "begun"] } else { &["heads", "texts"] };
        for table in tables {
            let mut asked = self.db.prepare_cached(&format!("SELECT rowid FROM {table} WHERE {table} MATCH ?1"))?;
            for number in asked.query_map([expression], number_of)? {
                found.insert(number?);
            }
        }
        Ok(found)
    }

    /// All that has any of the words. What has more of them is worth more.
    fn ranked(&self, words: &Words, covered: &HashMap<usize, usize>) -> rusqlite::Result<Vec<Hit>> {
        let mut scores: HashMap<usize, f64> = HashMap::new();
        let tables: &[_] = &[("heads", HEADS), ("texts", TEXTS), ("begun", HEADS)];
        for (table, worth) in &tables[..if words.open { 3 } else { 2 }] {
            let worth = worth.replace("{t}", table);
            let sql = format!("SELECT rowid, {worth} FROM {table} WHERE {table} MATCH ?1");
            let mut asked = self.db.prepare_cached(&sql)?;
            for row in asked.query_map([words.expression()], |row| Ok((number_of(row)?, row.get::<_, f64>(1)?)))? {
                let (number, score) = row?;
                *scores.entry(number).or_default() -= score;
            }
        }
        let all = words.terms.len() as f64;
        let part = |number: &usize| covered.get(number).copied().unwrap_or(0) as f64 / all;
        let mut hits: Vec<Hit> =
            scores.into_iter().map(|(number, score)| Hit { number, score: score * (0.5 + part(&number)) }).collect();
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.number.cmp(&b.number)));
        let least = hits.first().map_or(0.0, |best| best.score * FAINT);
        hits.retain(|hit| hit.score >= least || covered.get(&hit.number) == Some(&words.terms.len()));
        Ok(hits)
    }

    /// The kata that was named by its id comes first; while it is typed, all those whose ids begin so.
    fn named_first(&self, typed: &str, typing: Typing, hits: &mut Vec<Hit>) {
        let name = typed.trim().to_lowercase().replace('-', "_");
        let name = name.rsplit('/').next().unwrap_or_default();
        let named = |id: &str| match typing {
            Typing::Done => id == name,
            Typing::Underway => !name.is_empty() && id.starts_with(name),
        };
        let first: Vec<usize> = (0..self.documents.len()).filter(|n| named(&self.documents[*n].id)).collect();
        hits.retain(|hit| !first.contains(&hit.number));
        let best = hits.first().map_or(1.0, |hit| hit.score);
        hits.splice(..0, first.into_iter().map(|number| Hit { number, score: best }));
    }

    fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| {
            Vocabulary::of(self.documents.iter().flat_map(|one| {
                let heads = [&one.id, &one.topic, &one.title, &one.summary, &one.prompt, &one.page];
                heads.into_iter().chain(&one.questions).map(String::as_str)
            }))
        })
    }
}

fn broken(problem: rusqlite::Error) -> Error {
    Error::new(format!("the katas cannot be searched: {problem}"))
}
