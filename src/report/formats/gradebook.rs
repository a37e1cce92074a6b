//! What a grade book of a learning platform takes: a row for each learner, a column for the whole and for each kata.
//!
//! Owns: the table, and the two forms of it. Does not own: points and what lateness costs (`grading`).
//!
//! `moodle`: docs.moodle.org/en/Grade_import, and gradeimport_csv (grade/import/csv/classes/load_data.php). A user is found
//! by "Email address", "ID number" or "Username", whichever column is mapped; the other columns are mapped to grade items
//! and to their feedback, both together, since feedback alone empties the grade. `-` is no grade. One row of an unknown
//! user ends the whole import.
//!
//! `canvas`: "How do I import grades in the Gradebook?" (community.canvaslms.com), and lib/gradebook_importer.rb of
//! canvas-lms. The first columns are Student, ID, SIS User ID, SIS Login ID, Section, then an assignment each; the row
//! below has the points that are possible. A student is found by ID, else by the SIS IDs, else by name; an assignment by its
//! title. An empty cell is no grade.

use std::collections::BTreeMap;

use super::{Learner, Written, text};
use crate::grading::row::Row;
use crate::grading::weights::rounded;
use crate::report::check;
use crate::report::escape::visible;
use crate::report::room::view::State;

/// A room as a grade book.
#[derive(Debug, Clone, Default)]
pub struct Gradebook {
    /// What the column of the sums is called.
    pub title: String,
    pub katas: Vec<Kata>,
    /// Whether learners' ids are those of Canvas, from a file that it exported; others are taken for SIS ids there.
    pub ids_of_canvas: bool,
    pub learners: Vec<Entry>,
}

/// A column.
#[derive(Debug, Clone, Default)]
pub struct Kata {
    pub title: String,
    pub most: f64,
}

/// A row.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    pub learner: Learner,
    /// First name first, as far as that is known.
    pub name: String,
    /// In the order of the katas; none where somebody has to look first.
    pub points: Vec<Option<f64>>,
    /// In the order of the katas: a few words on each.
    pub feedback: Vec<String>,
}

impl Gradebook {
    /// The book of a room.
    ///
    /// katas: id, title and the most points of each, in the order of columns.
    pub fn of(title: &str, katas: &[(&str, &str, f64)], rows: &[Row]) -> Gradebook {
        let mut learners: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        for row in rows {
            learners.entry(&row.learner).or_default().push(row);
        }
        let entry = |(learner, rows): (&str, Vec<&Row>)| {
            let of = |kata: &str| rows.iter().find(|row| row.kata == kata);
            let person = rows.last();
            let id = person.and_then(|row| row.id.as_deref()).unwrap_or(learner);
            let email = person.and_then(|row| row.email.clone()).unwrap_or_default();
            Entry {
                learner: Learner { id: id.to_owned(), email, ..Learner::default() },
                name: person.map(|row| row.who().to_owned()).unwrap_or_default(),
                points: katas.iter().map(|(id, ..)| of(id).map_or(Some(0.0), |row| row.points())).collect(),
                feedback: katas.iter().map(|(id, ..)| of(id).map(|row| said(row)).unwrap_or_default()).collect(),
            }
        };
        let title = if title.is_empty() { "Total" } else { title };
        Gradebook {
            title: title.to_owned(),
            katas: katas.iter().map(|(_, title, most)| Kata { title: (*title).to_owned(), most: *most }).collect(),
            ids_of_canvas: rows.iter().any(|row| row.late_mark.as_ref().is_some_and(|mark| mark.by == "Canvas")),
            learners: learners.into_iter().map(entry).collect(),
        }
    }
}

/// A few words on a submission: how it went, and what is believed.
fn said(row: &Row) -> String {
    let Some(report) = row.report() else { return State::of(row).short().to_owned() };
    let beliefs = report.mistakes.iter().map(check::belief);
    std::iter::once(text::verdict(report)).chain(beliefs).collect::<Vec<_>>().join(". ")
}

