//! What people found beyond the core who passed: it takes nothing from them, so it stands apart.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::anchors::{Anchors, of_belief, people};
use super::beliefs::{article, beyond};
use super::view::{Column, State, View};
use crate::grading::row::Row;
use crate::report::escape::visible;
use crate::report::web::line;
use crate::report::words::count;

/// Whether somebody who passed fails a stretch check.
pub fn is_there(view: &View<'_>) -> bool {
    view.katas.iter().any(|kata| !open(kata).is_empty())
}

/// The findings of the extra mile, as a part of the page; nothing if there are none.
pub fn section(view: &View<'_>, anchors: &Anchors) -> Markup {
    let beliefs = beyond(view);
    let open: Vec<(&Column<'_>, BTreeMap<usize, Vec<&Row>>)> =
        view.katas.iter().map(|kata| (kata, open(kata))).collect();
    html! {
        @if open.iter().any(|(_, checks)| !checks.is_empty()) {
            section aria-labelledby="beyond" {
                h2 #beyond { "The extra mile" }
                p { "Passed, and a stretch check goes further: it takes no points." }
                @for (kata, checks) in open.iter().filter(|(_, checks)| !checks.is_empty()) {
                    article data-kata=(visible(kata.id)) {
                        h3 { (line(kata.title)) " " code { (visible(kata.id)) } }
                        ul { @for (at, rows) in checks { li { (title(rows, *at)) ": " (people(view, anchors, rows)) } } }
                    }
                }
                @if !beliefs.is_empty() { h3 { "What they believe" } }
                @for belief in &beliefs { (article(view, anchors, belief, &format!("beyond-{}", of_belief(belief.kata, &belief.mistake.name)))) }
            }
        }
    }
}

fn title(rows: &[&Row], at: usize) -> Markup {
    let check = rows.first().and_then(|row| row.report()).and_then(|report| report.checks.get(at));
    html! {
        @if let Some(check) = check { (line(check.title.trim_end_matches('.'))) }
        " " strong { (count(rows.len(), "learner", "learners")) }
    }
}

/// The stretch checks, by their place, that people fail who passed.
fn open<'a>(kata: &Column<'a>) -> BTreeMap<usize, Vec<&'a Row>> {
    let mut found: BTreeMap<usize, Vec<&'a Row>> = BTreeMap::new();
    for row in kata.rows.iter().copied().filter(|row| State::of(row).passed()) {
        let checks = row.report().into_iter().flat_map(|report| report.checks.iter().enumerate());
        for (at, _) in checks.filter(|(_, check)| check.stretch && check.outcome.failed()) {
            found.entry(at).or_default().push(row);
        }
    }
    found
}
