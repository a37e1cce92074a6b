//! The submissions themselves: the code, with the lines where it fails, and what its checks found.
//!
//! Owns: which are on the page (equal ones once, no more than `MOST_BYTES` of all), and where.

use std::collections::{BTreeSet, HashMap};

use maud::{Markup, PreEscaped, html};

use super::anchors::{Anchors, Key, key, people};
use super::beliefs::examples;
use super::unforeseen::groups;
use super::view::{State, View, points, score};
use crate::grading::row::{Row, Status};
use crate::outcome::Report;
use crate::report::check;
use crate::report::escape::visible;
use crate::report::formats::text;
use crate::report::picture;
use crate::report::telling;
use crate::report::web::{code, line};
use crate::report::words::{count, shortened};

/// As much of all submissions is on the page, in bytes.
const MOST_BYTES: usize = 6 << 20;
/// Characters of what a check found.
const LONGEST_MESSAGE: usize = 3000;

/// Equal submissions to a kata: the one of the first row stands for all.
struct Shown<'a> {
    rows: Vec<&'a Row>,
    markup: String,
}

/// The submissions on the page.
pub struct Submissions {
    /// In the order of the page.
    articles: Vec<String>,
    pub anchors: Anchors,
    left_out: usize,
}

impl Submissions {
    /// Choose what is on the page, and render it.
    pub fn of(view: &View<'_>) -> Submissions {
        let mut equal: Vec<Shown<'_>> = Vec::new();
        let mut at: HashMap<Key, usize> = HashMap::new();
        for row in view.rows().filter(|row| !matches!(State::of(row), State::Missing | State::NotBegun)) {
            let n = *at.entry(key(row)).or_insert_with(|| {
                equal.push(Shown { rows: Vec::new(), markup: String::new() });
                equal.len() - 1
            });
            equal[n].rows.push(row);
        }
        let chosen = chosen(view, &mut equal, &at);
        let anchors = at.into_iter().filter(|(_, n)| chosen.contains(n)).map(|(key, n)| (key, anchor(n))).collect();
        let left_out = equal.len() - chosen.len();
        let articles =
            equal.into_iter().enumerate().filter(|(n, _)| chosen.contains(n)).map(|(_, shown)| shown.markup).collect();
        Submissions { articles, anchors: Anchors(anchors), left_out }
    }

    /// All of them, as a part of the page.
    pub fn section(&self, view: &View<'_>) -> Markup {
        let without = view.room.texts.is_empty() && !self.articles.is_empty();
        html! {
            section #all aria-labelledby="submissions" {
                h2 #submissions { "Submissions" }
                p.facts { "Equal ones are shown once. Marked are the lines that do it, as far as that is known." }
                @if without { p { "The code is not here: the folder of submissions was not given, or has changed." } }
                @for article in &self.articles { (PreEscaped(article)) }
                @if self.left_out > 0 {
                    p { (count(self.left_out, "more submission is", "more submissions are")) " left out, to keep this page small enough to open." }
                }
            }
        }
    }
}

fn anchor(n: usize) -> String {
    format!("s{}", n + 1)
}

/// Render what fits, examples and failures before the others; the numbers of those that did.
fn chosen(view: &View<'_>, equal: &mut [Shown<'_>], at: &HashMap<Key, usize>) -> BTreeSet<usize> {
    let examples: Vec<&Row> = examples(view).into_iter().chain(groups(view).iter().map(|rows| rows[0])).collect();
    let first: BTreeSet<usize> = examples.into_iter().filter_map(|row| at.get(&key(row)).copied()).collect();
    let mut order: Vec<usize> = (0..equal.len()).collect();
    order.sort_by_key(|n| (!first.contains(n), State::of(equal[*n].rows[0]).passed(), *n));
    let mut size = 0;
    let mut chosen = BTreeSet::new();
    for n in order {
        let markup = article(view, &equal[n].rows, &anchor(n)).into_string();
        size += markup.len();
        if size > MOST_BYTES {
            break;
        }
        equal[n].markup = markup;
        chosen.insert(n);
    }
    chosen
}

fn article(view: &View<'_>, rows: &[&Row], anchor: &str) -> Markup {
    let row = rows[0];
    let state = State::of(row);
    let more = if rows.len() > 1 { format!(" and {} more", rows.len() - 1) } else { String::new() };
    html! {
        details #(anchor) data-kata=(visible(&row.kata)) {
            summary {
                b class=(state.class()) { (state.mark()) } " " code { (visible(&row.kata)) } " "
                (visible(&view.names.of(&row.learner))) (more)
            }
            @if rows.len() > 1 { p { "Handed in alike by " (names(view, rows)) "." } }
            p.facts { (facts(view, row, state)) }
            @for note in rows.iter().flat_map(|row| row.notes.iter().map(move |note| view.names.scrubbed(note, row))) {
                p.facts { "Note: " (visible(&note)) "." }
            }
            @match &row.status {
                Status::Graded { report } => (found(view, row, report)),
                Status::Missing { problem } | Status::Unreadable { problem } =>
                    p { (visible(&view.names.scrubbed(problem, row))) },
                Status::NotBegun | Status::Left => {},
            }
            @if let Some(source) = row.submission_sha256.as_ref().and_then(|hash| view.room.texts.get(hash)) {
                (telling::listing(source, row.report()))
            }
        }
    }
}

/// Who handed it in: without links, which would lead here.
fn names(view: &View<'_>, rows: &[&Row]) -> Markup {
    people(view, &Anchors(HashMap::new()), rows)
}

fn facts(view: &View<'_>, row: &Row, state: State) -> String {
    let mut facts = vec![state.words().to_owned()];
    if let Some((passed, all)) = row.report().filter(|r| !r.checks.is_empty()).map(score) {
        facts.push(format!("{passed} of {all} checks of the core"));
    }
    if let Some(reached) = row.points() {
        facts.push(format!("{} of {} points", points(reached), points(row.max)));
    }
    facts.extend(row.penalty.map(|penalty| format!("{} points less for being late", points(penalty))));
    facts.extend(row.attempts.map(|attempts| format!("the latest of {attempts} attempts")));
    if let Some(file) = row.file.as_ref().filter(|_| !view.names.are_pseudonyms()) {
        facts.push(visible(file).into_owned());
    }
    facts.join(" · ")
}

/// What the checks found that did not pass, the first one first, each mistake with the first failure that it explains.
fn found(view: &View<'_>, row: &Row, report: &Report) -> Markup {
    html! {
        @if let Some(problem) = &report.problem { p { (visible(&view.names.scrubbed(problem, row))) } }
        @for check in report.checks.iter().filter(|check| check.outcome.failed()) {
            h4 { "✗ " (line(&check.title)) @if check.stretch { " (stretch)" } }
            (code(&shortened(&text::message(check), LONGEST_MESSAGE), "What the check found"))
            @if let Some(picture) = picture::of(check) { (picture) }
            @for mistake in check::told_with(report, check) {
                p { (line(&check::belief(mistake))) }
            }
        }
    }
}