impl Entry {
    /// The sum; none as long as a part of it is open.
    fn sum(&self) -> Option<f64> {
        self.points.iter().copied().sum::<Option<f64>>().map(rounded)
    }
}

/// The table that Moodle imports.
pub fn moodle(book: &Gradebook) -> Written {
    let mut table = csv::Writer::from_writer(Vec::new());
    let graded = |title: &str| [format!("{} (Real)", cell(title)), format!("{} (Feedback)", cell(title))];
    let identity = ["First name", "Last name", "ID number", "Email address"].map(str::to_owned);
    let titles = std::iter::once(&book.title).chain(book.katas.iter().map(|kata| &kata.title));
    table.write_record(identity.into_iter().chain(titles.flat_map(|title| graded(title))))?;
    for entry in &book.learners {
        let (first, last) = names(entry);
        let who = [first, last, entry.learner.id.clone(), entry.learner.email.clone()].map(|text| cell(&text));
        let number = |points: Option<f64>| points.map_or_else(|| "-".to_owned(), plain);
        let whole = [number(entry.sum()), cell(&joined(book, entry))];
        let parts = entry.points.iter().zip(&entry.feedback).flat_map(|(points, said)| [number(*points), cell(said)]);
        table.write_record(who.into_iter().chain(whole).chain(parts))?;
    }
    Ok(String::from_utf8(table.into_inner()?)?)
}

/// The table that Canvas imports.
pub fn canvas(book: &Gradebook) -> Written {
    let mut table = csv::Writer::from_writer(Vec::new());
    let head = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"].map(str::to_owned);
    let titles = std::iter::once(&book.title).chain(book.katas.iter().map(|kata| &kata.title)).map(|title| cell(title));
    table.write_record(head.into_iter().chain(titles))?;
    let possible = ["    Points Possible", "", "", "", ""].map(str::to_owned);
    let all = rounded(book.katas.iter().map(|kata| kata.most).sum());
    let most = std::iter::once(all).chain(book.katas.iter().map(|kata| kata.most)).map(plain);
    table.write_record(possible.into_iter().chain(most))?;
    for entry in &book.learners {
        let id = entry.learner.id.clone();
        let (own, sis) = if book.ids_of_canvas { (id, String::new()) } else { (String::new(), id) };
        let who = [name(entry), own, sis, entry.learner.email.clone(), String::new()].map(|text| cell(&text));
        let points = std::iter::once(entry.sum()).chain(entry.points.iter().copied());
        table.write_record(who.into_iter().chain(points.map(|points| points.map(plain).unwrap_or_default())))?;
    }
    Ok(String::from_utf8(table.into_inner()?)?)
}

/// What was said of each kata, after its title.
fn joined(book: &Gradebook, entry: &Entry) -> String {
    let parts = book.katas.iter().zip(&entry.feedback).filter(|(_, said)| !said.is_empty());
    parts.map(|(kata, said)| format!("{}: {said}", kata.title)).collect::<Vec<_>>().join("\n")
}

fn name(entry: &Entry) -> String {
    if entry.name.is_empty() { entry.learner.id.clone() } else { entry.name.clone() }
}

/// First and last name: as they are known, else split at the last blank.
fn names(entry: &Entry) -> (String, String) {
    if !entry.learner.last_name.is_empty() {
        return (entry.learner.first_name.clone(), entry.learner.last_name.clone());
    }
    let whole = name(entry);
    match whole.split_once(", ").map(|(last, first)| (first, last)).or_else(|| whole.rsplit_once(' ')) {
        Some((first, last)) => (first.to_owned(), last.to_owned()),
        None => (String::new(), whole),
    }
}

/// A number as both take it: without a sign of thousands, with a point.
fn plain(points: f64) -> String {
    rounded(points).to_string()
}

fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("{}{}", if formula { "'" } else { "" }, visible(text))
}
